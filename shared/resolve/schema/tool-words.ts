import type { Type } from '../../spec/attribute.ts';

// The words of Docker Compose 2.40.3 (compose-go 2.9.1, schema.go) for what its JSON schema refuses.

const typeWords: Readonly<Record<Exclude<Type['kind'], 'oneOf' | 'any'>, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
  object: 'mapping',
  map: 'mapping',
  list: 'array',
};

/** "must be a string": of alternatives the first one, or all of them, sorted, where the schema lists them as types. */
export function typeWording(type: Type): string {
  return `must be a ${wanted(type)}`;
}

function wanted(type: Type): string {
  if (type.kind === 'any') return 'value';
  if (type.kind !== 'oneOf') return typeWords[type.kind];
  if (type.together !== true) return wanted(type.of[0]!);
  const words = type.of.map(wanted).sort();
  const last = words.pop()!;
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

/** "additional properties 'a', 'b' not allowed". */
export function additionalWording(names: readonly string[]): string {
  return `additional properties ${names.map(quote).join(', ')} not allowed`;
}

/** "missing property 'a'". */
export function requiredWording(names: readonly string[]): string {
  return `missing ${names.length === 1 ? 'property' : 'properties'} ${names.map(quote).join(', ')}`;
}

/** "value must be one of 'a', 'b'". */
export function choiceWording(values: readonly string[]): string {
  return values.length === 1
    ? `value must be ${quote(values[0]!)}`
    : `value must be one of ${values.map(quote).join(', ')}`;
}

/** "'x' does not match pattern 'y'". */
export function patternWording(text: string, pattern: string): string {
  return `${quote(text)} does not match pattern ${quote(pattern)}`;
}

/** "must be greater than or equal to 0". */
export function rangeWording(side: 'minimum' | 'maximum', limit: number): string {
  return `must be ${side === 'minimum' ? 'greater' : 'less'} than or equal to ${limit}`;
}

/** "items at 0 and 2 are equal". */
export function equalWording(first: number, second: number): string {
  return `items at ${first} and ${second} are equal`;
}

/** "invalid jsonType time.Time": an unquoted date. */
export const dateWording = 'invalid jsonType time.Time';

const shortEscapes: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  "'": "\\'",
};

/** As Go prints a quoted text, with single quotes. */
function quote(text: string): string {
  return `'${text.replace(/[\\'\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, escaped)}'`;
}

function escaped(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0)!;
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}
