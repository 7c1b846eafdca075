import type { FilePath } from '../../shared/diagnostic.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { addLayer } from '../../shared/project/edit-environments.ts';
import { showEnvironment } from '../../shared/project/environments.ts';
import type { Project, Transaction } from '../../shared/project/project.ts';
import { isRefusal } from '../../shared/refusal.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { dispatch, showProject } from './commit.ts';
import { store } from './store.ts';

const projectOf = (): Project | undefined => store.getState().snapshot?.project;

/** Shows another environment; edits go on into the same layer where the environment has it, else into its first. */
export function setEnvironment(name: string): void {
  const project = projectOf();
  if (project?.environments.some((each) => each.name === name) !== true) return;
  showProject(showEnvironment(project, name));
}

/** Shows the environment behind the one that is shown, after the last the first. */
export function nextEnvironment(): void {
  const project = projectOf();
  if (project === undefined) return;
  const names = project.environments.map(({ name }) => name);
  setEnvironment(names[(names.indexOf(project.active) + 1) % names.length] ?? project.active);
}

/** The layer that canvas and inspector write to. */
export function setTarget(path: FilePath): void {
  const project = projectOf();
  if (project === undefined || !project.files.has(path)) return;
  showProject({ ...project, target: path });
}

/** Writes to the layer above the one that is written to, after the highest to the lowest. */
export function nextTarget(): void {
  const project = projectOf();
  if (project === undefined) return;
  const layers = activeEnvironment(project).files.filter((path) => project.files.has(path));
  const next = layers[(layers.indexOf(project.target) + 1) % layers.length];
  if (next !== undefined) setTarget(next);
}

/** Makes a change of the environments that was worked out from the project as it is; answers why it cannot be made. */
export function editEnvironments(
  edit: (project: Project) => Transaction | Refusal,
  group?: string,
): Refusal | undefined {
  const project = projectOf();
  if (project === undefined) return undefined;
  const change = edit(project);
  if (isRefusal(change)) return change;
  dispatch(change, group);
  return undefined;
}

/** Makes a layer and its environment, shows it and writes to it from now on; answers why it cannot be made. */
export function newLayer(suffix: string): Refusal | undefined {
  const project = projectOf();
  if (project === undefined) return undefined;
  const change = addLayer(project, suffix);
  if (isRefusal(change)) return change;
  dispatch(change);
  setEnvironment(suffix);
  setTarget(change.file);
  return undefined;
}
