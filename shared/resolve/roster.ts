// Named things in order, as the steps of the pipeline hand them on: the names once, and a list of what stands behind them. A
// step makes another list for the same names, so that a project of thousands of services has one table of their names, and what
// differs between two runs is found by comparing two lists.

/** Names in order, and where each stands. */
export interface Names {
  readonly list: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

/** A map that nobody can change, and that shares its names with others. */
export class Roster<T> implements ReadonlyMap<string, T> {
  declare readonly names: Names;
  /** What stands behind the names, in their order. */
  declare readonly list: readonly T[];

  constructor(names: Names, list: readonly T[]) {
    this.names = names;
    this.list = list;
  }

  get size(): number {
    return this.list.length;
  }

  get(name: string): T | undefined {
    const at = this.names.places.get(name);
    return at === undefined ? undefined : this.list[at];
  }

  has(name: string): boolean {
    return this.names.places.has(name);
  }

  forEach(see: (value: T, name: string, map: ReadonlyMap<string, T>) => void): void {
    this.list.forEach((value, at) => see(value, this.names.list[at]!, this));
  }

  keys(): MapIterator<string> {
    return this.names.list.values();
  }

  values(): MapIterator<T> {
    return this.list.values();
  }

  entries(): MapIterator<[string, T]> {
    return this[Symbol.iterator]();
  }

  *[Symbol.iterator](): MapIterator<[string, T]> {
    for (let at = 0; at < this.list.length; at++) yield [this.names.list[at]!, this.list[at]!];
  }
}

/** The map as a roster. `like`: names that it may share when it has the same ones. */
export function rosterOf<T>(map: ReadonlyMap<string, T>, like?: Names): Roster<T> {
  if (map instanceof Roster) return map as Roster<T>;
  return new Roster(namesOf([...map.keys()], like), [...map.values()]);
}

/** The roster with something else behind some of its names. */
export function exchanged<T>({ names, list }: Roster<T>, others: Iterable<readonly [string, T]>): Roster<T> {
  const next = list.slice();
  for (const [name, value] of others) next[names.places.get(name)!] = value;
  return new Roster(names, next);
}

/** The roster without some names. `like`: as for `rosterOf`. */
export function withoutNames<T>(
  { names, list }: Roster<T>,
  gone: ReadonlySet<string>,
  like?: Names,
): Roster<T> {
  const rest = names.list.filter((name) => !gone.has(name));
  return new Roster(
    namesOf(rest, like),
    list.filter((_, at) => !gone.has(names.list[at]!)),
  );
}

/** These names, which differ from each other, with others behind them. */
export function namesAfter(names: Names, added: readonly string[], like?: Names): Names {
  return added.length === 0 ? names : namesOf([...names.list, ...added], like);
}

function namesOf(list: readonly string[], like: Names | undefined): Names {
  if (like?.list.length === list.length && list.every((name, at) => name === like.list[at])) return like;
  return { list, places: new Map(list.map((name, at) => [name, at])) };
}

/** Whether two maps have the same names in the same order. */
export function sameNames(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a === b || (a instanceof Roster && b instanceof Roster && a.names === b.names)) return true;
  if (a.size !== b.size) return false;
  const names = a.keys();
  for (const name of b.keys()) if (names.next().value !== name) return false;
  return true;
}

/** What stands for what under the names of two maps, where it is not the same object; undefined: their names differ. */
export function differences<T>(
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): readonly (readonly [T, T])[] | undefined {
  if (before === now) return [];
  if (!sameNames(before, now)) return undefined;
  const old = before instanceof Roster ? (before as Roster<T>).list : [...before.values()];
  const list = now instanceof Roster ? (now as Roster<T>).list : [...now.values()];
  const found: [T, T][] = [];
  for (let at = 0; at < list.length; at++) if (old[at] !== list[at]) found.push([old[at]!, list[at]!]);
  return found;
}
