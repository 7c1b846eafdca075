import { alternativesOf } from '../../spec/attribute-at.ts';
import type { Attribute, Type } from '../../spec/attribute.ts';
import type { Value } from '../value.ts';

/** The kinds of value that the schema tells apart. */
export type ValueKind = 'string' | 'int' | 'float' | 'bool' | 'null' | 'timestamp' | 'map' | 'list';

export function kindOf(value: Value): ValueKind {
  return value.kind === 'scalar' ? value.type : value.kind;
}

const kindsOfType: Readonly<Record<Exclude<Type['kind'], 'oneOf'>, readonly ValueKind[]>> = {
  string: ['string'],
  integer: ['int', 'float'],
  number: ['int', 'float'],
  boolean: ['bool'],
  null: ['null'],
  object: ['map'],
  map: ['map'],
  list: ['list'],
  any: ['string', 'int', 'float', 'bool', 'null', 'timestamp', 'map', 'list'],
};

/** A row's type made ready for checking: which alternative a kind of value belongs to. */
export interface Alternatives {
  readonly byKind: ReadonlyMap<ValueKind, Type>;
  readonly all: readonly Type[];
  /** An object's attributes; a Map, so that a key such as `__proto__` finds nothing. */
  readonly attributes: ReadonlyMap<string, Attribute>;
}

// Types are constants of the rows: the table is as small as they are, and a Map is read faster than a WeakMap.
const made = new Map<Type, Alternatives>();

/** The alternatives of a type, made once per type. */
export function alternativesFor(type: Type): Alternatives {
  let found = made.get(type);
  if (found === undefined) made.set(type, (found = makeAlternatives(type)));
  return found;
}

function makeAlternatives(type: Type): Alternatives {
  const all = alternativesOf(type);
  const byKind = new Map<ValueKind, Type>();
  for (const alternative of all) {
    if (alternative.kind === 'oneOf') continue;
    for (const kind of kindsOfType[alternative.kind]) {
      if (!byKind.has(kind)) byKind.set(kind, alternative);
    }
  }
  const attributes = new Map(type.kind === 'object' ? Object.entries(type.attributes) : []);
  return { byKind, all, attributes };
}

/** The alternative that a value belongs to, or undefined: the value is of the wrong kind. Whole floats count as integers. */
export function alternativeFor(type: Type, value: Value): Type | undefined {
  const found = alternativesFor(type).byKind.get(kindOf(value));
  if (found?.kind === 'integer' && value.kind === 'scalar' && value.type === 'float') {
    return Number.isInteger(value.value) ? found : undefined;
  }
  return found;
}
