import { isNull, mapValue, listValue } from '../resolve/make-value.ts';
import { childShape, type Shape } from '../resolve/shape.ts';
import type { ListValue, MapValue, Value } from '../resolve/value.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { pathKey } from './value-override.ts';
import { isKeyed, keyedEntries, sameWritten } from './written-value.ts';

/** What several copies have in common at a place, and what of the first is left out for it. */
export interface Sharing {
  /** Paths that are not shared, whatever they say. */
  readonly excluded: ReadonlySet<string>;
  /** Values of the first copy that are not shared, in its order; of nested ones only the outermost. */
  readonly removed: Value[];
}

/** The part of `first` that all others say too, as merging can complete it; undefined: nothing. */
export function shareValue(
  first: Value,
  others: readonly (Value | undefined)[],
  shape: Shape | undefined,
  path: Path,
  sharing: Sharing,
): Value | undefined {
  const { excluded, removed } = sharing;
  if (!excluded.has(pathKey(path))) {
    const inside = [...excluded].some((key) => key.startsWith(`${pathKey(path)}\0`));
    if (!inside && others.every((other) => sameWritten(first, other, shape))) return first;
    const count = removed.length;
    const part = sharePart(first, others, shape, path, sharing);
    if (part !== undefined) return part;
    removed.length = count;
  }
  removed.push(first);
  return undefined;
}

function sharePart(
  first: Value,
  others: readonly (Value | undefined)[],
  shape: Shape | undefined,
  path: Path,
  sharing: Sharing,
): Value | undefined {
  const rule = shape?.row.merge;
  if (rule === 'replace' || rule === 'ulimit' || rule === 'ipam-config') return undefined;
  if (first.kind === 'scalar') return undefined;
  if (isKeyed(shape) && first.kind === 'list') return shareKeyedList(first, others, sharing);
  if (first.kind === 'map') {
    const maps = others.filter(
      (other) => other?.kind === 'map' || (isKeyed(shape) && other?.kind === 'list'),
    );
    if (maps.length < others.length) return undefined;
    if (isKeyed(shape)) return shareKeyedMap(first, maps as Value[], sharing);
    if (rule === 'logging' && !sameDrivers(first, maps as MapValue[])) return undefined;
    return shareMap(first, maps as MapValue[], shape, path, sharing);
  }
  if (others.some((other) => other?.kind !== 'list')) return undefined;
  return shareList(first, others as ListValue[], shape, sharing);
}

function sameDrivers(first: MapValue, others: readonly MapValue[]): boolean {
  return others.every((other) =>
    sameWritten(first.entries.get('driver'), other.entries.get('driver'), undefined),
  );
}

function shareMap(
  first: MapValue,
  others: readonly MapValue[],
  shape: Shape | undefined,
  path: Path,
  sharing: Sharing,
): Value | undefined {
  const kept = new Map<string, Value>();
  let said = false;
  for (const [key, entry] of first.entries) {
    const part = shareValue(
      entry,
      others.map((other) => other.entries.get(key)),
      childShape(shape, key),
      [...path, key],
      sharing,
    );
    if (part === undefined) continue;
    kept.set(key, part);
    if (part.origin.how !== 'default') said = true;
  }
  return said ? mapValue(kept, first.origin) : undefined;
}

function shareKeyedMap(first: MapValue, others: readonly Value[], { removed }: Sharing): Value | undefined {
  const tables = [first, ...others].map(keyedEntries);
  const kept = new Map<string, Value>();
  for (const [key, entry] of first.entries) {
    if (isInAll(tables, key)) kept.set(key, entry);
    else removed.push(entry);
  }
  return kept.size === 0 ? undefined : mapValue(kept, first.origin);
}

function shareKeyedList(
  first: ListValue,
  others: readonly (Value | undefined)[],
  { removed }: Sharing,
): Value | undefined {
  const tables = [first, ...others].map(keyedEntries);
  const items = first.items.filter((item) => {
    const [key] = keyedEntries(listValue([item], item.origin)).keys();
    const keep = key !== undefined && isInAll(tables, key);
    if (!keep) removed.push(item);
    return keep;
  });
  return items.length === 0 ? undefined : listValue(items, first.origin);
}

function isInAll([first, ...others]: readonly ReturnType<typeof keyedEntries>[], key: string): boolean {
  const text = first!.get(key)?.text;
  return others.every((other) => other.has(key) && other.get(key)!.text === text);
}

/** Items that all have. Whether their order can be kept shows when the rest is laid over them. */
function shareList(
  first: ListValue,
  others: readonly ListValue[],
  shape: Shape | undefined,
  { removed }: Sharing,
): Value | undefined {
  const items = first.items.filter((item) => {
    const keep =
      !isNull(item) &&
      others.every((other) => other.items.some((one) => sameWritten(item, one, shape?.item)));
    if (!keep) removed.push(item);
    return keep;
  });
  return items.length === 0 ? undefined : listValue(items, first.origin);
}
