/**
 * What one step made last time, by name, so that the next run makes only what changed. This is all that makes the second
 * `resolve` cheap: an entry that is the same object as last time gives the same object as last time, so every
 * function that is given to `remap` must depend on its argument alone (and on what the step's name says).
 */
export type Memory = Map<string, unknown>;

interface Step<A, R> {
  readonly from: ReadonlyMap<string, A>;
  readonly to: ReadonlyMap<string, R>;
}

/** The map with every entry made new by `make`; entries that did not change are not made again. */
export function remap<A, R>(
  memory: Memory,
  step: string,
  from: ReadonlyMap<string, A>,
  make: (value: A, name: string) => R,
): ReadonlyMap<string, R> {
  const last = memory.get(step) as Step<A, R> | undefined;
  if (last?.from === from) return last.to;
  const to = last === undefined ? makeAll(from, make) : makeChanged(last, from, make);
  memory.set(step, { from, to });
  return to;
}

function makeAll<A, R>(from: ReadonlyMap<string, A>, make: (value: A, name: string) => R): Map<string, R> {
  const to = new Map<string, R>();
  for (const [name, value] of from) to.set(name, make(value, name));
  return to;
}

function makeChanged<A, R>(
  last: Step<A, R>,
  from: ReadonlyMap<string, A>,
  make: (value: A, name: string) => R,
): ReadonlyMap<string, R> {
  if (!sameNames(last.from, from)) {
    return makeAll(from, (value, name) =>
      last.from.get(name) === value && last.to.has(name) ? last.to.get(name)! : make(value, name),
    );
  }
  let to: Map<string, R> | undefined;
  const before = last.from.values();
  for (const [name, value] of from) {
    if (before.next().value === value) continue;
    const made = make(value, name);
    if (made === last.to.get(name)) continue;
    to ??= new Map(last.to);
    to.set(name, made);
  }
  return to ?? last.to;
}

/** Whether two maps have the same names in the same order. */
export function sameNames(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  const names = a.keys();
  for (const name of b.keys()) if (names.next().value !== name) return false;
  return true;
}

/** `base` with `over` on top: `next` joins what both have, `first` makes what only `over` has. */
export function overlay<A, B, R extends B>(
  memory: Memory,
  step: string,
  base: ReadonlyMap<string, B>,
  over: ReadonlyMap<string, A>,
  join: { readonly first: (value: A) => R; readonly next: (base: B, value: A) => R },
): ReadonlyMap<string, B> {
  if (base.size === 0) return remap(memory, step, over, join.first);
  if (over.size === 0) return base;
  const last = memory.get(`${step} over`) as Overlay<A, B> | undefined;
  if (last?.base === base && last.over === over) return last.to;
  const to = new Map<string, B>(base);
  for (const [name, value] of over) {
    const below = base.get(name);
    const same = last?.over.get(name) === value && last.base.get(name) === below;
    if (same) to.set(name, last.to.get(name)!);
    else to.set(name, below === undefined ? join.first(value) : join.next(below, value));
  }
  memory.set(`${step} over`, { base, over, to });
  return to;
}

interface Overlay<A, B> {
  readonly base: ReadonlyMap<string, B>;
  readonly over: ReadonlyMap<string, A>;
  readonly to: ReadonlyMap<string, B>;
}

/** The map that this step gave last time when it holds the same objects under the same names, else the new one. */
export function settle<R>(memory: Memory, step: string, map: ReadonlyMap<string, R>): ReadonlyMap<string, R> {
  const last = memory.get(step) as ReadonlyMap<string, R> | undefined;
  if (last !== undefined && sameNames(last, map)) {
    const before = last.values();
    let same = true;
    for (const value of map.values()) if (before.next().value !== value) same = false;
    if (same) return last;
  }
  memory.set(step, map);
  return map;
}

/** `make` of these arguments, unless each of them is the same object as last time. */
export function remember<A extends readonly unknown[], R>(
  memory: Memory,
  step: string,
  args: A,
  make: (...args: A) => R,
): R {
  const last = memory.get(step) as { readonly args: A; readonly made: R } | undefined;
  if (last?.args.every((arg, index) => arg === args[index])) return last.made;
  const made = make(...args);
  memory.set(step, { args, made });
  return made;
}
