import type { Located, YamlFile } from './yaml-file.ts';
import type { Chunk, Path, YamlMap, YamlNode, YamlPair } from './yaml-node.ts';
import { partAt, stateOf } from './file-state.ts';
import { findKey } from './key-hints.ts';
import { indexOfChunk } from './part-index.ts';

/**
 * The node at a path, in the first document unless another is asked for. Follows no alias and no merge key. A step into a map is
 * compared with the keys' text, quoted or not; of equal keys the last counts. A step into a list is an index.
 */
export function locate(file: YamlFile, path: Path, document = 0): Located | undefined {
  const start = file.documents[document];
  if (start === undefined || start.root === null) return undefined;
  let node: YamlNode = start.root;
  let chunk = start.chunk;
  let pair: YamlPair | undefined;
  for (const step of path) {
    pair = undefined;
    if (node.kind === 'map') {
      pair = findPair(node, step);
      if (pair === undefined) return undefined;
      node = pair.value;
      chunk = pair.chunk ?? chunk;
    } else if (node.kind === 'seq') {
      const item: YamlNode | undefined = node.items[Number(step)];
      if (item === undefined) return undefined;
      node = item;
    } else return undefined;
  }
  return pair === undefined ? { node, chunk, document } : { node, chunk, pair, document };
}

/** The pair of a map whose key has this text; the last, when several have. */
export function findPair(map: YamlMap, key: string | number): YamlPair | undefined {
  const index = findKey(map, String(key));
  return index < 0 ? undefined : map.pairs[index];
}

/** The place in the file's text of an offset that counts in a chunk. Throws when the chunk is not of this file. */
export function absoluteOffset(file: YamlFile, chunk: Chunk, offset: number): number {
  const state = stateOf(file);
  const index = indexOfChunk(state, chunk);
  if (index < 0) throw new Error('a chunk of another file');
  return state.starts[index]! + offset;
}

/** Whether a stretch of text is still one of the file's. */
export function hasChunk(file: YamlFile, chunk: Chunk): boolean {
  return indexOfChunk(stateOf(file), chunk) >= 0;
}

/** The chunk in which an offset of the file lies, and the offset in it. At a boundary it is the later chunk. */
export function chunkAt(file: YamlFile, offset: number): { chunk: Chunk; offset: number } {
  const state = stateOf(file);
  const starts = state.starts;
  const index = partAt(starts, offset);
  return { chunk: file.chunks[index]!, offset: offset - starts[index]! };
}

interface Place {
  readonly path: Path;
  readonly located: Located;
}

/**
 * The innermost node whose text holds an offset of the file, with its path. On a key it is the key's value. Keys that are no
 * scalars have no path: there the map that holds them is found.
 */
export function nodeAt(file: YamlFile, offset: number): Place | undefined {
  for (let document = file.documents.length - 1; document >= 0; document--) {
    const { root, chunk } = file.documents[document]!;
    if (root === null) continue;
    const base = absoluteOffset(file, chunk, 0);
    if (offset < base + root.from || offset > base + root.to) continue;
    return descend(file, { path: [], located: { node: root, chunk, document } }, offset);
  }
  return undefined;
}

function descend(file: YamlFile, start: Place, offset: number): Place {
  const state = stateOf(file);
  const index = partAt(state.starts, offset);
  let place = start;
  for (;;) {
    const { node, chunk, document } = place.located;
    const inner = node.kind === 'map' ? pairAt(file, node, chunk, offset, index) : undefined;
    if (inner?.key.kind === 'scalar') {
      const located = { node: inner.value, chunk: inner.chunk ?? chunk, pair: inner, document };
      place = { path: [...place.path, inner.key.text], located };
      continue;
    }
    if (node.kind !== 'seq') return place;
    const at = offset - absoluteOffset(file, chunk, 0);
    const item = lastBefore(node.items, at);
    if (item < 0 || at > node.items[item]!.to) return place;
    place = { path: [...place.path, item], located: { node: node.items[item]!, chunk, document } };
  }
}

/** The pair whose key or value holds the offset. Pairs with chunks of their own are told apart by the chunk that holds the offset. */
function pairAt(
  file: YamlFile,
  map: YamlMap,
  chunk: Chunk,
  offset: number,
  index: number,
): YamlPair | undefined {
  const own = map.pairs[0]?.chunk !== undefined;
  const state = stateOf(file);
  for (let low = 0, high = map.pairs.length - 1; low <= high;) {
    const middle = (low + high + 1) >> 1;
    const pair = map.pairs[middle]!;
    const start = own ? indexOfChunk(state, pair.chunk!) : index;
    const at = offset - absoluteOffset(file, pair.chunk ?? chunk, 0);
    if (start > index || at < pair.key.from) high = middle - 1;
    else if (low < middle) low = middle;
    else return at <= Math.max(pair.key.to, pair.value.to) ? pair : undefined;
  }
  return undefined;
}

function lastBefore(items: readonly YamlNode[], at: number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (items[middle]!.from <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
