import type { Attribute, Type } from '../spec/attribute.ts';
import { memo1 } from './memo.ts';

/** Which rules occur in a row or below it, so that walks leave the rest alone. */
export type RuleKind = 'merge' | 'unique' | 'canonical' | 'default' | 'path' | 'cast' | 'output';

/** An attribute row made ready for walking values beside it. */
export interface Shape {
  readonly row: Attribute;
  /** The row of a key: a known attribute, else that of a map's values. */
  readonly child: (key: string) => Shape | undefined;
  /** Known attributes by name; keys of the user's choice are not in it. */
  readonly attributes: ReadonlyMap<string, Shape>;
  /** The row of the values under keys of the user's choice. */
  readonly each: Shape | undefined;
  /** The row of list items. */
  readonly item: Shape | undefined;
  /** Whether a rule of this kind stands here or below. */
  readonly has: (kind: RuleKind) => boolean;
}

/** The walking form of a row; made once per row. Alternatives of a `oneOf` are seen together. */
export const shapeOf: (row: Attribute) => Shape = memo1((row: Attribute) => {
  const attributes = new Map<string, Shape>();
  let each: Shape | undefined;
  let item: Shape | undefined;
  for (const type of alternatives(row.type)) {
    if (type.kind === 'object') {
      for (const [key, child] of Object.entries(type.attributes)) {
        if (!attributes.has(key)) attributes.set(key, shapeOf(child));
      }
    } else if (type.kind === 'map') each ??= shapeOf(type.value);
    else if (type.kind === 'list') item ??= shapeOf(type.item);
  }
  const below = [...attributes.values(), ...(each ? [each] : []), ...(item ? [item] : [])];
  const kinds = new Set<RuleKind>(
    (['merge', 'unique', 'canonical', 'default', 'path', 'cast', 'output'] as const).filter(
      (kind) => row[kind] !== undefined || below.some((shape) => shape.has(kind)),
    ),
  );
  return {
    row,
    attributes,
    each,
    item,
    child: (key) => attributes.get(key) ?? (key.startsWith('x-') && attributes.size > 0 ? undefined : each),
    has: (kind) => kinds.has(kind),
  };
});

/** Whether the row lets a value be of a kind. */
export function accepts(shape: Shape, kind: Type['kind']): boolean {
  return kindsOf(shape).has(kind);
}

const kindsOf = memo1((shape: Shape) => new Set(alternatives(shape.row.type).map((type) => type.kind)));

function alternatives(type: Type): readonly Type[] {
  return type.kind === 'oneOf' ? type.of.flatMap(alternatives) : [type];
}
