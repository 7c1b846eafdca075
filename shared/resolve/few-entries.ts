import type { Value } from './value.ts';

type Entries = ReadonlyMap<string, Value>;
type Change = (value: Value, key: string) => Value | undefined;

/** Up to how many entries lie in a list: most maps of a project have three, and a table for three takes 200 bytes. */
const FEW = 12;

/** The entries of a small map: keys and values in turn. To its users it is a map that nobody can change. */
class FewEntries implements Entries {
  declare readonly flat: readonly (string | Value)[];

  constructor(flat: readonly (string | Value)[]) {
    this.flat = flat;
  }

  get size(): number {
    return this.flat.length >> 1;
  }

  get(key: string): Value | undefined {
    const { flat } = this;
    for (let at = 0; at < flat.length; at += 2) if (flat[at] === key) return flat[at + 1] as Value;
    return undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  forEach(see: (value: Value, key: string, map: Entries) => void): void {
    const { flat } = this;
    for (let at = 0; at < flat.length; at += 2) see(flat[at + 1] as Value, flat[at] as string, this);
  }

  keys(): MapIterator<string> {
    return this.flat.filter((_, at) => at % 2 === 0).values() as MapIterator<string>;
  }

  values(): MapIterator<Value> {
    return this.flat.filter((_, at) => at % 2 === 1).values() as MapIterator<Value>;
  }

  entries(): MapIterator<[string, Value]> {
    return this[Symbol.iterator]();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    // Which helpers (`map`, `take`) belong to the type differs from layer to layer; those engines that we run on have none.
    const walk: unknown = new Walk(this.flat);
    return walk as MapIterator<[string, Value]>;
  }
}

/** From entry to entry. Not a generator: those take twice the time. */
class Walk implements IterableIterator<[string, Value], undefined> {
  private readonly flat: FewEntries['flat'];
  private at = 0;

  constructor(flat: FewEntries['flat']) {
    this.flat = flat;
  }

  next(): IteratorResult<[string, Value], undefined> {
    const { flat, at } = this;
    if (at >= flat.length) return { done: true, value: undefined };
    this.at = at + 2;
    return { done: false, value: [flat[at] as string, flat[at + 1] as Value] };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** Entries as a value holds them: a map, or keys and values in turn. */
export type PackedEntries = Entries | readonly (string | Value)[];

/** What a value is to hold of these entries. */
export function heldEntries(entries: Entries): PackedEntries {
  return entries instanceof FewEntries ? entries.flat : entries;
}

/** The entries that a value holds. */
export function entriesHeld(held: PackedEntries): Entries {
  return isFlat(held) ? new FewEntries(held) : held;
}

function isFlat(held: PackedEntries): held is readonly (string | Value)[] {
  return Array.isArray(held);
}

/** The same entries, in as little memory as they need. */
export function packEntries(entries: Entries): Entries {
  if (entries.size > FEW || entries instanceof FewEntries) return entries;
  const flat = new Array<string | Value>(entries.size * 2);
  let at = 0;
  for (const [key, value] of entries) {
    flat[at++] = key;
    flat[at++] = value;
  }
  return new FewEntries(flat);
}

/** The entries with other values; undefined removes one. The same object when every value stays the same. */
export function changeEntries(entries: Entries, change: Change): Entries {
  return entries instanceof FewEntries ? changeFew(entries, change) : changeMany(entries, change);
}

function changeFew(entries: FewEntries, change: Change): Entries {
  const { flat } = entries;
  let next: (string | Value | undefined)[] | undefined;
  for (let at = 0; at < flat.length; at += 2) {
    const value = flat[at + 1] as Value;
    const changed = change(value, flat[at] as string);
    if (changed !== value) (next ??= flat.slice())[at + 1] = changed;
  }
  if (next === undefined) return entries;
  if (!next.includes(undefined)) return new FewEntries(next as (string | Value)[]);
  return new FewEntries(next.filter((_, at) => next[at | 1] !== undefined) as (string | Value)[]);
}

/** The entries with one set, in its old place, else last; undefined removes it. */
export function setEntry(entries: Entries, key: string, value: Value | undefined): Entries {
  if (!(entries instanceof FewEntries)) {
    const next = new Map(entries);
    if (value === undefined) next.delete(key);
    else next.set(key, value);
    return packEntries(next);
  }
  const next = entries.flat.slice();
  let at = 0;
  while (at < next.length && next[at] !== key) at += 2;
  if (value === undefined) next.splice(at, 2);
  else {
    next[at] = key;
    next[at + 1] = value;
  }
  return next.length > 2 * FEW ? new Map(new FewEntries(next)) : new FewEntries(next);
}

/** The entries of a map with those of another on top: what both have is joined. */
export function overlayEntries(
  base: Entries,
  over: Entries,
  join: (below: Value, above: Value, key: string) => Value,
): Entries {
  if (!(base instanceof FewEntries)) {
    const entries = new Map(base);
    over.forEach((above, key) => {
      const below = base.get(key);
      entries.set(key, below === undefined ? above : join(below, above, key));
    });
    return packEntries(entries);
  }
  const flat = base.flat.slice();
  over.forEach((above, key) => {
    let at = 0;
    while (at < flat.length && flat[at] !== key) at += 2;
    const value = at < flat.length ? join(flat[at + 1] as Value, above, key) : above;
    flat[at] = key;
    flat[at + 1] = value;
  });
  if (flat.length > 2 * FEW) return new Map(new FewEntries(flat));
  // What grew keeps room for more; a copy has none.
  return new FewEntries(flat.length === base.flat.length ? flat : flat.slice());
}

function changeMany(entries: Entries, change: Change): Entries {
  let next: Map<string, Value> | undefined;
  for (const [key, value] of entries) {
    const changed = change(value, key);
    if (changed === value) continue;
    next ??= new Map(entries);
    if (changed === undefined) next.delete(key);
    else next.set(key, changed);
  }
  return next === undefined ? entries : packEntries(next);
}
