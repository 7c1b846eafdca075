import { sharedKeys } from './shared-keys.ts';
import type { Value } from './value.ts';

type Entries = ReadonlyMap<string, Value>;
type Change = (value: Value, key: string) => Value | undefined;

/** Up to how many entries lie in a list: most maps of a project have three, and a table for three takes 200 bytes. */
const FEW = 12;

/** What a small map holds: its keys, a list that maps with the same keys share, and behind it their values. */
type Held = readonly [readonly string[], ...Value[]];

/** The entries of a small map. To its users it is a map that nobody can change. */
class FewEntries implements Entries {
  declare readonly held: Held;

  constructor(held: Held) {
    this.held = held;
  }

  get size(): number {
    return this.held[0].length;
  }

  get(key: string): Value | undefined {
    const { held } = this;
    const keys = held[0];
    for (let at = 0; at < keys.length; at++) if (keys[at] === key) return held[at + 1] as Value;
    return undefined;
  }

  has(key: string): boolean {
    return this.held[0].includes(key);
  }

  forEach(see: (value: Value, key: string, map: Entries) => void): void {
    const { held } = this;
    const keys = held[0];
    for (let at = 0; at < keys.length; at++) see(held[at + 1] as Value, keys[at]!, this);
  }

  keys(): MapIterator<string> {
    return this.held[0].values();
  }

  values(): MapIterator<Value> {
    return (this.held.slice(1) as Value[]).values();
  }

  entries(): MapIterator<[string, Value]> {
    return this[Symbol.iterator]();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    // Which helpers (`map`, `take`) belong to the type differs from layer to layer; those engines that we run on have none.
    const walk: unknown = new Walk(this.held);
    return walk as MapIterator<[string, Value]>;
  }
}

/** The values behind a first place that is kept for the keys. */
function holding(keys: readonly string[], list: (readonly string[] | Value | undefined)[]): Held {
  list[0] = keys;
  return list as unknown as Held;
}

/** From entry to entry. Not a generator: those take twice the time. */
class Walk implements IterableIterator<[string, Value], undefined> {
  private readonly held: Held;
  private at = 0;

  constructor(held: Held) {
    this.held = held;
  }

  next(): IteratorResult<[string, Value], undefined> {
    const { held } = this;
    const keys = held[0];
    const at = this.at++;
    if (at >= keys.length) return { done: true, value: undefined };
    return { done: false, value: [keys[at]!, held[at + 1] as Value] };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** Entries as a value holds them: a map, or what a small one holds. */
export type PackedEntries = Entries | Held;

/** What a value is to hold of these entries. */
export function heldEntries(entries: Entries): PackedEntries {
  return entries instanceof FewEntries ? entries.held : entries;
}

/** The entries that a value holds. */
export function entriesHeld(held: PackedEntries): Entries {
  return isFew(held) ? new FewEntries(held) : held;
}

function isFew(held: PackedEntries): held is Held {
  return Array.isArray(held);
}

/** The same entries, in as little memory as they need. */
export function packEntries(entries: Entries): Entries {
  if (entries.size > FEW || entries instanceof FewEntries) return entries;
  const keys = new Array<string>(entries.size);
  const held = new Array<readonly string[] | Value>(entries.size + 1);
  let at = 0;
  entries.forEach((value, key) => {
    keys[at++] = key;
    held[at] = value;
  });
  return new FewEntries(holding(sharedKeys(keys), held));
}

/** The entries with other values; undefined removes one. The same object when every value stays the same. */
export function changeEntries(entries: Entries, change: Change): Entries {
  return entries instanceof FewEntries ? changeFew(entries, change) : changeMany(entries, change);
}

function changeFew(entries: FewEntries, change: Change): Entries {
  const { held } = entries;
  const keys = held[0];
  let next: (readonly string[] | Value | undefined)[] | undefined;
  for (let at = 0; at < keys.length; at++) {
    const value = held[at + 1] as Value;
    const changed = change(value, keys[at]!);
    if (changed !== value) (next ??= held.slice())[at + 1] = changed;
  }
  if (next === undefined) return entries;
  if (!next.includes(undefined)) return new FewEntries(holding(keys, next));
  const left = keys.filter((_, at) => next[at + 1] !== undefined);
  const values = next.filter((value) => value !== undefined);
  return new FewEntries(holding(sharedKeys(left), values));
}

/** The entries with one set, in its old place, else last; undefined removes it. */
export function setEntry(entries: Entries, key: string, value: Value | undefined): Entries {
  if (!(entries instanceof FewEntries) || entries.size >= FEW) {
    const next = new Map(entries);
    if (value === undefined) next.delete(key);
    else next.set(key, value);
    return packEntries(next);
  }
  const { held } = entries;
  const [keys] = held;
  const at = keys.indexOf(key);
  if (value === undefined) {
    return at < 0
      ? entries
      : new FewEntries(holding(sharedKeys(keys.toSpliced(at, 1)), held.toSpliced(at + 1, 1)));
  }
  if (at < 0) return new FewEntries(holding(sharedKeys([...keys, key]), [...held, value]));
  return new FewEntries(holding(keys, held.with(at + 1, value)));
}

/** The entries of a map with those of another on top: what both have is joined. */
export function overlayEntries(
  base: Entries,
  over: Entries,
  join: (below: Value, above: Value, key: string) => Value,
): Entries {
  if (!(base instanceof FewEntries) || base.size + over.size > FEW) {
    const entries = new Map(base);
    over.forEach((above, key) => {
      const below = base.get(key);
      entries.set(key, below === undefined ? above : join(below, above, key));
    });
    return packEntries(entries);
  }
  const [before] = base.held;
  const keys = before.slice();
  const held: (readonly string[] | Value)[] = base.held.slice();
  over.forEach((above, key) => {
    const at = keys.indexOf(key);
    if (at >= 0) held[at + 1] = join(held[at + 1] as Value, above, key);
    else {
      keys.push(key);
      held.push(above);
    }
  });
  if (keys.length === before.length) return new FewEntries(holding(before, held));
  // What grew keeps room for more; a copy has none.
  return new FewEntries(holding(sharedKeys(keys), held.slice()));
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
