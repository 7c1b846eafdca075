import type { FilePath } from '../../shared/diagnostic.ts';
import { showEnvironment } from '../../shared/project/environments.ts';
import { showProject } from './commit.ts';
import { store } from './store.ts';

/** Shows another environment; edits go on into the same layer where the environment has it, else into its first. */
export function setEnvironment(name: string): void {
  const project = store.getState().snapshot?.project;
  if (project?.environments.some((each) => each.name === name) !== true) return;
  showProject(showEnvironment(project, name));
}

/** The layer that canvas and inspector write to. */
export function setTarget(path: FilePath): void {
  const project = store.getState().snapshot?.project;
  if (project === undefined || !project.files.has(path)) return;
  showProject({ ...project, target: path });
}
