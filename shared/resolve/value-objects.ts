import type { YamlNode } from '../yaml/yaml-node.ts';
import { entriesHeld, heldEntries, type PackedEntries } from './few-entries.ts';
import type { ListValue, MapValue, Origin, ScalarValue, Source, Value } from './value.ts';

// What values are made of. A project of 2,000 services has 150,000 of them, most of which a file says: such a value is its own
// origin, one object instead of two. What a value has by its class is lost when it is spread into an object.

/** A value, and the origin of one that a file says; both kinds have one class, since what reads them is slower with every other one. */
abstract class Base implements Origin {
  /** Undefined: no origin by itself. */
  declare readonly source: Source | undefined;
  /** Where it is written; of another value its origin. */
  declare readonly from: YamlNode | Origin;
  declare readonly how: 'written';

  constructor(source: Source | undefined, from: YamlNode | Origin) {
    this.source = source;
    this.from = from;
  }

  get origin(): Origin {
    return this.source === undefined ? (this.from as Origin) : this;
  }

  get node(): YamlNode {
    return this.from as YamlNode;
  }
}

class Scalar extends Base implements ScalarValue {
  declare readonly kind: 'scalar';
  declare readonly type: ScalarValue['type'];
  declare readonly value: ScalarValue['value'];

  constructor(
    source: Source | undefined,
    from: YamlNode | Origin,
    type: ScalarValue['type'],
    value: ScalarValue['value'],
  ) {
    super(source, from);
    this.type = type;
    this.value = value;
  }
}

class Mapping extends Base implements MapValue {
  declare readonly kind: 'map';
  declare readonly held: PackedEntries;

  constructor(source: Source | undefined, from: YamlNode | Origin, entries: ReadonlyMap<string, Value>) {
    super(source, from);
    this.held = heldEntries(entries);
  }

  /** Made when it is asked for: an object less for each map. */
  get entries(): ReadonlyMap<string, Value> {
    return entriesHeld(this.held);
  }
}

class List extends Base implements ListValue {
  declare readonly kind: 'list';
  declare readonly items: readonly Value[];

  constructor(source: Source | undefined, from: YamlNode | Origin, items: readonly Value[]) {
    super(source, from);
    this.items = items;
  }
}

Object.defineProperty(Base.prototype, 'how', { value: 'written' });
for (const [{ prototype }, kind] of [
  [Scalar, 'scalar'],
  [Mapping, 'map'],
  [List, 'list'],
] as const) {
  Object.defineProperty(prototype, 'kind', { value: kind });
}

/** A scalar of this type. */
export function scalarValue(
  type: ScalarValue['type'],
  value: ScalarValue['value'],
  origin: Origin,
): ScalarValue {
  return new Scalar(undefined, origin, type, value);
}

/** A map of entries that are packed already. */
export function packedMap(entries: ReadonlyMap<string, Value>, origin: Origin): MapValue {
  return new Mapping(undefined, origin, entries);
}

/** A list of these items, which nobody else changes. */
export function packedList(items: readonly Value[], origin: Origin): ListValue {
  return new List(undefined, origin, items);
}

/** What the file says at a node; `entries` and `items` as above. */
export function writtenScalar(
  source: Source,
  node: YamlNode,
  type: ScalarValue['type'],
  value: ScalarValue['value'],
): ScalarValue {
  return new Scalar(source, node, type, value);
}

export function writtenMap(source: Source, node: YamlNode, entries: ReadonlyMap<string, Value>): MapValue {
  return new Mapping(source, node, entries);
}

export function writtenList(source: Source, node: YamlNode, items: readonly Value[]): ListValue {
  return new List(source, node, items);
}
