import type { FilePath, Location } from '../diagnostic.ts';
import { positionAt } from '../text/lines.ts';
import type { Position } from '../text/lines.ts';
import { absoluteOffset, hasChunk } from '../yaml/locate.ts';
import type { Project } from './project.ts';

export interface TextRange {
  readonly file: FilePath;
  readonly from: number;
  readonly to: number;
}

/** Where a location lies in its file's text as it is now; undefined when that stretch is gone. */
export function rangeOf(project: Project, location: Location): TextRange | undefined {
  const file = project.files.get(location.file);
  if (file === undefined || !hasChunk(file.yaml, location.chunk)) return undefined;
  const start = absoluteOffset(file.yaml, location.chunk, 0);
  return { file: location.file, from: start + location.from, to: start + location.to };
}

/** Line and column of a location, as people count; undefined when that stretch is gone. */
export function positionOf(project: Project, location: Location): Position | undefined {
  const range = rangeOf(project, location);
  const file = project.files.get(location.file);
  return range === undefined || file === undefined ? undefined : positionAt(file.text, range.from);
}
