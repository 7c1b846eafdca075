import { listOf, numberOf, objectOf, textOf } from '../text/read-json.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';

type Said = Readonly<Record<string, YamlValue>>;

/** A list that has something in it; undefined: it is empty. */
export function filled<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** The entries that say something, in their order; undefined: none does. */
export function onlySaid(entries: Readonly<Record<string, YamlValue | undefined>>): Said | undefined {
  const said = Object.entries(entries).filter(
    (entry): entry is [string, YamlValue] => entry[1] !== undefined,
  );
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

// What an engine prints of a setting that nobody made is empty: '', 0, [], {}, false or null.

export const saidText = (value: unknown): string | undefined => textOf(value) || undefined;

export const saidNumber = (value: unknown): number | undefined => numberOf(value) || undefined;

export const saidYes = (value: unknown): true | undefined => (value === true ? true : undefined);

export const saidTexts = (value: unknown): readonly string[] | undefined => filled(listOf(value).map(textOf));

export const saidPairs = (value: unknown): Said | undefined =>
  onlySaid(Object.fromEntries(Object.entries(objectOf(value)).map(([key, said]) => [key, textOf(said)])));
