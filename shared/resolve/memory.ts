import { namesAfter, Roster, rosterOf, sameNames, withoutNames } from './roster.ts';

/**
 * What one step made in the last run and in the one before, by name, so that the next run makes only what changed. This is
 * all that makes the second `resolve` cheap: an entry that is the same object as then gives the same object as then, so
 * every function that is given to `remap` must depend on its argument alone (and on what the step's name says).
 * Two runs, because people go back: an undo, an edit that is refused, a second try from the same state.
 */
export type Memory = Map<string, unknown>;

interface Step<A, R> {
  /** What it was given: the run counts for the same object. */
  readonly given: ReadonlyMap<string, A>;
  readonly from: Roster<A>;
  /** The same names with what was made. */
  readonly to: Roster<R>;
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
  given: ReadonlyMap<string, A>,
  make: Make<A, R>,
  lookups?: Set<string>,
): Roster<R> {
  const known = recall<Step<A, R>>(memory, step, (run) => run.given === given && run.stale === undefined);
  if (known !== undefined) return known.to;
  const kept = memory.get(step) as Kept<Step<A, R>> | undefined;
  const asked: Asked | undefined = lookups && (kept?.last.asked ?? new Map());
  const noted = lookups === undefined ? make : noting(lookups, asked!, make);
  const from = rosterOf(given, kept?.last.from.names);
  const to = kept === undefined ? makeAll(from, noted) : makeChanged(kept, from, noted);
  keep(memory, step, { given, from, to, ...(asked && { asked }) }, kept);
  return to;
}

/** The names of those entries for which `test` holds. As `remap`, it asks for what changed only. */
export function select<A>(
  memory: Memory,
  step: string,
  from: ReadonlyMap<string, A>,
  test: (value: A, name: string) => boolean,
): readonly string[] {
  const flags = remap(memory, step, from, test);
  return remember(memory, `${step} names`, [flags], ({ names, list }) =>
    names.list.filter((_, at) => list[at]),
  );
}

function noting<A, R>(lookups: Set<string>, asked: Asked, make: Make<A, R>): Make<A, R> {
  // Neighbours mostly ask for the same: one set is then enough for them.
  let latest: ReadonlySet<string> = new Set();
  return (value, name, before) => {
    lookups.clear();
    const made = make(value, name, before);
    const known = asked.get(name);
    if (lookups.size === 0 || (known !== undefined && isWithin(lookups, known))) return made;
    const all = new Set([...(known ?? []), ...lookups]);
    if (latest.size !== all.size || !isWithin(all, latest)) latest = all;
    asked.set(name, latest);
    return made;
  };
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const each of some) if (!all.has(each)) return false;
  return true;
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

function makeAll<A, R>({ names, list }: Roster<A>, make: Make<A, R>): Roster<R> {
  return new Roster(
    names,
    list.map((value, at) => make(value, names.list[at]!, undefined)),
  );
}

function makeChanged<A, R>({ last, older }: Kept<Step<A, R>>, from: Roster<A>, make: Make<A, R>): Roster<R> {
  const makeUnlessKnown = (value: A, name: string): R => {
    for (const run of [last, older]) {
      if (run?.from.get(name) !== value || !run.to.has(name) || run.stale?.has(name)) continue;
      return run.to.get(name)!;
    }
    if (!last.to.has(name)) return make(value, name, undefined);
    const stale = last.stale?.has(name) === true;
    return make(value, name, { from: last.from.get(name)!, to: last.to.get(name)!, stale });
  };
  const { names, list } = from;
  if (names !== last.from.names) return makeAll(from, makeUnlessKnown);
  const before = last.from.list;
  let to: R[] | undefined;
  for (let at = 0; at < list.length; at++) {
    const value = list[at]!;
    if (before[at] === value && last.stale === undefined) continue;
    const name = names.list[at]!;
    if (before[at] === value && !last.stale!.has(name)) continue;
    const made = makeUnlessKnown(value, name);
    if (made !== last.to.list[at]) (to ??= last.to.list.slice())[at] = made;
  }
  return to === undefined ? last.to : new Roster(names, to);
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
  const under = rosterOf(base);
  const list = under.list.slice();
  const added: string[] = [];
  for (const [name, value] of over) {
    const at = under.names.places.get(name);
    const below = at === undefined ? undefined : list[at]!;
    const same = [kept?.last, kept?.older].find(
      (run) => run?.over.get(name) === value && run.base.get(name) === below,
    );
    const made =
      same?.to.get(name) ??
      (below === undefined ? join.first(value, name, undefined) : join.next(below, value));
    if (at === undefined) added.push(name);
    list[at ?? list.length] = made;
  }
  const to = new Roster(namesAfter(under.names, added, kept?.last.to.names), list);
  keep(memory, key, { base, over, to }, kept);
  return to;
}

interface Overlay<A, B> {
  readonly base: ReadonlyMap<string, B>;
  readonly over: ReadonlyMap<string, A>;
  readonly to: Roster<B>;
}

/** The map that this step gave before when it holds the same objects under the same names, else the new one. */
export function settle<R>(memory: Memory, step: string, map: ReadonlyMap<string, R>): Roster<R> {
  const kept = memory.get(step) as Kept<Roster<R>> | undefined;
  const next = rosterOf(map, kept?.last.names);
  const known = recall<Roster<R>>(memory, step, (run) => sameEntries(run, next));
  if (known !== undefined) return known;
  keep(memory, step, next, kept);
  return next;
}

/** The map without these names; the one that this step gave before when that holds the same. */
export function omit<R>(
  memory: Memory,
  step: string,
  from: ReadonlyMap<string, R>,
  names: ReadonlySet<string>,
): ReadonlyMap<string, R> {
  if (names.size === 0) return from;
  const kept = memory.get(step) as Kept<Roster<R>> | undefined;
  return settle(memory, step, withoutNames(rosterOf(from), names, kept?.last.names));
}

function sameEntries(a: Roster<unknown>, b: Roster<unknown>): boolean {
  return sameNames(a, b) && a.list.every((value, at) => value === b.list[at]);
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
