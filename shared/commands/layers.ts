import type { FilePath } from '../diagnostic.ts';
import { activeEnvironment } from '../project/create-project.ts';
import type { Project } from '../project/project.ts';
import { isYamlPath } from '../project/source-file.ts';
import { locate } from '../yaml/locate.ts';
import type { Path } from '../yaml/yaml-node.ts';

/** The layers of the active environment, lowest first. */
export function layersOf(project: Project): readonly FilePath[] {
  return activeEnvironment(project).files;
}

/** Whether a file writes something at a path. */
export function writes(project: Project, file: FilePath, path: Path): boolean {
  const source = project.files.get(file);
  return source !== undefined && locate(source.yaml, path) !== undefined;
}

/**
 * The layer that an edit of an element (`['services', 'web']`) is written to: the one asked for, else the target when it
 * speaks of the element, else the highest layer that does, else the target: that is where new elements go.
 */
export function layerFor(project: Project, element: Path, asked?: FilePath): FilePath {
  if (asked !== undefined) return asked;
  const layers = layersOf(project);
  const target = layers.includes(project.target) ? project.target : (layers[0] ?? project.target);
  if (writes(project, target, element)) return target;
  return layers.findLast((file) => writes(project, file, element)) ?? target;
}

/** Every Compose file of the project, those of the active environment first: renames reach all of them. */
export function composeFilesOf(project: Project): readonly FilePath[] {
  const first = layersOf(project).filter((path) => project.files.has(path));
  const inEnvironments = project.environments.flatMap((each) => each.files);
  const others = [...project.files.keys()].filter((path) => isYamlPath(path));
  return [...new Set([...first, ...inEnvironments, ...others])].filter((path) => project.files.has(path));
}
