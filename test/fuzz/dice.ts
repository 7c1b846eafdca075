/** Choices of a generator: the same seed gives the same choices, on every machine. */
export interface Dice {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Up to `most` different entries, in their order. */
  readonly some: <T>(from: readonly T[], most: number) => T[];
}

/** Mulberry32, which needs no more than one number as state. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('nothing to choose from');
    return from[below(from.length)]!;
  };
  const some = <T>(from: readonly T[], most: number): T[] => {
    const wanted = Math.min(from.length, below(most + 1));
    const chosen = new Set<number>();
    while (chosen.size < wanted) chosen.add(below(from.length));
    return from.filter((_one, index) => chosen.has(index));
  };
  return { below, chance: (probability) => next() < probability, pick, some };
}
