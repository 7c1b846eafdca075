import { message } from '../message.ts';
import type { MergeRule } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { overlayEntries } from './few-entries.ts';
import { goText } from './go-text.ts';
import {
  boolValue,
  entryOf,
  isNull,
  listValue,
  mapOf,
  nullValue,
  originAs,
  originOf,
  originWith,
  sameValue,
  textOf,
  textValue,
  withOrigin,
} from './make-value.ts';
import { mergeIpamConfig } from './merge-ipam.ts';
import { dotted, problem, warning, type Report } from './problem.ts';
import { childShape, type Shape } from './shape.ts';
import { compareBytes } from './syntax/utf8.ts';
import type { ListValue, MapValue, Origin, Value } from './value.ts';
import { packedMap } from './value-objects.ts';

// Step 7 of the pipeline, "Merge" of the Compose Specification: a later document over what has been read so far.
// Maps merge, lists append, scalars replace; the attribute rows name the exceptions.

/** One merge: where it stands and where conflicts are told. */
export interface Merging {
  readonly path: Path;
  readonly report: Report;
}

/** The base with the override on top. A conflict of kinds is told and keeps the override. */
export function mergeValues(base: Value, over: Value, shape: Shape | undefined, at: Merging): Value {
  if (shape?.row.merge !== undefined) return mergers[shape.row.merge](base, over, shape, at);
  if (isNull(over)) return base;
  if (base.kind === 'map' && over.kind === 'map') return mergeMaps(base, over, shape, at);
  if (base.kind === 'list' && over.kind === 'list') return append(base, over);
  if (base.kind !== 'scalar') return conflict(base, over, at);
  return covering(over, base);
}

function mergeMaps(base: MapValue, over: MapValue, shape: Shape | undefined, at: Merging): MapValue {
  const entries = overlayEntries(base.entries, over.entries, (below, above, key) => {
    const inner = { path: [...at.path, key], report: at.report };
    return mergeValues(below, above, childShape(shape, key), inner);
  });
  return packedMap(entries, mergedOrigin(base.origin, over.origin));
}

function append(base: ListValue, over: ListValue): ListValue {
  if (over.items.length === 0) return base;
  return listValue([...base.items, ...over.items], mergedOrigin(base.origin, over.origin));
}

function conflict(base: Value, over: Value, at: Merging): Value {
  const sentence = message('resolve.cannot-override', { path: dotted(at.path) });
  at.report(problem('merge-type-conflict', sentence, { path: at.path, value: over }));
  return covering(over, base);
}

/** The override, remembering what it took the place of. */
export function covering(over: Value, base: Value): Value {
  const covers = [base, ...(base.origin.covers ?? [])];
  return withOrigin(over, originWith(over.origin, { covers }));
}

/** What is merged stands where it is written first; what it was extended from is another service's. */
function mergedOrigin(base: Origin, over: Origin): Origin {
  const origin = base.how === 'extends' && over.how !== 'extends' ? over : base;
  return originAs(origin, 'merged');
}

type Merger = (base: Value, over: Value, shape: Shape, at: Merging) => Value;

const mergers: Readonly<Record<MergeRule, Merger>> = {
  replace: (base, over) => covering(over, base),

  'key-value-list': (base, over) => append(asSequence(base), asSequence(over)),

  'string-list': (base, over) => append(asSequence(base), asSequence(over)),

  build: (base, over, shape, at) => {
    if (isNull(over)) return base;
    return mergeMaps(longBuild(base), longBuild(over), shape, at);
  },

  'extra-hosts': (base, over) => {
    const left = asSequence(base);
    const right = asSequence(over);
    const fresh = right.items.filter((item) => !left.items.some((known) => sameValue(known, item)));
    return append(left, listValue(fresh, right.origin));
  },

  'depends-on': (base, over, shape, at) =>
    mergeMaps(listToMap(base, startedDependency, at), listToMap(over, startedDependency, at), shape, at),

  'list-to-map': (base, over, shape, at) =>
    mergeMaps(listToMap(base, nullValue, at), listToMap(over, nullValue, at), shape, at),

  logging: (base, over, shape, at) => {
    if (isNull(over)) {
      at.report(problem('tool-panic', message('resolve.logging-null'), { path: at.path, value: over }));
      return base;
    }
    if (base.kind !== 'map' || over.kind !== 'map') return isNull(base) ? over : conflict(base, over, at);
    const before = base.entries.get('driver');
    const after = over.entries.get('driver');
    if (before === undefined || after === undefined || sameValue(before, after)) {
      return mergeMaps(base, over, shape, at);
    }
    return covering(over, base);
  },

  ulimit: (base, over) => covering(over, base),

  'ipam-config': (base, over, shape, at) => {
    if (isNull(over)) return base;
    if (base.kind !== 'list' || over.kind !== 'list') return conflict(base, over, at);
    const merged = mergeIpamConfig(base, over, (one, other) => mergeMaps(one, other, shape?.item, at));
    tellLostPools(base, over, merged, at);
    return merged;
  },
};

/** The tool drops address pools of lower layers that a higher one does not name: people expect them to stay. */
function tellLostPools(base: ListValue, over: ListValue, merged: ListValue, at: Merging): void {
  const subnetsOf = (list: ListValue): string[] =>
    list.items.flatMap((pool) => textOf(entryOf(pool, 'subnet')) ?? []);
  const left = new Set(subnetsOf(merged));
  for (const subnet of subnetsOf(base)) {
    if (left.has(subnet)) continue;
    const sentence = message('resolve.pool-lost', { subnet });
    at.report(warning('ipam-pool-lost', sentence, { path: at.path, value: over }));
  }
}

/** A map as `K=V` texts in the tool's order, a text as a list of itself; what is neither, nor a list, is empty. */
function asSequence(value: Value): ListValue {
  if (value.kind === 'list') return value;
  if (value.kind === 'scalar') return listValue(textOf(value) === undefined ? [] : [value], value.origin);
  const items = [...value.entries].flatMap(([key, entry]) =>
    (entry.kind === 'list' ? entry.items : [entry]).map((one) =>
      textValue(isNull(one) ? key : `${key}=${goText(one)}`, one.origin),
    ),
  );
  items.sort((a, b) => compareBytes(String(a.value), String(b.value)));
  return listValue(items, value.origin);
}

/** What is neither text nor map is empty for the tool. */
function longBuild(value: Value): MapValue {
  if (value.kind === 'map') return value;
  return mapOf(textOf(value) === undefined ? [] : [['context', value]], value.origin);
}

/** A list of names as a map; what is neither, nor a map, is empty. Items that are no names make the tool crash. */
function listToMap(value: Value, make: (origin: Origin) => Value, at: Merging): MapValue {
  if (value.kind === 'map') return value;
  const items = value.kind === 'list' ? value.items : [];
  const names = items.filter((item) => textOf(item) !== undefined);
  const strange = items.find((item) => textOf(item) === undefined);
  if (strange !== undefined) {
    const sentence = message('resolve.kind-crash', { path: dotted(at.path) });
    at.report(problem('tool-panic', sentence, { path: at.path, value: strange }));
  }
  return mapOf(
    names.map((item) => [textOf(item)!, make(item.origin)]),
    value.origin,
  );
}

/** What a name in a short `depends_on` stands for. */
export function startedDependency(origin: Origin): MapValue {
  return mapOf(
    [
      ['condition', textValue('service_started', originOf('default'))],
      ['required', boolValue(true, originOf('default'))],
    ],
    origin,
  );
}
