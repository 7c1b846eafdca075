import type { FilePath } from '../diagnostic.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { valueAt } from '../project/diff-values.ts';
import { activeEnvironment } from '../project/create-project.ts';
import type { Project } from '../project/project.ts';
import { locate } from '../yaml/locate.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { kindOf } from './checks.ts';

/** The layers of the active environment, lowest first. */
export function layersOf(project: Project): readonly FilePath[] {
  return activeEnvironment(project).files;
}

/** Whether a file writes something at a path. */
export function writes(project: Project, file: FilePath, path: Path): boolean {
  const source = project.files.get(file);
  return source !== undefined && locate(source.yaml, path) !== undefined;
}

/** The file of an included project that declares an element; undefined when a layer declares it or nobody does. */
function includedFrom(snapshot: Snapshot, element: Path): FilePath | undefined {
  const { origin } = valueAt(snapshot.resolution.model, element) ?? {};
  const file = origin?.how === 'include' ? origin.source?.file : undefined;
  return file !== undefined && snapshot.project.files.has(file) ? file : undefined;
}

/**
 * The layer that an edit of an element (`['services', 'web']`) is written to: the one asked for, else the target when it
 * speaks of the element, else the highest layer that does, else the included file that declares it (an including file may not
 * speak of it again), else the target: that is where new elements go.
 */
export function layerFor(snapshot: Snapshot, element: Path, asked?: FilePath): FilePath {
  if (asked !== undefined) return asked;
  const { project } = snapshot;
  const layers = layersOf(project);
  const target = layers.includes(project.target) ? project.target : (layers[0] ?? project.target);
  if (writes(project, target, element)) return target;
  const layer = layers.findLast((file) => writes(project, file, element));
  return layer ?? includedFrom(snapshot, element) ?? target;
}

/** The files that the active environment's elements are declared in: its layers, and the files that they include. */
export function declaringFiles(snapshot: Snapshot): readonly FilePath[] {
  const files = new Set(layersOf(snapshot.project));
  for (const section of Object.keys(kindOf)) {
    const elements = snapshot.resolution.model?.entries.get(section);
    if (elements?.kind !== 'map') continue;
    for (const name of elements.entries.keys()) {
      const file = includedFrom(snapshot, [section, name]);
      if (file !== undefined) files.add(file);
    }
  }
  return [...files];
}

/**
 * The files that a renaming reaches: those that declare elements of the active environment, then those of all other environments.
 * Files that are only extended are projects of their own.
 */
export function filesToRename(snapshot: Snapshot): readonly FilePath[] {
  const { project } = snapshot;
  const others = project.environments.flatMap((each) => each.files);
  return [...new Set([...declaringFiles(snapshot), ...others])].filter((path) => project.files.has(path));
}
