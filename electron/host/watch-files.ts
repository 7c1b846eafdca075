import { watch } from 'chokidar';
import path from 'node:path';
import type { HostEvent } from '../../shared/host.ts';
import { HostFailure } from './host-failure.ts';
import { isProjectFile } from './discover.ts';
import { toContract } from './paths.ts';
import { readText } from './read-text.ts';

/** Tells when files are no longer what the view last saw or saved. */
export interface FileWatcher {
  /** Watches a folder for Compose files, env files and the sidecar, those that appear later too. */
  addFolder(folder: string): void;
  /** The view has seen this version (null: has seen that it is not there); watches the file from now on. */
  seen(file: string, version: string | null): void;
  close(): Promise<void>;
}

/** Programs write in several steps; this long after the last one we look. */
const SETTLE_MS = 80;

/**
 * Systems report a change twice, late, or for nothing: every report only makes us read the file and compare it with the
 * version that the view has. Our own saves are known versions and so are never reported.
 */
export function createFileWatcher(
  emit: (event: HostEvent) => void,
  mayRead: (file: string) => Promise<boolean>,
): FileWatcher {
  const known = new Map<string, string | null>();
  const folders = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  let closed = false;
  const watcher = watch([], { ignoreInitial: true, depth: 0, persistent: true });
  watcher.on('error', () => undefined);
  watcher.on('all', (_event, file) => {
    if (known.has(file) || (folders.has(path.dirname(file)) && isProjectFile(path.basename(file))))
      look(file);
  });

  function look(file: string): void {
    clearTimeout(timers.get(file));
    timers.set(
      file,
      setTimeout(() => {
        timers.delete(file);
        void report(file);
      }, SETTLE_MS),
    );
  }

  async function report(file: string): Promise<void> {
    const before = known.get(file);
    let text: string | null = null;
    let version: string | null = null;
    try {
      // What was a file of the project may be a link by now, to one that nobody allowed to read.
      if (!(await mayRead(file))) return;
      ({ text, version } = await readText(file, { large: true }));
    } catch (error) {
      // What can no longer be read as text is not gone: the view keeps what it has, and a save will find the conflict.
      if (!(error instanceof HostFailure) || error.code !== 'not-found') return;
      if (before === undefined) return;
    }
    if (closed || known.get(file) !== before || before === version) return;
    known.set(file, version);
    emit({ type: 'file-changed', path: toContract(file), text, version });
  }

  return {
    addFolder(folder) {
      // A watcher of chokidar that is closed would come back to life.
      if (closed || folders.has(folder)) return;
      folders.add(folder);
      watcher.add(folder);
    },
    seen(file, version) {
      const isNew = !known.has(file);
      known.set(file, version);
      if (isNew && !closed && !folders.has(path.dirname(file))) watcher.add(file);
    },
    async close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await watcher.close();
    },
  };
}
