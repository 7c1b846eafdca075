import type { Path, YamlNode } from '../yaml/yaml-node.ts';
import { changeEntries, packEntries, setEntry } from './few-entries.ts';
import type { ListValue, MapValue, Origin, OriginKind, ScalarValue, Source, Value } from './value.ts';
import { packedList, packedMap, scalarValue } from './value-objects.ts';

const nowhere: Readonly<Record<OriginKind, Origin>> = {
  written: { how: 'written', source: undefined, node: undefined },
  merged: { how: 'merged', source: undefined, node: undefined },
  extends: { how: 'extends', source: undefined, node: undefined },
  include: { how: 'include', source: undefined, node: undefined },
  default: { how: 'default', source: undefined, node: undefined },
  variable: { how: 'variable', source: undefined, node: undefined },
  'env-file': { how: 'env-file', source: undefined, node: undefined },
  'label-file': { how: 'label-file', source: undefined, node: undefined },
  normalized: { how: 'normalized', source: undefined, node: undefined },
};

/** The origin of what no file says. One object per kind. */
export function originOf(how: OriginKind): Origin {
  return nowhere[how];
}

/** An origin in a file. */
export function writtenAt(source: Source, node: YamlNode): Origin {
  return { how: 'written', source, node };
}

/** The same place, reached in another way; `variables`: what it was filled in from there. */
export function originAs(origin: Origin, how: OriginKind, variables = origin.variables): Origin {
  if (origin.how === how && origin.variables === variables) return origin;
  const { source, node, line, covers } = origin;
  // Written out: what is added to later has a hidden class of its own, three times the size of an origin.
  if (line === undefined && covers === undefined)
    return variables === undefined ? { how, source, node } : { how, source, node, variables };
  return originWith(origin, { how, ...(variables && { variables }) });
}

/** The origin with something of it said otherwise. Origins are values too, which cannot be spread. */
export function originWith(origin: Origin, other: Partial<Origin>): Origin {
  const { how, source, node, variables, line, covers } = origin;
  return {
    how,
    source,
    node,
    ...(variables && { variables }),
    ...(line && { line }),
    ...(covers && { covers }),
    ...other,
  };
}

/** The same from elsewhere. */
export function withOrigin(value: Value, origin: Origin): Value {
  if (value.kind === 'scalar') return scalarValue(value.type, value.value, origin);
  return value.kind === 'map' ? packedMap(value.entries, origin) : packedList(value.items, origin);
}

export function textValue(value: string, origin: Origin): ScalarValue {
  return scalarValue('string', value, origin);
}

export function boolValue(value: boolean, origin: Origin): ScalarValue {
  return scalarValue('bool', value, origin);
}

export function intValue(value: number | bigint, origin: Origin): ScalarValue {
  return scalarValue('int', value, origin);
}

export function nullValue(origin: Origin): ScalarValue {
  return scalarValue('null', null, origin);
}

export function mapValue(entries: ReadonlyMap<string, Value>, origin: Origin): MapValue {
  return packedMap(packEntries(entries), origin);
}

export function listValue(items: readonly Value[], origin: Origin): ListValue {
  // What was pushed to keeps room for sixteen more; a copy has none.
  return packedList(items.slice(), origin);
}

/** A map value of the given entries, in their order. */
export function mapOf(entries: Iterable<readonly [string, Value]>, origin: Origin): MapValue {
  return packedMap(packEntries(new Map(entries)), origin);
}

/** The text of a string value; undefined for everything else. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' && typeof value.value === 'string' && value.type === 'string'
    ? value.value
    : undefined;
}

export function isNull(value: Value | undefined): boolean {
  return value?.kind === 'scalar' && value.type === 'null';
}

/** The value of a key when `value` is a map that has it. */
export function entryOf(value: Value | undefined, key: string): Value | undefined {
  return value?.kind === 'map' ? value.entries.get(key) : undefined;
}

/** Whether two maps have the same objects under these keys, or both nothing. */
export function sameEntriesAt(a: Value, b: Value, keys: readonly string[]): boolean {
  return keys.every((key) => entryOf(a, key) === entryOf(b, key));
}

/** The value at a path of keys and indexes, or undefined. */
export function valueAt(value: Value | undefined, path: Path): Value | undefined {
  let at = value;
  for (const step of path) {
    if (at?.kind === 'map') at = at.entries.get(String(step));
    else at = at?.kind === 'list' && typeof step === 'number' ? at.items[step] : undefined;
  }
  return at;
}

/** The map with one entry set (in its old place, else last) or, with undefined, removed. The map itself when nothing changes. */
export function withEntry(map: MapValue, key: string, value: Value | undefined): MapValue {
  const { entries } = map;
  return entries.get(key) === value ? map : packedMap(setEntry(entries, key, value), map.origin);
}

/** Maps every entry; the map itself when every entry stays the same object. Undefined removes the entry. */
export function mapEntries(
  map: MapValue,
  change: (value: Value, key: string) => Value | undefined,
): MapValue {
  const before = map.entries;
  const entries = changeEntries(before, change);
  return entries === before ? map : packedMap(entries, map.origin);
}

/** Maps every item; the list itself when every item stays the same object. Undefined removes the item. */
export function mapItems(
  list: ListValue,
  change: (value: Value, index: number) => Value | undefined,
): ListValue {
  let items: Value[] | undefined;
  list.items.forEach((item, index) => {
    const next = change(item, index);
    if (next !== item) items ??= list.items.slice(0, index);
    if (next !== undefined) items?.push(next);
  });
  return items === undefined ? list : listValue(items, list.origin);
}

/** Whether two values say the same, wherever they come from. Order of keys does not matter, that of items does. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.type === b.type && Object.is(a.value, b.value);
  if (a.kind === 'list') {
    if (b.kind !== 'list' || a.items.length !== b.items.length) return false;
    return a.items.every((item, index) => sameValue(item, b.items[index]));
  }
  if (b.kind !== 'map' || a.entries.size !== b.entries.size) return false;
  for (const [key, value] of a.entries) if (!sameValue(value, b.entries.get(key))) return false;
  return true;
}
