import type { Location } from '../diagnostic.ts';
import type { Value } from '../resolve/value.ts';

/** Where a value is written; undefined for what no file says. */
export function locationOf(value: Value | undefined): Location | undefined {
  const origin = value?.origin;
  if (origin?.source === undefined || origin.node === undefined) return undefined;
  const { file, chunk } = origin.source;
  return { file, chunk, from: origin.node.from, to: origin.node.to };
}
