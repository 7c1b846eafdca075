// The tree that an edit must leave: the tree before with the change made on it. What the change does not touch is shared, by
// identity, so that the comparison with the re-read file looks at nothing but the chunks that were read again.

import { isList, isMap, FlowYaml, RawYaml, TaggedYaml } from './yaml-value.ts';
import type { YamlValue } from './yaml-value.ts';
import type { Spot } from './spot.ts';
import type { YamlMap, YamlNode, YamlPair, YamlScalar, YamlSeq } from './yaml-node.ts';

const nowhere = { from: 0, contentFrom: 0, to: 0, tag: undefined, anchor: undefined } as const;

/** A string as a node without a place. Quoted: any spelling that reads back as this string is as good. */
export function stringNode(text: string): YamlScalar {
  return { ...nowhere, kind: 'scalar', style: 'double', text };
}

/** A value as a node without a place. `readRaw` reads the source of raw values. */
export function valueNode(value: YamlValue, readRaw: (source: string) => YamlNode): YamlNode {
  if (typeof value === 'string') return stringNode(value);
  if (value instanceof RawYaml) return readRaw(value.source);
  if (value instanceof TaggedYaml) return { ...valueNode(value.value, readRaw), tag: value.tag };
  if (value instanceof FlowYaml) return valueNode(value.value, readRaw);
  if (isList(value)) {
    return { ...nowhere, kind: 'seq', flow: true, items: value.map((item) => valueNode(item, readRaw)) };
  }
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, item]) => ({
      key: stringNode(key),
      value: valueNode(item, readRaw),
    }));
    return { ...nowhere, kind: 'map', flow: true, pairs };
  }
  return { ...nowhere, kind: 'scalar', style: 'plain', text: value === null ? '' : String(value) };
}

/** The root after the node at `spot` has become `node`. */
export function replaceNode(spot: Spot, node: YamlNode): YamlNode {
  const { parent } = spot;
  if (parent === undefined) return node;
  if (parent.node.kind === 'map') {
    const pairs = parent.node.pairs.with(spot.index, { ...parent.node.pairs[spot.index]!, value: node });
    return replaceNode(parent, { ...parent.node, pairs });
  }
  if (parent.node.kind !== 'seq') throw new Error('only maps and lists have entries');
  return replaceNode(parent, { ...parent.node, items: parent.node.items.with(spot.index, node) });
}

/** The root after `change` has made new entries of the map or list at `spot`. */
export function changeEntries(
  spot: Spot,
  changes: {
    readonly pairs?: (pairs: readonly YamlPair[]) => readonly YamlPair[];
    readonly items?: (items: readonly YamlNode[]) => readonly YamlNode[];
  },
): YamlNode {
  const { node } = spot;
  if (node.kind === 'map' && changes.pairs !== undefined) {
    return replaceNode(spot, { ...node, pairs: changes.pairs(node.pairs) });
  }
  if (node.kind === 'seq' && changes.items !== undefined) {
    return replaceNode(spot, { ...node, items: changes.items(node.items) });
  }
  throw new Error(`cannot change entries of this ${node.kind}`);
}

/** A copy of a node without the anchors in it. */
export function withoutAnchors(node: YamlNode): YamlNode {
  const bare = { anchor: undefined };
  switch (node.kind) {
    case 'scalar':
    case 'alias':
      return { ...node, ...bare };
    case 'seq':
      return { ...node, ...bare, items: node.items.map(withoutAnchors) } satisfies YamlSeq;
    case 'map':
      return {
        ...node,
        ...bare,
        pairs: node.pairs.map(({ key, value }) => ({
          key: withoutAnchors(key),
          value: withoutAnchors(value),
        })),
      } satisfies YamlMap;
  }
}
