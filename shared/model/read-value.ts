import type { Value } from '../resolve/value.ts';

/** Most lists of most services: one is enough for all of them. */
const nothing: readonly never[] = [];

/** The entry of a map; undefined when the value is no map or has no such key. */
export function entryOf(value: Value | undefined, key: string): Value | undefined {
  return value?.kind === 'map' ? value.entries.get(key) : undefined;
}

/** The value at a path of keys, or undefined. */
export function valueAt(value: Value | undefined, ...keys: readonly string[]): Value | undefined {
  return keys.reduce(entryOf, value);
}

/** The entries of a map in order; none when the value is no map. */
export function entriesOf(value: Value | undefined): readonly (readonly [string, Value])[] {
  return value?.kind === 'map' ? [...value.entries] : nothing;
}

/** The items of a list; none when the value is no list. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : nothing;
}

/** A scalar as text, as the tool would print it inside a string; undefined for null, maps and lists. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
}

/** Whether a scalar says true, as a boolean or as the word. */
export function isTrue(value: Value | undefined): boolean {
  return textOf(value)?.toLowerCase() === 'true';
}

/** A whole number, written as one or as text; else undefined. */
export function integerOf(value: Value | undefined): number | undefined {
  const text = textOf(value);
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/** Scalars of a list as texts; a lone scalar counts as a list of one. */
export function textsOf(value: Value | undefined): readonly string[] {
  const single = textOf(value);
  if (single !== undefined) return [single];
  const items = itemsOf(value);
  return items.length === 0 ? nothing : items.flatMap((item) => textOf(item) ?? []).slice();
}

/** Whether no file says it: it was filled in by normalization or as a default. */
export function isFilledIn(value: Value): boolean {
  return value.origin.how === 'normalized' || value.origin.how === 'default';
}
