import type { Printable } from './output/printable.ts';

/** The value as plain data. Integers beyond 2^53 are bigints; infinities and dates stay what they are, as number and text. */
export function toJson(value: Printable): unknown {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(toJson);
  const entries = [...value.entries].map(([key, entry]): [string, unknown] => [key, toJson(entry)]);
  return Object.fromEntries(entries);
}
