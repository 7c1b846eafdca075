import type { FilePath, Location } from '../diagnostic.ts';
import { locationOf } from '../graph/locate-value.ts';
import type { Value } from '../resolve/value.ts';
import { lineOf } from '../yaml/line-of.ts';
import type { Project } from './project.ts';
import { rangeOf } from './range-of.ts';

/** A stretch of a file and how people call it: `compose.yaml:12`. */
export interface Place {
  readonly file: FilePath;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where a value stands now; undefined for what no file says, and for what is gone from the text. */
export function placeOf(project: Project, value: Value): Place | undefined {
  const location = locationOf(value);
  return location && placeAt(project, location);
}

/** A location as a place; undefined when that stretch is gone from the text. */
export function placeAt(project: Project, location: Location): Place | undefined {
  const range = rangeOf(project, location);
  const file = range && project.files.get(range.file);
  if (location === undefined || range === undefined || file === undefined) return undefined;
  const name = range.file.slice(range.file.lastIndexOf('/') + 1);
  return { ...range, text: `${name}:${lineOf(file.yaml, location.chunk, location.from)}` };
}
