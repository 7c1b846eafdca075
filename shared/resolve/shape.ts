import type { Attribute, Type } from '../spec/attribute.ts';
import { memo1 } from './memo.ts';

const ruleKinds = ['merge', 'unique', 'canonical', 'default', 'path', 'cast', 'output'] as const;

/** Which rules occur in a row or below it, so that walks leave the rest alone. */
export type RuleKind = (typeof ruleKinds)[number];

/** An attribute row made ready for walking values beside it. */
export interface Shape {
  readonly row: Attribute;
  /** Known attributes by name; keys of the user's choice are not in it. */
  readonly attributes: ReadonlyMap<string, Shape>;
  /** The row of the values under keys of the user's choice. */
  readonly each: Shape | undefined;
  /** The row of list items. */
  readonly item: Shape | undefined;
  /** Whether a rule of a kind stands here or below. */
  readonly has: Readonly<Record<RuleKind, boolean>>;
  /** What the tool holds where a scalar stands; undefined: what is written. */
  readonly held: Held | undefined;
  /** Known attributes that have a default value. */
  readonly defaults: readonly (readonly [string, Shape])[];
  /** Whether decoding can change anything here or below. */
  readonly decodes: boolean;
}

/** Types of the tool's fields that a scalar is cast to. `text`: any scalar, as text. */
export type Held = 'bool' | 'int' | 'float' | 'uint16' | 'uint32' | 'uint64' | 'string' | 'text';

/** The walking form of a row; made once per row. Alternatives of a `oneOf` are seen together. */
export const shapeOf: (row: Attribute) => Shape = memo1((row: Attribute): Shape => {
  const attributes = new Map<string, Shape>();
  let each: Shape | undefined;
  let item: Shape | undefined;
  const kinds = new Set<Type['kind']>();
  for (const type of alternatives(row.type)) {
    kinds.add(type.kind);
    if (type.kind === 'object') {
      for (const [key, child] of Object.entries(type.attributes)) {
        if (!attributes.has(key)) attributes.set(key, shapeOf(child));
      }
    } else if (type.kind === 'map') each ??= shapeOf(type.value);
    else if (type.kind === 'list') item ??= shapeOf(type.item);
  }
  const below = [...attributes.values(), ...(each ? [each] : []), ...(item ? [item] : [])];
  const has = Object.fromEntries(
    ruleKinds.map((kind) => [kind, row[kind] !== undefined || below.some((shape) => shape.has[kind])]),
  ) as Record<RuleKind, boolean>;
  const held = row.canonical === 'to-string' ? undefined : heldType(row, kinds);
  const named = each !== undefined && attributes.size === 0;
  const decodes =
    row.output !== undefined || held !== undefined || named || below.some((shape) => shape.decodes);
  const defaults = [...attributes].filter(([, shape]) => shape.row.default !== undefined);
  return { row, attributes, each, item, has, held, defaults, decodes };
});

/** The row of a key: a known attribute, else that of a map's values. Extensions have none. */
export function childShape(shape: Shape | undefined, key: string): Shape | undefined {
  if (shape === undefined) return undefined;
  const known = shape.attributes.get(key);
  if (known !== undefined) return known;
  return shape.attributes.size > 0 && key.startsWith('x-') ? undefined : shape.each;
}

function heldType(row: Attribute, kinds: ReadonlySet<Type['kind']>): Held | undefined {
  if (row.holds !== undefined) return row.holds;
  if (row.cast === 'int' && !kinds.has('map')) return 'int';
  const number = kinds.has('integer') ? 'int' : kinds.has('number') ? 'float' : undefined;
  if (kinds.has('boolean')) return number === undefined ? 'bool' : 'text';
  return number;
}

function alternatives(type: Type): readonly Type[] {
  return type.kind === 'oneOf' ? type.of.flatMap(alternatives) : [type];
}
