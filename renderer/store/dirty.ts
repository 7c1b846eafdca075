import type { FilePath } from '../../shared/diagnostic.ts';
import type { Project } from '../../shared/project/project.ts';
import { isDirty } from '../../shared/project/source-file.ts';
import type { AppState } from './app-state.ts';
import { isSidecarDirty, sidecarPath } from './sidecar.ts';

/** Files whose text is not what is on disk; the set before it when nothing changed, so that nobody draws in vain. */
export function dirtyFiles(project: Project, before: ReadonlySet<FilePath>): ReadonlySet<FilePath> {
  const now = new Set<FilePath>();
  const sidecar = sidecarPath(project);
  // The sidecar's text is printed when it is saved: until then positions and environments themselves say whether it is dirty.
  for (const [path, file] of project.files) if (path !== sidecar && isDirty(file)) now.add(path);
  if (isSidecarDirty(project)) now.add(sidecar);
  const same = now.size === before.size && [...now].every((path) => before.has(path));
  return same ? before : now;
}

/** Whether closing the project would lose something that the person made: a sample or a begun file as it was opened is nobody's work. */
export function hasWork({ dirty, files, history, snapshot }: AppState): boolean {
  if (dirty.size === 0) return false;
  if (history.undo.length > 0) return true;
  return !files.sample && [...dirty].some((path) => snapshot?.project.files.get(path)?.saved !== null);
}
