import type { Snapshot } from '../project/snapshot-type.ts';
import { locate } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import type { Path, YamlNode } from '../yaml/yaml-node.ts';
import type { Draft } from './draft.ts';
import { declaringFiles } from './layers.ts';

/** An entry of a list or map, as a command looks for it. */
export interface Entry {
  /** The key of a map's entry, the text of a list's scalar; empty for other list entries. */
  readonly name: string;
  readonly node: YamlNode;
}

/**
 * Removes the matching entries of the list or map at `path` from every layer of the environment, and gives their number.
 * What becomes empty goes with them (up to, not including, the service).
 */
export function removeEverywhere(
  draft: Draft,
  snapshot: Snapshot,
  path: Path,
  matches: (entry: Entry) => boolean,
): number {
  let removed = 0;
  for (const file of declaringFiles(snapshot)) {
    const yaml = draft.yaml(file);
    const there = yaml && locate(yaml, path)?.node;
    for (const step of stepsTo(there, matches).reverse()) {
      draft.step(file, (now) => removeIn(now, [...path, step]));
      removed++;
    }
  }
  return removed;
}

function stepsTo(node: YamlNode | undefined, matches: (entry: Entry) => boolean): (string | number)[] {
  if (node?.kind === 'map') {
    return node.pairs
      .filter(({ key, value }) => key.kind === 'scalar' && matches({ name: key.text, node: value }))
      .map(({ key }) => (key.kind === 'scalar' ? key.text : ''));
  }
  if (node?.kind !== 'seq') return [];
  return node.items.flatMap((item, index) =>
    matches({ name: item.kind === 'scalar' ? item.text : '', node: item }) ? [index] : [],
  );
}
