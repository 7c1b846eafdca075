import type { FilePath } from '../../shared/diagnostic.ts';
import { addFiles } from '../../shared/project/create-project.ts';
import { host } from '../host/host.ts';
import { showProject } from './commit.ts';
import { failureOf, notify } from './notices.ts';
import { store } from './store.ts';

let running = false;
/** Files outside the project's folder that the person was asked about already. */
let askedOutside = new Set<FilePath>();

export function forgetOutside(): void {
  askedOutside = new Set();
}

const isInside = (directory: FilePath, path: FilePath) => path.startsWith(`${directory}/`);

/** From now on, loads what a snapshot misses as soon as it is shown. */
export function watchMissing(): () => void {
  return store.subscribe(({ snapshot }, before) => {
    if (snapshot !== before.snapshot && (snapshot?.resolution.missing.length ?? 0) > 0) void loadMissing();
  });
}

/** Reads what the resolution misses (extends, include, env files) until it misses nothing more that may be read. */
async function loadMissing(): Promise<void> {
  if (running) return;
  running = true;
  try {
    for (;;) {
      const { snapshot } = store.getState();
      if (snapshot === undefined) return;
      const { directory } = snapshot.project;
      const missing = snapshot.resolution.missing;
      const inside = missing.filter((path) => isInside(directory, path));
      askOutside(missing.filter((path) => !isInside(directory, path) && !askedOutside.has(path)));
      if (inside.length === 0 || !(await read(inside, false))) return;
    }
  } finally {
    running = false;
  }
}

/** Reads files of the project's folder into the project; false: they could not be shown any more. */
export function loadFiles(paths: readonly FilePath[]): Promise<boolean> {
  return read(paths, false);
}

async function read(paths: readonly FilePath[], outside: boolean): Promise<boolean> {
  const before = store.getState().snapshot?.project.directory;
  const result = await host().call('readFiles', { paths: [...paths], outside });
  const { snapshot } = store.getState();
  if (snapshot === undefined || snapshot.project.directory !== before) return false;
  if (!result.ok) notify({ tone: 'error', text: { failure: failureOf(result) } });
  // What could not be read counts as absent: the resolution then says so at the place that asks for it.
  showProject(addFiles(snapshot.project, paths, result.ok ? result.value : []));
  return true;
}

function askOutside(paths: readonly FilePath[]): void {
  if (paths.length === 0) return;
  for (const path of paths) askedOutside.add(path);
  notify({
    tone: 'warning',
    text: { key: 'app.outside', args: { names: paths.join(', ') } },
    actions: [
      {
        label: { key: 'app.outside-allow' },
        run: () => void read(paths, true).then(loadMissing),
      },
    ],
  });
}
