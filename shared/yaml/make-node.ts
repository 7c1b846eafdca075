// The only maker of nodes and pairs. A file of 2,000 services has 130,000 nodes, and they are much of what an open project needs.
// What nearly all have in common (no tag, no anchor, a style) therefore stands in a manner that they share, and most pairs are their
// own keys. Do not spread a node or a pair into an object: what it shares is not its own. `withProps` and the like make changed ones.
import type {
  Chunk,
  ScalarStyle,
  YamlAlias,
  YamlMap,
  YamlNode,
  YamlPair,
  YamlScalar,
  YamlSeq,
} from './yaml-node.ts';

/** Where a node stands. */
export interface Place {
  readonly from: number;
  readonly contentFrom: number;
  readonly to: number;
}

/** What stands before the content of a node. */
export interface Props {
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
}

/** The place of what is in no text. */
export const nowhere: Place = { from: 0, contentFrom: 0, to: 0 };

/** Neither tag nor anchor. */
export const noProps: Props = { tag: undefined, anchor: undefined };

interface Manner extends Props {
  /** From the beginning of the node to that of its content. */
  readonly lead: number;
  /** By how much a scalar is longer than its text: by its quotes, most often. */
  readonly more: number;
  readonly style: ScalarStyle;
  readonly flow: boolean;
  readonly unended: boolean;
}

const plain: Manner = { ...noProps, lead: 0, more: 0, style: 'plain', flow: false, unended: false };
const inFlow: Manner = { ...plain, flow: true };
const scalarManners: Readonly<Record<ScalarStyle, Manner>> = {
  plain,
  single: { ...plain, more: 2, style: 'single' },
  double: { ...plain, more: 2, style: 'double' },
  literal: { ...plain, style: 'literal' },
  folded: { ...plain, style: 'folded' },
};

abstract class Node {
  declare readonly from: number;
  declare readonly manner: Manner;

  constructor(from: number, manner: Manner) {
    this.from = from;
    this.manner = manner;
  }

  get contentFrom(): number {
    return this.from + this.manner.lead;
  }

  get tag(): string | undefined {
    return this.manner.tag;
  }

  get anchor(): string | undefined {
    return this.manner.anchor;
  }
}

class Scalar extends Node implements YamlScalar {
  declare readonly kind: 'scalar';
  declare readonly text: string;

  constructor(from: number, manner: Manner, text: string) {
    super(from, manner);
    this.text = text;
  }

  get to(): number {
    return this.from + this.text.length + this.manner.more;
  }

  get style(): ScalarStyle {
    return this.manner.style;
  }

  get unended(): boolean {
    return this.manner.unended;
  }
}

/** A pair that is its own key: one object instead of two. */
class KeyWithValue extends Scalar implements YamlPair {
  declare readonly value: YamlNode;

  constructor(key: Scalar, value: YamlNode) {
    super(key.from, key.manner, key.text);
    this.value = value;
  }

  get key(): YamlScalar {
    return this;
  }
}

/** What can stand in braces or brackets. */
abstract class Collection extends Node {
  declare readonly to: number;

  constructor(from: number, to: number, manner: Manner) {
    super(from, manner);
    this.to = to;
  }

  get flow(): boolean {
    return this.manner.flow;
  }
}

class Mapping extends Collection implements YamlMap {
  declare readonly kind: 'map';
  declare readonly pairs: readonly YamlPair[];

  constructor(from: number, to: number, manner: Manner, pairs: readonly YamlPair[]) {
    super(from, to, manner);
    this.pairs = pairs;
  }
}

class Sequence extends Collection implements YamlSeq {
  declare readonly kind: 'seq';
  declare readonly items: readonly YamlNode[];

  constructor(from: number, to: number, manner: Manner, items: readonly YamlNode[]) {
    super(from, to, manner);
    this.items = items;
  }
}

class Alias extends Node implements YamlAlias {
  declare readonly kind: 'alias';
  declare readonly to: number;
  declare readonly name: string;

  constructor(from: number, to: number, manner: Manner, name: string) {
    super(from, manner);
    this.to = to;
    this.name = name;
  }
}

for (const [{ prototype }, kind] of [
  [Scalar, 'scalar'],
  [Mapping, 'map'],
  [Sequence, 'seq'],
  [Alias, 'alias'],
] as const) {
  Object.defineProperty(prototype, 'kind', { value: kind });
}

/** A manner of a node that begins with tag or anchor, or the shared one. */
function mannerOf(shared: Manner, { from, contentFrom }: Place, { tag, anchor }: Props): Manner {
  if (from === contentFrom && tag === undefined && anchor === undefined) return shared;
  return { ...shared, tag, anchor, lead: contentFrom - from };
}

/** A scalar. `unended`: see `YamlScalar`. */
export function makeScalar(
  place: Place,
  props: Props,
  style: ScalarStyle,
  text: string,
  unended = false,
): YamlScalar {
  const manner = mannerOf(scalarManners[style], place, props);
  const more = place.to - place.from - text.length;
  const isUsual = manner.more === more && !unended;
  return new Scalar(place.from, isUsual ? manner : { ...manner, more, unended }, text);
}

/** A key and its value. `key` is the pair's from here on: ask the pair for it. */
export function makePair(key: YamlNode, value: YamlNode, chunk?: Chunk): YamlPair {
  if (chunk !== undefined) return { key, value, chunk };
  // What has an anchor is known to others by identity.
  return key instanceof Scalar && key.anchor === undefined ? new KeyWithValue(key, value) : { key, value };
}

/** The pair with another value. */
export function withValue({ key, chunk }: YamlPair, value: YamlNode): YamlPair {
  return makePair(key, value, chunk);
}

/** A map of these pairs; `flow`: in braces, or a pair in a list in brackets. */
export function makeMap(place: Place, props: Props, flow: boolean, pairs: readonly YamlPair[]): YamlMap {
  return new Mapping(place.from, place.to, mannerOf(flow ? inFlow : plain, place, props), pairs);
}

/** A list of these items; `flow`: in brackets. */
export function makeSeq(place: Place, props: Props, flow: boolean, items: readonly YamlNode[]): YamlSeq {
  return new Sequence(place.from, place.to, mannerOf(flow ? inFlow : plain, place, props), items);
}

/** `*name`. */
export function makeAlias(from: number, to: number, name: string): YamlAlias {
  return new Alias(from, to, plain, name);
}

/** The map in the same place with other pairs. */
export function withPairs(map: YamlMap, pairs: readonly YamlPair[]): YamlMap {
  return makeMap(map, map, map.flow, pairs);
}

/** The list in the same place with other items. */
export function withItems(seq: YamlSeq, items: readonly YamlNode[]): YamlSeq {
  return makeSeq(seq, seq, seq.flow, items);
}

/** The node with another tag and anchor, as if they stood where the old ones do. */
export function withProps<N extends YamlNode>(node: N, props: Props): N;
export function withProps(node: YamlNode, props: Props): YamlNode {
  switch (node.kind) {
    case 'scalar':
      return makeScalar(node, props, node.style, node.text, node.unended);
    case 'map':
      return makeMap(node, props, node.flow, node.pairs);
    case 'seq':
      return makeSeq(node, props, node.flow, node.items);
    case 'alias':
      return new Alias(node.from, node.to, mannerOf(plain, node, props), node.name);
  }
}
