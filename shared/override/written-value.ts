import { goText } from '../resolve/go-text.ts';
import { isNull, listValue, sameValue, textOf, textValue } from '../resolve/make-value.ts';
import type { Shape } from '../resolve/shape.ts';
import type { ListValue, Value } from '../resolve/value.ts';
import { childShape } from '../resolve/shape.ts';

// Values as files write them: before interpolation, in long syntax (`resolve` with `interpolate: false`).

/** Whether an attribute is a map of texts that may also be a list of `K=V`. */
export function isKeyed(shape: Shape | undefined): boolean {
  return shape?.row.merge === 'key-value-list';
}

/** A map or list of `K=V` by its keys, each with the value that says it and its text (null: a key alone). */
export interface Keyed {
  readonly value: Value;
  readonly text: string | null;
}

/** The entries of a `key-value-list` attribute, whichever way it is written; the last of equal keys counts. */
export function keyedEntries(value: Value | undefined): ReadonlyMap<string, Keyed> {
  const found = new Map<string, Keyed>();
  if (value?.kind === 'map') {
    for (const [key, entry] of value.entries) {
      found.set(key, { value: entry, text: isNull(entry) ? null : goText(entry) });
    }
  }
  if (value?.kind === 'list') {
    for (const item of value.items) {
      const text = textOf(item) ?? goText(item);
      const equals = text.indexOf('=');
      if (equals < 0) found.set(text, { value: item, text: null });
      else found.set(text.slice(0, equals), { value: item, text: text.slice(equals + 1) });
    }
  }
  return found;
}

/** A text as a list of itself; a map as sorted `K=V` texts; lists as they are. */
export function asItems(value: Value): ListValue {
  if (value.kind === 'list') return value;
  if (value.kind === 'scalar') return listValue(isNull(value) ? [] : [value], value.origin);
  const items = [...value.entries].flatMap(([key, entry]) =>
    (entry.kind === 'list' ? entry.items : [entry]).map((one) =>
      textValue(`${key}=${goText(one)}`, one.origin),
    ),
  );
  return listValue(items, value.origin);
}

/** Whether two written values mean the same to the tool's merge: the two ways to write `K=V` are one, and so are 3 and "3". */
export function sameWritten(a: Value | undefined, b: Value | undefined, shape: Shape | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (isKeyed(shape)) return sameKeyed(a, b);
  if (a.kind === 'scalar') {
    if (b.kind !== 'scalar') return false;
    return sameValue(a, b) || (!isNull(a) && !isNull(b) && shape !== undefined && goText(a) === goText(b));
  }
  if (a.kind === 'list') {
    if (b.kind !== 'list' || a.items.length !== b.items.length) return false;
    return a.items.every((item, index) => sameWritten(item, b.items[index], shape?.item));
  }
  if (b.kind !== 'map' || a.entries.size !== b.entries.size) return false;
  for (const [key, entry] of a.entries) {
    if (!sameWritten(entry, b.entries.get(key), childShape(shape, key))) return false;
  }
  return true;
}

function sameKeyed(a: Value, b: Value): boolean {
  const left = keyedEntries(a);
  const right = keyedEntries(b);
  if (left.size !== right.size) return false;
  for (const [key, { text }] of left) {
    const other = right.get(key);
    if (other === undefined || other.text !== text) return false;
  }
  return true;
}

/** Every text with a variable in it, with the place where it stands (lists without indexes), sorted: what must stay a variable. */
export function variableTexts(value: Value | undefined, shape: Shape | undefined): string {
  const found: string[] = [];
  const visit = (at: Value, row: Shape | undefined, place: string): void => {
    if (isKeyed(row)) {
      for (const [key, { text }] of keyedEntries(at))
        if (text?.includes('$')) found.push(`${place}.${key}=${text}`);
    } else if (at.kind === 'map') {
      for (const [key, entry] of at.entries) visit(entry, childShape(row, key), `${place}.${key}`);
    } else if (at.kind === 'list') for (const item of at.items) visit(item, row?.item, `${place}[]`);
    else if (typeof at.value === 'string' && at.value.includes('$')) found.push(`${place}=${at.value}`);
  };
  if (value !== undefined) visit(value, shape, '');
  return found.sort().join('\n');
}
