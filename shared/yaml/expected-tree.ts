// The tree that an edit must leave: the tree before with the change made on it. What the change does not touch is shared, by
// identity, so that the comparison with the re-read file looks at nothing but the chunks that were read again.

import { isList, isMap, FlowYaml, RawYaml, TaggedYaml } from './yaml-value.ts';
import type { YamlValue } from './yaml-value.ts';
import type { Spot } from './spot.ts';
import type { YamlNode, YamlPair, YamlScalar } from './yaml-node.ts';
import {
  makeMap,
  makePair,
  makeScalar,
  makeSeq,
  noProps,
  nowhere,
  withItems,
  withPairs,
  withProps,
  withValue,
} from './make-node.ts';

/** A string as a node without a place. Quoted: any spelling that reads back as this string is as good. */
export function stringNode(text: string): YamlScalar {
  return makeScalar(nowhere, noProps, 'double', text);
}

/** A value as a node without a place. `readRaw` reads the source of raw values. */
export function valueNode(value: YamlValue, readRaw: (source: string) => YamlNode): YamlNode {
  if (typeof value === 'string') return stringNode(value);
  if (value instanceof RawYaml) return readRaw(value.source);
  if (value instanceof TaggedYaml) {
    const node = valueNode(value.value, readRaw);
    return withProps(node, { tag: value.tag, anchor: node.anchor });
  }
  if (value instanceof FlowYaml) return valueNode(value.value, readRaw);
  if (isList(value)) {
    return makeSeq(
      nowhere,
      noProps,
      true,
      value.map((item) => valueNode(item, readRaw)),
    );
  }
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, item]) =>
      makePair(stringNode(key), valueNode(item, readRaw)),
    );
    return makeMap(nowhere, noProps, true, pairs);
  }
  return makeScalar(nowhere, noProps, 'plain', value === null ? '' : String(value));
}

/** The root after the node at `spot` has become `node`. */
export function replaceNode(spot: Spot, node: YamlNode): YamlNode {
  const { parent } = spot;
  if (parent === undefined) return node;
  if (parent.node.kind === 'map') {
    const pairs = parent.node.pairs.with(spot.index, withValue(parent.node.pairs[spot.index]!, node));
    return replaceNode(parent, withPairs(parent.node, pairs));
  }
  if (parent.node.kind !== 'seq') throw new Error('only maps and lists have entries');
  return replaceNode(parent, withItems(parent.node, parent.node.items.with(spot.index, node)));
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
    return replaceNode(spot, withPairs(node, changes.pairs(node.pairs)));
  }
  if (node.kind === 'seq' && changes.items !== undefined) {
    return replaceNode(spot, withItems(node, changes.items(node.items)));
  }
  throw new Error(`cannot change entries of this ${node.kind}`);
}

/** A copy of a node without the anchors in it. */
export function withoutAnchors(node: YamlNode): YamlNode {
  const bare = withProps(node, { tag: node.tag, anchor: undefined });
  if (bare.kind === 'seq') return withItems(bare, bare.items.map(withoutAnchors));
  if (bare.kind !== 'map') return bare;
  const pairs = bare.pairs.map(({ key, value }) => makePair(withoutAnchors(key), withoutAnchors(value)));
  return withPairs(bare, pairs);
}
