import type { Value } from '../value.ts';

/**
 * The places of equal items of a list, as the tool sees them (80 equals 80.0 and, unlike in JSON, an earlier "080"; two texts are equal
 * only when they are the same; the order of keys does not matter):
 * for each item that equals an earlier one, the index of the first such.
 */
export function equalItems(
  items: readonly Value[],
): readonly { readonly first: number; readonly second: number }[] {
  if (areDifferent(items)) return none;
  const seen = new Map<string, number>();
  const texts = new Map<number, number>();
  const found: { first: number; second: number }[] = [];
  // Long lists are compared by hashes, in which a text is never like a number.
  const isLongList = items.length > 20;
  items.forEach((item, second) => {
    const key = item.kind === 'scalar' && item.type === 'string' ? `s${String(item.value)}` : jsonKey(item);
    const number = numberOf(item);
    const isNumber = number !== undefined && !isText(item);
    const first = seen.get(key) ?? (isNumber && !isLongList ? texts.get(number) : undefined);
    if (first !== undefined) found.push({ first, second });
    else {
      seen.set(key, second);
      if (number !== undefined && !isNumber && !texts.has(number)) texts.set(number, second);
    }
  });
  return found;
}

const isText = (item: Value): boolean => item.kind === 'scalar' && item.type === 'string';

/** What Go reads as a rational number: digits with `_`, a fraction, an exponent, `0x`, `0o`, `0b`. */
function numberOf(item: Value): number | undefined {
  if (item.kind !== 'scalar') return undefined;
  if (item.type === 'int' || item.type === 'float') return Number(item.value);
  const text = item.type === 'string' ? String(item.value).replace(/(?<=\d)_(?=\d)/g, '') : '';
  const parts = /^([+-]?)(0[xob][0-9a-f]+|\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)(?:\/(\d+))?$/i.exec(
    text,
  );
  if (parts === null) return undefined;
  const [, sign, digits, divisor = '1'] = parts;
  return ((sign === '-' ? -1 : 1) * Number(digits)) / Number(divisor);
}

const none: readonly { readonly first: number; readonly second: number }[] = [];

/** The usual case, seen without a table: a short list of which no two are alike at a glance. */
function areDifferent(items: readonly Value[]): boolean {
  if (items.length > 16) return false;
  for (let index = 0; index < items.length; index++) {
    for (let before = 0; before < index; before++) {
      if (!differAtAGlance(items[before]!, items[index]!)) return false;
    }
  }
  return true;
}

/** Two texts that are not the same, or two mappings one of whose texts is not. */
function differAtAGlance(a: Value, b: Value): boolean {
  if (a.kind === 'scalar' && b.kind === 'scalar') {
    return a.type === 'string' && b.type === 'string' && a.value !== b.value;
  }
  if (a.kind !== 'map' || b.kind !== 'map') return false;
  let differ = false;
  a.entries.forEach((entry, key) => {
    const other = b.entries.get(key);
    if (other?.kind === 'scalar' && entry.kind === 'scalar') differ ||= differAtAGlance(entry, other);
  });
  return differ;
}

/** A text that two values have in common exactly when they are equal as JSON. */
function jsonKey(value: Value): string {
  if (value.kind === 'scalar') {
    return `${typeof value.value === 'string' ? value.type[0]! : ''}${JSON.stringify(String(value.value))}`;
  }
  if (value.kind === 'list') return `[${value.items.map(jsonKey).join()}]`;
  const entries = [...value.entries].map(([key, entry]) => `${JSON.stringify(key)}:${jsonKey(entry)}`);
  return `{${entries.sort().join()}}`;
}
