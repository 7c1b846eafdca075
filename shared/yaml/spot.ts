import type { Chunk, Path, YamlNode, YamlPair } from './yaml-node.ts';
import type { YamlFile } from './yaml-file.ts';

/** A node together with the way to it from the root of its document: what the writer works on. */
export interface Spot {
  readonly node: YamlNode;
  /** The chunk that the node's offsets count in. */
  readonly chunk: Chunk;
  /** Index in `YamlFile.documents`. */
  readonly document: number;
  readonly parent: Spot | undefined;
  /** Place among the parent's pairs or items; -1 for a root. */
  readonly index: number;
}

/** How far a path goes in a document: the last node that exists, and the steps that do not. */
export interface Trace {
  readonly spot: Spot;
  readonly rest: Path;
}

/** The pairs of a map or the items of a list; undefined for scalars and aliases. */
export function entryCount(node: YamlNode): number | undefined {
  return node.kind === 'map' ? node.pairs.length : node.kind === 'seq' ? node.items.length : undefined;
}

/** The value of the entry at `index`. The entry must exist. */
export function childSpot(parent: Spot, index: number): Spot {
  const pair = pairAt(parent, index);
  const node = pair?.value ?? (parent.node.kind === 'seq' ? parent.node.items[index] : undefined);
  if (node === undefined) throw new Error(`no entry ${index} in this ${parent.node.kind}`);
  return { node, chunk: pair?.chunk ?? parent.chunk, document: parent.document, parent, index };
}

/** The pair at `index` when the node is a map. */
export function pairAt(parent: Spot, index: number): YamlPair | undefined {
  return parent.node.kind === 'map' ? parent.node.pairs[index] : undefined;
}

/** The pair that holds the spot as its value. */
export function pairOf(spot: Spot): YamlPair | undefined {
  return spot.parent === undefined ? undefined : pairAt(spot.parent, spot.index);
}

/** Index of the entry that a step names; -1 when there is none. Keys are compared as text. */
export function findEntry(node: YamlNode, step: string | number): number {
  if (node.kind === 'map') {
    const text = String(step);
    return node.pairs.findIndex(({ key }) => key.kind === 'scalar' && key.text === text);
  }
  if (node.kind !== 'seq') return -1;
  const index = typeof step === 'number' ? step : /^(0|[1-9][0-9]*)$/.test(step) ? Number(step) : -1;
  return index >= 0 && index < node.items.length ? index : -1;
}

/** The root of a document; undefined when it has none. */
export function rootSpot(file: YamlFile, document: number): Spot | undefined {
  const found = file.documents[document];
  if (found === undefined || found.root === null) return undefined;
  return { node: found.root, chunk: found.chunk, document, parent: undefined, index: -1 };
}

/** Follows a path from a root as far as it goes, through no alias and no merge key. */
export function traceFrom(root: Spot, path: Path): Trace {
  let spot = root;
  for (const [depth, step] of path.entries()) {
    const index = findEntry(spot.node, step);
    if (index < 0) return { spot, rest: path.slice(depth) };
    spot = childSpot(spot, index);
  }
  return { spot, rest: [] };
}

/**
 * Follows a path in the document that it belongs to: the last one that has the element, else the last one that has the longest
 * part of the way, because Compose merges later documents over earlier ones. Undefined: no document has any content.
 */
export function trace(file: YamlFile, path: Path, document?: number): Trace | undefined {
  let best: Trace | undefined;
  for (let index = file.documents.length - 1; index >= 0; index--) {
    if (document !== undefined && document !== index) continue;
    const root = rootSpot(file, index);
    if (root === undefined) continue;
    const found = traceFrom(root, path);
    if (best === undefined || found.rest.length < best.rest.length) best = found;
    if (best.rest.length === 0) break;
  }
  return best;
}

/** The steps from the root to a spot. */
export function pathOf(spot: Spot): Path {
  const steps: (string | number)[] = [];
  for (let at: Spot = spot; at.parent !== undefined; at = at.parent) {
    const key = pairOf(at)?.key;
    steps.unshift(key === undefined ? at.index : key.kind === 'scalar' ? key.text : '?');
  }
  return steps;
}
