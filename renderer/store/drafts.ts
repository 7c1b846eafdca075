import type { FilePath } from '../../shared/diagnostic.ts';
import type { HostInput } from '../../shared/host.ts';
import type { SourceFile } from '../../shared/project/project.ts';
import { host } from '../host/host.ts';
import type { AppState } from './app-state.ts';
import { hasWork } from './dirty.ts';
import { failureOf, notify } from './notices.ts';
import { sidecarPath, withSidecar } from './sidecar.ts';
import { store } from './store.ts';

/** With the time that the host needs, what is typed is kept within a second. */
const WAIT_MS = 250;
const RETRY_MS = 2000;
/** What the contract takes at once. */
const MOST = 1000;

interface Unsaved {
  readonly text: string;
  readonly version: string | null;
}

interface Kept {
  readonly directory: string;
  readonly texts: ReadonlyMap<FilePath, Unsaved>;
}

/** What the host holds of this window. */
let kept: Kept | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<boolean> | undefined;
let failing = false;

/** From now on, the host keeps what is unsaved, so that no crash takes more than the last second. */
export function watchDrafts(): () => void {
  const stop = store.subscribe((state, before) => {
    if (state.snapshot !== before.snapshot || state.dirty !== before.dirty) plan(WAIT_MS);
  });
  const onHidden = () => void keepDrafts();
  globalThis.document?.addEventListener('visibilitychange', onHidden);
  return () => {
    stop();
    clearTimeout(timer);
    timer = undefined;
    globalThis.document?.removeEventListener('visibilitychange', onHidden);
  };
}

function plan(wait: number): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    void keepDrafts();
  }, wait);
}

/** Gives the host what is unsaved now; false: it could not keep it. */
export async function keepDrafts(): Promise<boolean> {
  while (writing !== undefined) await writing;
  writing = write();
  const done = await writing;
  writing = undefined;
  return done;
}

/** A new session of the host holds nothing yet. */
export function forgetKept(): void {
  kept = undefined;
}

async function write(): Promise<boolean> {
  const state = store.getState();
  const wanted = unsavedOf(state);
  for (const input of changes(kept, wanted, state.files.sample ? state.files.opened : null)) {
    const result = await host().call('keepDrafts', input);
    if (!result.ok) {
      if (!failing) notify({ tone: 'warning', text: { key: 'recover.fail' } });
      // The reason is told once, until it works again.
      if (!failing && result.code !== 'failed')
        notify({ tone: 'warning', text: { failure: failureOf(result) } });
      failing = true;
      plan(RETRY_MS);
      return false;
    }
  }
  failing = false;
  kept = wanted;
  return true;
}

function unsavedOf(state: AppState): Kept | undefined {
  if (state.snapshot === undefined) return undefined;
  const { project } = state.snapshot;
  const texts = new Map<FilePath, Unsaved>();
  if (hasWork(state)) {
    const files = state.dirty.has(sidecarPath(project)) ? withSidecar(project).files : project.files;
    for (const path of state.dirty) {
      const file = files.get(path);
      if (file !== undefined) texts.set(path, textOf(file));
    }
  }
  return { directory: project.directory, texts };
}

/** The text of a file that did not change is the same object, so that nothing is joined or compared in vain. */
const texts = new WeakMap<SourceFile, Unsaved>();

function textOf(file: SourceFile): Unsaved {
  const known = texts.get(file) ?? { text: file.text, version: file.version };
  texts.set(file, known);
  return known;
}

function changes(
  before: Kept | undefined,
  after: Kept | undefined,
  sample: string | null,
): HostInput<'keepDrafts'>[] {
  const calls: HostInput<'keepDrafts'>[] = [];
  if (before !== undefined && before.directory !== after?.directory && before.texts.size > 0) {
    calls.push({ directory: before.directory, sample: null, files: [], gone: [...before.texts.keys()] });
  }
  if (after === undefined) return calls;
  const known = before?.directory === after.directory ? before.texts : new Map<FilePath, Unsaved>();
  const files = [...after.texts]
    .filter(([path, now]) => {
      const then = known.get(path);
      return then !== now && (then?.text !== now.text || then.version !== now.version);
    })
    .map(([path, { text, version }]) => ({ path, text, version }));
  const gone = [...known.keys()].filter((path) => !after.texts.has(path));
  for (let from = 0; from < Math.max(files.length, Math.min(gone.length, 1)); from += MOST) {
    const { directory } = after;
    calls.push({ directory, sample, files: files.slice(from, from + MOST), gone: from === 0 ? gone : [] });
  }
  return calls;
}
