/**
 * What one step made in the last run and in the one before, by name, so that the next run makes only what changed. This is
 * all that makes the second `resolve` cheap: an entry that is the same object as then gives the same object as then, so
 * every function that is given to `remap` must depend on its argument alone (and on what the step's name says).
 * Two runs, because people go back: an undo, an edit that is refused, a second try from the same state.
 */
export type Memory = Map<string, unknown>;

interface Step<A, R> {
  readonly from: ReadonlyMap<string, A>;
  readonly to: ReadonlyMap<string, R>;
}

/** A step's last run, and the one before. */
export interface Kept<T> {
  readonly last: T;
  readonly older: T | undefined;
}

/** Notes a run of a step; the last one becomes the one before. */
export function keep<T>(memory: Memory, step: string, next: T, kept: Kept<T> | undefined): void {
  const older = kept?.last === next ? kept.older : kept?.last;
  memory.set(step, { last: next, older } satisfies Kept<T>);
}

/** The run that `matches`, which becomes the last one. */
function recall<T>(memory: Memory, step: string, matches: (run: T) => boolean): T | undefined {
  const kept = memory.get(step) as Kept<T> | undefined;
  if (kept === undefined) return undefined;
  if (matches(kept.last)) return kept.last;
  if (kept.older === undefined || !matches(kept.older)) return undefined;
  memory.set(step, { last: kept.older, older: kept.last } satisfies Kept<T>);
  return kept.older;
}

/** The map with every entry made new by `make`; entries that did not change are not made again. */
export function remap<A, R>(
  memory: Memory,
  step: string,
  from: ReadonlyMap<string, A>,
  make: (value: A, name: string) => R,
): ReadonlyMap<string, R> {
  const known = recall<Step<A, R>>(memory, step, (run) => run.from === from);
  if (known !== undefined) return known.to;
  const kept = memory.get(step) as Kept<Step<A, R>> | undefined;
  const to = kept === undefined ? makeAll(from, make) : makeChanged(kept, from, make);
  keep(memory, step, { from, to }, kept);
  return to;
}

function makeAll<A, R>(from: ReadonlyMap<string, A>, make: (value: A, name: string) => R): Map<string, R> {
  const to = new Map<string, R>();
  for (const [name, value] of from) to.set(name, make(value, name));
  return to;
}

function makeChanged<A, R>(
  { last, older }: Kept<Step<A, R>>,
  from: ReadonlyMap<string, A>,
  make: (value: A, name: string) => R,
): ReadonlyMap<string, R> {
  const makeUnlessKnown = (value: A, name: string): R => {
    for (const run of [last, older]) {
      if (run?.from.get(name) === value && run.to.has(name)) return run.to.get(name)!;
    }
    return make(value, name);
  };
  if (!sameNames(last.from, from)) return makeAll(from, makeUnlessKnown);
  let to: Map<string, R> | undefined;
  const before = last.from.values();
  for (const [name, value] of from) {
    if (before.next().value === value) continue;
    const made = makeUnlessKnown(value, name);
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
  const key = `${step} over`;
  const known = recall<Overlay<A, B>>(memory, key, (run) => run.base === base && run.over === over);
  if (known !== undefined) return known.to;
  const kept = memory.get(key) as Kept<Overlay<A, B>> | undefined;
  const to = new Map<string, B>(base);
  for (const [name, value] of over) {
    const below = base.get(name);
    const same = [kept?.last, kept?.older].find(
      (run) => run?.over.get(name) === value && run.base.get(name) === below,
    );
    if (same !== undefined) to.set(name, same.to.get(name)!);
    else to.set(name, below === undefined ? join.first(value) : join.next(below, value));
  }
  keep(memory, key, { base, over, to }, kept);
  return to;
}

interface Overlay<A, B> {
  readonly base: ReadonlyMap<string, B>;
  readonly over: ReadonlyMap<string, A>;
  readonly to: ReadonlyMap<string, B>;
}

/** The map that this step gave before when it holds the same objects under the same names, else the new one. */
export function settle<R>(memory: Memory, step: string, map: ReadonlyMap<string, R>): ReadonlyMap<string, R> {
  const known = recall<ReadonlyMap<string, R>>(memory, step, (run) => sameEntries(run, map));
  if (known !== undefined) return known;
  keep(memory, step, map, memory.get(step) as Kept<ReadonlyMap<string, R>> | undefined);
  return map;
}

function sameEntries(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (!sameNames(a, b)) return false;
  const values = a.values();
  for (const value of b.values()) if (values.next().value !== value) return false;
  return true;
}

/** `make` of these arguments, unless each of them is the same object as before. */
export function remember<A extends readonly unknown[], R>(
  memory: Memory,
  step: string,
  args: A,
  make: (...args: A) => R,
): R {
  interface Run {
    readonly args: A;
    readonly made: R;
  }
  const known = recall<Run>(memory, step, (run) => run.args.every((arg, index) => arg === args[index]));
  if (known !== undefined) return known.made;
  const made = make(...args);
  keep(memory, step, { args, made }, memory.get(step) as Kept<Run> | undefined);
  return made;
}
