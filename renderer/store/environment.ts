import type { FilePath } from '../../shared/diagnostic.ts';
import { showProject } from './commit.ts';
import { store } from './store.ts';

/** Shows another environment; edits go on into the same layer where the environment has it, else into its first. */
export function setEnvironment(name: string): void {
  const project = store.getState().snapshot?.project;
  const environment = project?.environments.find((each) => each.name === name);
  if (project === undefined || environment === undefined) return;
  const target = environment.files.includes(project.target)
    ? project.target
    : (environment.files[0] ?? project.target);
  showProject({ ...project, active: name, target });
}

/** The layer that canvas and inspector write to. */
export function setTarget(path: FilePath): void {
  const project = store.getState().snapshot?.project;
  if (project === undefined || !project.files.has(path)) return;
  showProject({ ...project, target: path });
}
