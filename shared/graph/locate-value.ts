import type { Location } from '../diagnostic.ts';
import type { Origin, Value } from '../resolve/value.ts';

/** Where a value is written; undefined for what no file says. */
export function locationOf(value: Value | undefined): Location | undefined {
  return value && locationOfOrigin(value.origin);
}

/** The same for its origin. */
export function locationOfOrigin({ source, node }: Origin): Location | undefined {
  if (source === undefined || node === undefined) return undefined;
  return { file: source.file, chunk: source.chunk, from: node.from, to: node.to };
}
