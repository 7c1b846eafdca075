import type { FilePath } from '../diagnostic.ts';
import { includedFrom, layersOf } from '../override/wish-layer.ts';
import { placesIn } from '../override/wish-places.ts';
import { includedFiles } from '../project/included-projects.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { elementKinds } from '../spec/element-kinds.ts';

export { layerFor, layersOf, writes } from '../override/wish-layer.ts';

/** Whether a file's text says something of a path of the configuration, in whatever syntax. */
export function speaksOf(snapshot: Snapshot, file: FilePath, path: Path): boolean {
  return placesIn(snapshot, file, path).length > 0;
}

/** The files that an edit in a layer may change: it and, unless only it was asked for, those above it. */
export function layersFrom(
  { project }: Snapshot,
  file: FilePath,
  asked: FilePath | undefined,
): readonly FilePath[] {
  const layers = layersOf(project);
  const index = layers.indexOf(file);
  return asked !== undefined || index < 0 ? [file] : layers.slice(index);
}

/** The files that the active environment's elements are declared in: its layers, and the files that they include. */
export function declaringFiles(snapshot: Snapshot): readonly FilePath[] {
  const files = new Set(layersOf(snapshot.project));
  for (const section of Object.keys(elementKinds)) {
    const elements = snapshot.resolution.model?.entries.get(section);
    if (elements?.kind !== 'map') continue;
    for (const name of elements.entries.keys()) {
      const file = includedFrom(snapshot, [section, name]);
      if (file !== undefined) files.add(file);
    }
  }
  const { project } = snapshot;
  for (const file of includedFiles(layersOf(project), project.files)) {
    if (project.files.has(file)) files.add(file);
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
