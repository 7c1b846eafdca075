import { alternativesOf } from './attribute-at.ts';
import type { Attribute, Type } from './attribute.ts';

/** Names that examples give to what the user names. */
const NAME = 'example';

/**
 * An example of a row's value as YAML text in one line: its own, else one made of what its type, its suggestions and the rows below
 * it say. Undefined where nothing can be said (`x-` keys).
 */
export function exampleOf(row: Attribute): string | undefined {
  if (row.example !== undefined) return row.example;
  const types = alternativesOf(row.type);
  if (types.some(({ kind }) => kind === 'boolean')) return 'true';
  const holdsTexts = types.some(({ kind }) => kind === 'string' || kind === 'integer' || kind === 'number');
  const suggestion = row.suggestions?.find((each) => !each.endsWith(':'));
  if (holdsTexts && suggestion !== undefined) return suggestion;
  for (const type of types) {
    const example = exampleOfType(type, row);
    if (example !== undefined) return example;
  }
  return undefined;
}

function exampleOfType(type: Type, row: Attribute): string | undefined {
  switch (type.kind) {
    case 'string':
      return type.values?.[0] ?? (row.field === 'bytes' ? '64m' : undefined);
    case 'integer':
      return String(Math.max(1, type.minimum ?? 1));
    case 'list': {
      const item = exampleOf(type.item);
      const suggestion = row.suggestions?.[0] ?? item;
      return suggestion === undefined ? undefined : `[${suggestion}]`;
    }
    case 'map':
      return `{ ${pairOf(type.value)} }`;
    case 'object': {
      const names = type.required ?? Object.keys(type.attributes).slice(0, 1);
      const pairs = names.map((name) => `${name}: ${exampleOf(type.attributes[name]!) ?? NAME}`);
      return `{ ${pairs.join(', ')} }`;
    }
    default:
      return undefined;
  }
}

const pairOf = (value: Attribute) =>
  alternativesOf(value.type).some(({ kind }) => kind === 'object')
    ? `${NAME}: ${exampleOf(value) ?? '{}'}`
    : 'com.example.team: shop';

/** What holds where a row's attribute is not set, as people would write it; undefined: nothing does. */
export function defaultOf({ default: written, unset, type }: Attribute): string | undefined {
  if (written !== undefined) return String(written);
  if (unset !== undefined) return unset;
  return alternativesOf(type).some(({ kind }) => kind === 'boolean') ? 'false' : undefined;
}
