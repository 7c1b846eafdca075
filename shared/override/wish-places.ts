import type { FilePath } from '../diagnostic.ts';
import { valueAt } from '../resolve/make-value.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Value } from '../resolve/value.ts';
import { findPair } from '../yaml/locate.ts';
import type { Chunk, Path, YamlNode } from '../yaml/yaml-node.ts';

/** Where a file's text writes a part of the effective configuration. */
export interface TextPlace {
  /** In the file's own tree: an index counts in the file's list. */
  readonly path: Path;
  readonly document: number;
  readonly node: YamlNode;
  readonly chunk: Chunk;
}

/**
 * The places of a file that write what the effective configuration has at a path, in the order of its documents: the same
 * keys, an item of a short list (`- db` of `depends_on.db`, `- A=1` of `environment.A`), the item that an entry of a list was
 * read from, those that it covers included. Follows no alias: what an anchor holds is written elsewhere.
 */
export function placesIn(snapshot: Snapshot, file: FilePath, path: Path): readonly TextPlace[] {
  const yaml = snapshot.project.files.get(file)?.yaml;
  if (yaml === undefined) return [];
  const found: TextPlace[] = [];
  yaml.documents.forEach(({ root, chunk }, document) => {
    if (root !== null) walk({ path: [], document, node: root, chunk }, 0);
  });
  return found;

  function walk(place: TextPlace, depth: number): void {
    const step = path[depth];
    if (step === undefined) {
      found.push(place);
      return;
    }
    const { node } = place;
    const enter = (textStep: string | number, child: YamlNode, chunk = place.chunk) =>
      walk({ ...place, path: [...place.path, textStep], node: child, chunk }, depth + 1);
    if (typeof step === 'number') {
      const nodes = sourcesOf(valueAt(snapshot.resolution.model, path.slice(0, depth + 1)));
      if (node.kind === 'seq') {
        node.items.forEach((item, index) => {
          if (nodes.has(item)) enter(index, item);
        });
      } else if (node.kind === 'map') {
        for (const { key, value, chunk } of node.pairs) {
          if (nodes.has(value) && key.kind === 'scalar') enter(key.text, value, chunk);
        }
      } else if (nodes.has(node) && depth + 1 === path.length) found.push(place);
    } else if (node.kind === 'map') {
      const pair = findPair(node, step);
      if (pair !== undefined) enter(step, pair.value, pair.chunk);
    } else if (node.kind === 'seq' && depth + 1 === path.length) {
      node.items.forEach((item, index) => {
        if (item.kind === 'scalar' && isNamed(item.text, step)) enter(index, item);
      });
    }
  }
}

/** Whether an item of a short list speaks of a key: `db`, `A=1`. */
const isNamed = (text: string, key: string): boolean => text === key || text.startsWith(`${key}=`);

/** The nodes that a value was read from: its own, and those of the values that it covers. */
export function sourcesOf(value: Value | undefined): ReadonlySet<YamlNode> {
  const values = value === undefined ? [] : [value, ...(value.origin.covers ?? [])];
  return new Set(values.flatMap(({ origin }) => origin.node ?? []));
}
