import { isNull, sameValue } from '../resolve/make-value.ts';
import { memo1, memo2 } from '../resolve/memo.ts';
import type { MapValue, Value } from '../resolve/value.ts';
import { attributeAt } from '../spec/attribute-at.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { nodeId } from './node-id.ts';
import { elementKinds } from '../spec/element-kinds.ts';

export type LayerChangeKind = 'added' | 'changed' | 'removed';

/** One thing that upper layers make of an element: the innermost attribute, or entry of a list, that they speak of. */
export interface LayerChange {
  readonly kind: LayerChangeKind;
  /** In the effective configuration; of what is removed: in the base's. */
  readonly path: Path;
  /** What the base alone gives; undefined when added. */
  readonly before: Value | undefined;
  /** What is effective; undefined when removed. */
  readonly after: Value | undefined;
}

/** What the layers of an environment have to do with one element. */
export interface ElementLayers {
  /** Index of the lowest layer that speaks of it. */
  readonly home: number;
  /** Every layer that something of it comes from, lowest first. */
  readonly layers: readonly number[];
  /** Set when the upper layers make or remove the element as a whole; `changes` is then empty. */
  readonly whole: 'added' | 'removed' | undefined;
  /** Index of the layer that does so; undefined: no layer says it, as of a network that nobody is in any more. */
  readonly by: number | undefined;
  readonly changes: readonly LayerChange[];
}

/**
 * What the upper layers add, change and remove, by node id. `base`: the resolved model of the lowest layer alone; `now`: that of
 * the whole environment, under the same variables. What no file says (defaults, the network that the tool makes) does not
 * count. `removedBy`: the layer that removes the element at a path, as no value is left to tell. Elements that did not change since
 * the last call cost nothing.
 */
export function layerChanges(
  base: MapValue | undefined,
  now: MapValue | undefined,
  removedBy: (path: Path) => number | undefined,
): ReadonlyMap<string, ElementLayers> {
  const found = new Map<string, ElementLayers>();
  for (const [section, kind] of Object.entries(elementKinds)) {
    const below = entriesOf(base, section);
    const above = entriesOf(now, section);
    for (const [name, after] of above) {
      const layers = layersIn(after);
      const home = layers[0];
      if (home === undefined) continue;
      const before = below.get(name);
      const changes = before === undefined ? [] : changesOf([section, name], before, after);
      found.set(nodeId(kind, name), {
        home,
        layers,
        ...(before === undefined && home > 0
          ? { whole: 'added', by: home }
          : { whole: undefined, by: undefined }),
        changes,
      });
    }
    for (const [name, before] of below) {
      const layers = layersIn(before);
      if (above.has(name) || layers[0] === undefined) continue;
      const by = removedBy([section, name]);
      found.set(nodeId(kind, name), { home: layers[0], layers, whole: 'removed', by, changes: [] });
    }
  }
  return found;
}

/** The layers that something of a value comes from, lowest first. What it covers does not count. */
export const layersIn: (value: Value) => readonly number[] = memo1((value: Value) => {
  const found = new Set<number>();
  collectLayers(value, found);
  return [...found].sort((a, b) => a - b);
});

function collectLayers(value: Value, found: Set<number>): void {
  if (value.origin.source !== undefined) found.add(value.origin.source.layer);
  for (const child of childrenOf(value)) collectLayers(child, found);
}

const childrenOf = (value: Value): Iterable<Value> =>
  value.kind === 'map' ? value.entries.values() : value.kind === 'list' ? value.items : [];

function entriesOf(model: MapValue | undefined, section: string): ReadonlyMap<string, Value> {
  const value = model?.entries.get(section);
  return value?.kind === 'map' ? value.entries : new Map();
}

/** By the pair of elements: the path is the same whenever they are. */
const changed = memo2((_before: Value, _after: Value) => ({
  list: undefined as readonly LayerChange[] | undefined,
}));

function changesOf(path: Path, before: Value, after: Value): readonly LayerChange[] {
  const kept = changed(before, after);
  if (kept.list === undefined) {
    const found: LayerChange[] = [];
    walk(path, before, after, found);
    kept.list = found;
  }
  return kept.list;
}

function walk(path: Path, before: Value | undefined, after: Value | undefined, found: LayerChange[]): void {
  if (before === after || sameValue(before, after)) return;
  if (before === undefined || after === undefined) {
    const value = before ?? after;
    if (value === undefined || !isSaid(value)) return;
    found.push({ kind: before === undefined ? 'added' : 'removed', path, before, after });
  } else if (before.kind === 'map' && after.kind === 'map' && !covers(after, before)) {
    for (const [key, value] of after.entries) walk([...path, key], before.entries.get(key), value, found);
    for (const [key, value] of before.entries) {
      if (!after.entries.has(key)) walk([...path, key], value, undefined, found);
    }
  } else if (before.kind === 'list' && after.kind === 'list' && appends(path) && !covers(after, before)) {
    walkItems(path, before.items, after.items, found);
  } else if (isNull(before) && isSaid(after) && after.kind !== 'scalar') {
    found.push({ kind: 'added', path, before: undefined, after });
  } else {
    found.push({ kind: 'changed', path, before, after });
  }
}

/** Lists whose items stand for themselves: ports, mounts, capabilities; not a command's words. */
const appends = (path: Path): boolean => attributeAt(path)?.merge !== 'replace';

/** An item that takes another's place is a change of it; what is left over on either side was added or removed. */
function walkItems(
  path: Path,
  before: readonly Value[],
  after: readonly Value[],
  found: LayerChange[],
): void {
  const left = new Map(before.entries());
  const rest: [number, Value][] = [];
  for (const [index, item] of after.entries()) {
    const same = [...left].find(([, other]) => sameValue(other, item));
    if (same === undefined) rest.push([index, item]);
    else left.delete(same[0]);
  }
  for (const [index, item] of rest) {
    const covered = [...left].find(([, other]) => covers(item, other));
    if (covered !== undefined) left.delete(covered[0]);
    walk([...path, index], covered?.[1], item, found);
  }
  for (const [index, item] of left) walk([...path, index], item, undefined, found);
}

/** Whether a value took another's place, as a whole. */
function covers(after: Value, before: Value): boolean {
  const node = before.origin.node;
  return node !== undefined && after.origin.covers?.some(({ origin }) => origin.node === node) === true;
}

/** Whether a file says it, or something in it. */
function isSaid(value: Value): boolean {
  const { how, source } = value.origin;
  if (source !== undefined || (how !== 'default' && how !== 'normalized')) return true;
  for (const child of childrenOf(value)) if (isSaid(child)) return true;
  return false;
}
