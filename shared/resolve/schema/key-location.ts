import type { Location } from '../../diagnostic.ts';
import type { Value } from '../value.ts';

/** Where a map's key is written, or undefined when the map comes from elsewhere (an alias, another layer, no file). */
export function keyLocation(map: Value, key: string): Location | undefined {
  const { source, node } = map.origin;
  if (source === undefined || node?.kind !== 'map') return undefined;
  const pair = node.pairs.find(({ key: at }) => at.kind === 'scalar' && at.text === key);
  if (pair === undefined) return undefined;
  return { file: source.file, chunk: pair.chunk ?? source.chunk, from: pair.key.from, to: pair.key.to };
}

/** Where the key of a top-level entry is written, when only its value is known: at the left margin before it, in its chunk. */
export function topKeyLocation(value: Value, key: string): Location | undefined {
  const { source, node } = value.origin;
  if (source === undefined || node === undefined) return undefined;
  const before = source.chunk.text.slice(0, node.from);
  const from = before.lastIndexOf(`\n${key}`) + 1;
  if (!before.startsWith(key, from) || !/^\s*:/.test(before.slice(from + key.length))) return undefined;
  return { file: source.file, chunk: source.chunk, from, to: from + key.length };
}
