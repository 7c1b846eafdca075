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
  /** The variables that entries were made by asking for, of all runs; absent where the step looks at none. */
  readonly asked?: Asked;
  /** Entries that were made under other variables, and would not be made the same now. */
  readonly stale?: ReadonlySet<string>;
}

/** What a step made of an entry another time: most of it may hold still. */
export interface Made<A, R> {
  readonly from: A;
  readonly to: R;
  /** Made under other variables: of the same entry something else would be made now. */
  readonly stale: boolean;
}

type Make<A, R> = (value: A, name: string, before: Made<A, R> | undefined) => R;

type Asked = Map<string, ReadonlySet<string>>;

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

/**
 * The map with every entry made new by `make`; entries that did not change are not made again. A step that looks at variables
 * gives the set in which the names gather that `make` asks for.
 */
export function remap<A, R>(
  memory: Memory,
  step: string,
  from: ReadonlyMap<string, A>,
  make: Make<A, R>,
  lookups?: Set<string>,
): ReadonlyMap<string, R> {
  const known = recall<Step<A, R>>(memory, step, (run) => run.from === from && run.stale === undefined);
  if (known !== undefined) return known.to;
  const kept = memory.get(step) as Kept<Step<A, R>> | undefined;
  const asked: Asked | undefined = lookups && (kept?.last.asked ?? new Map());
  const noted = lookups === undefined ? make : noting(lookups, asked!, make);
  const to = kept === undefined ? makeAll(from, noted) : makeChanged(kept, from, noted);
  keep(memory, step, { from, to, ...(asked && { asked }) }, kept);
  return to;
}

function noting<A, R>(lookups: Set<string>, asked: Asked, make: Make<A, R>): Make<A, R> {
  return (value, name, before) => {
    lookups.clear();
    const made = make(value, name, before);
    const known = asked.get(name);
    for (const variable of lookups) {
      if (known?.has(variable) === true) continue;
      asked.set(name, new Set([...(known ?? []), ...lookups]));
      break;
    }
    return made;
  };
}

/** What is known of a run under other variables, as far as it holds where only those that are `same` have their values. */
export function carryOver(memory: Memory, same: (variable: string) => boolean): Memory {
  const carried: Memory = new Map(memory);
  for (const [step, known] of memory) {
    const { last } = known as Partial<Kept<Partial<Step<unknown, unknown>>>>;
    if (last?.asked !== undefined)
      carried.set(step, { last: holding(last as Step<unknown, unknown>, same), older: undefined });
  }
  return carried;
}

function holding(run: Step<unknown, unknown>, same: (variable: string) => boolean): Step<unknown, unknown> {
  const asked: Asked = new Map(run.asked);
  const stale = [...asked].flatMap(([name, variables]) => ([...variables].every(same) ? [] : [name]));
  return { ...run, asked, ...(stale.length > 0 && { stale: new Set(stale) }) };
}

function makeAll<A, R>(from: ReadonlyMap<string, A>, make: Make<A, R>): Map<string, R> {
  const to = new Map<string, R>();
  for (const [name, value] of from) to.set(name, make(value, name, undefined));
  return to;
}

function makeChanged<A, R>(
  { last, older }: Kept<Step<A, R>>,
  from: ReadonlyMap<string, A>,
  make: Make<A, R>,
): ReadonlyMap<string, R> {
  const makeUnlessKnown = (value: A, name: string): R => {
    for (const run of [last, older]) {
      if (run?.from.get(name) !== value || !run.to.has(name) || run.stale?.has(name)) continue;
      return run.to.get(name)!;
    }
    if (!last.from.has(name) || !last.to.has(name)) return make(value, name, undefined);
    const stale = last.stale?.has(name) === true;
    return make(value, name, { from: last.from.get(name)!, to: last.to.get(name)!, stale });
  };
  if (!sameNames(last.from, from)) return makeAll(from, makeUnlessKnown);
  let to: Map<string, R> | undefined;
  const before = last.from.values();
  for (const [name, value] of from) {
    if (before.next().value === value && !last.stale?.has(name)) continue;
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
  join: { readonly first: Make<A, R>; readonly next: (base: B, value: A) => R },
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
    else to.set(name, below === undefined ? join.first(value, name, undefined) : join.next(below, value));
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
