import type { FilePath } from '../diagnostic.ts';
import { activeEnvironment } from '../project/create-project.ts';
import { valueAt } from '../resolve/make-value.ts';
import { includedFiles } from '../project/included-projects.ts';
import type { Project } from '../project/project.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { trace } from '../yaml/spot.ts';
import type { Path } from '../yaml/yaml-node.ts';

/** The layers of the active environment, lowest first. */
export function layersOf(project: Project): readonly FilePath[] {
  return activeEnvironment(project).files;
}

/** Whether a file writes something at a path. */
export function writes(project: Project, file: FilePath, path: Path): boolean {
  const source = project.files.get(file);
  return source !== undefined && trace(source.yaml, path)?.rest.length === 0;
}

/** The layer that edits go to when none is named: the project's target, or the lowest layer where the environment lacks it. */
export function targetOf(project: Project): FilePath {
  const layers = layersOf(project);
  return layers.includes(project.target) ? project.target : (layers[0] ?? project.target);
}

/** The file of an included project that declares an element; undefined when a layer declares it or nobody does. */
export function includedFrom(snapshot: Snapshot, element: Path): FilePath | undefined {
  const { origin } = valueAt(snapshot.resolution.model, element) ?? {};
  const file = origin?.how === 'include' ? origin.source?.file : undefined;
  if (file === undefined) return undefined;
  const { project } = snapshot;
  if (project.files.has(file) && writes(project, file, element)) return file;
  // What the included file takes over by `extends` was read from elsewhere.
  return includedFiles(layersOf(project), project.files).findLast((each) => writes(project, each, element));
}

/** Place in the stack of the layer that includes an element's file, -1 when no layer does. */
function includingLayer(snapshot: Snapshot, element: Path): number {
  const { origin } = valueAt(snapshot.resolution.model, element) ?? {};
  return origin?.how === 'include' ? (origin.source?.layer ?? -1) : -1;
}

/**
 * The layer that an edit of an element (`['services', 'web']`) is written to: the one asked for, else the target when it or a
 * layer below it speaks of the element, else the highest layer that does (a target below would be a new declaration in an
 * environment that has none), else the included file that declares it (an including file may not speak of it again), else
 * the target: that is where new elements go.
 */
export function layerFor(snapshot: Snapshot, element: Path, asked?: FilePath): FilePath {
  if (asked !== undefined) return asked;
  const { project } = snapshot;
  const layers = layersOf(project);
  const target = targetOf(project);
  const above = layers.indexOf(target);
  if (layers.slice(0, above + 1).some((file) => writes(project, file, element))) return target;
  const layer = layers.findLast((file) => writes(project, file, element));
  if (layer !== undefined) return layer;
  const included = includedFrom(snapshot, element);
  return included === undefined || includingLayer(snapshot, element) < above ? target : included;
}
