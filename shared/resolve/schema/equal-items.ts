import type { Value } from '../value.ts';

/**
 * The places of equal items of a list, as JSON sees them (80 equals 80.0, "80" does not; the order of keys does not matter):
 * for each item that equals an earlier one, the index of the first such.
 */
export function equalItems(
  items: readonly Value[],
): readonly { readonly first: number; readonly second: number }[] {
  if (areDifferentTexts(items)) return none;
  const seen = new Map<string, number>();
  const found: { first: number; second: number }[] = [];
  items.forEach((item, second) => {
    const key = item.kind === 'scalar' && item.type === 'string' ? `s${String(item.value)}` : jsonKey(item);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, second);
    else found.push({ first, second });
  });
  return found;
}

const none: readonly { readonly first: number; readonly second: number }[] = [];

/** The usual case, seen without a table: a short list of texts, no two alike. */
function areDifferentTexts(items: readonly Value[]): boolean {
  if (items.length > 16) return false;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.kind !== 'scalar' || item.type !== 'string') return false;
    for (let before = 0; before < index; before++) {
      if ((items[before] as typeof item).value === item.value) return false;
    }
  }
  return true;
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
