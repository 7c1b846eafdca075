import type { FilePath } from '../../shared/diagnostic.ts';
import { addFiles, withholdFiles } from '../../shared/project/create-project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { host } from '../host/host.ts';
import { showProject } from './commit.ts';
import { failureOf, notify } from './notices.ts';
import { askNext, currentProject, meetOutside } from './outside.ts';
import { store } from './store.ts';

/** What the contract takes at once. */
const MOST = 1000;

let running = false;
/** The last change was typed: a path that appears now may be half of one. */
let typing = false;

/** From now on, loads what a snapshot misses as soon as it is shown. */
export function watchMissing(): () => void {
  return store.subscribe((state, before) => {
    const { snapshot, lastChange, dialog } = state;
    if (dialog === undefined && before.dialog !== undefined) askNext();
    if (snapshot === before.snapshot) return;
    if (lastChange !== before.lastChange) typing = lastChange?.origin === 'editor';
    else if (snapshot?.project.active !== before.snapshot?.project.active) typing = false;
    if ((snapshot?.resolution.missing.length ?? 0) > 0) void loadMissing();
  });
}

/** The snapshot that is shown once nothing is missing from it that may be read. */
export function whenLoaded(): Promise<Snapshot | undefined> {
  const loaded = (snapshot: Snapshot | undefined) => (snapshot?.resolution.missing.length ?? 0) === 0;
  const { snapshot } = store.getState();
  if (loaded(snapshot)) return Promise.resolve(snapshot);
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!loaded(state.snapshot)) return;
      stop();
      resolve(state.snapshot);
    });
  });
}

/** Reads what the resolution misses (extends, include, env files) until it misses nothing more that may be read. */
async function loadMissing(): Promise<void> {
  if (running) return;
  running = true;
  try {
    for (;;) {
      const missing = store.getState().snapshot?.resolution.missing ?? [];
      if (missing.length === 0) return;
      await read(missing.slice(0, MOST));
    }
  } finally {
    running = false;
  }
}

/** Reads files of the project's folder into the project; false: they could not be shown any more. */
export function loadFiles(paths: readonly FilePath[]): Promise<boolean> {
  return read(paths);
}

async function read(paths: readonly FilePath[]): Promise<boolean> {
  const started = currentProject();
  const result = await host().call('readFiles', { paths: [...paths] });
  const { snapshot } = store.getState();
  if (snapshot === undefined || currentProject() !== started) return false;
  if (!result.ok) {
    notify({ tone: 'error', text: { failure: failureOf(result) } });
    // What could not be read counts as absent: the resolution then says so at the place that asks for it.
    showProject(addFiles(snapshot.project, paths, []));
    return true;
  }
  const { files, outside, unreadable } = result.value;
  for (const failure of unreadable) notify({ tone: 'error', text: { failure } });
  const refused = new Set(outside.map(({ path }) => path));
  const answered = paths.filter((path) => !refused.has(path));
  showProject(withholdFiles(addFiles(snapshot.project, answered, files), outside));
  await meetOutside(new Set(outside.map(({ folder }) => folder)), typing);
  return true;
}
