import fc from 'fast-check';
import { expect, test } from 'vitest';
import { omit, overlay, remap, select, settle, type Memory } from '../../shared/resolve/memory.ts';
import { differences, exchanged, Roster, rosterOf, sameNames } from '../../shared/resolve/roster.ts';

interface Thing {
  readonly text: string;
}
type Things = ReadonlyMap<string, Thing>;

const things: readonly Thing[] = ['', 'one', 'two', 'three'].map((text) => ({ text }));
const name = fc.constantFrom(...'abcdefgh');
const map = fc
  .uniqueArray(fc.tuple(name, fc.constantFrom(...things)), { selector: ([key]) => key, maxLength: 8 })
  .map((pairs): Things => new Map(pairs));
/** As steps get them: a map or a roster, each the same object as before when it says the same, or another one. */
const given = fc.tuple(map, fc.boolean()).map(([each, packs]): Things => (packs ? rosterOf(each) : each));

/** All that a map says of itself, in every way in which it can be asked. */
function told(of: Things): unknown {
  const seen: unknown[] = [];
  of.forEach((value, key) => seen.push([key, value]));
  const got = [...'abcdefgh'].map((key) => [of.has(key), of.get(key)]);
  return { size: of.size, pairs: [...of], keys: [...of.keys()], values: [...of.values()], seen, got };
}

test('a roster says what the map of the same entries says, and shares names that are the same', () => {
  fc.assert(
    fc.property(map, map, (a, b) => {
      const roster = rosterOf(a);
      expect(told(roster)).toEqual(told(a));
      expect([...roster.entries()]).toEqual([...a]);
      const other = rosterOf(b, roster.names);
      expect(told(other)).toEqual(told(b));
      const isSame = [...a.keys()].join() === [...b.keys()].join();
      expect(other.names === roster.names).toBe(isSame);
      expect(sameNames(a, b)).toBe(isSame);
      expect(sameNames(roster, b)).toBe(isSame);
      const changed = [...a.keys()].flatMap((key) => (a.get(key) === b.get(key) ? [] : [key]));
      const expected = isSame ? changed.map((key) => [a.get(key), b.get(key)]) : undefined;
      expect(differences(a, b)).toEqual(expected);
      expect(differences(roster, other)).toEqual(expected);
    }),
  );
});

test('a roster with others behind its names leaves the one before as it was', () => {
  fc.assert(
    fc.property(map, fc.constantFrom(...things), (a, value) => {
      const roster = rosterOf(a);
      const before = told(roster);
      const [key] = a.keys();
      const next = exchanged(roster, key === undefined ? [] : [[key, value]]);
      expect(told(roster)).toEqual(before);
      expect(told(next)).toEqual(told(key === undefined ? a : new Map(a).set(key, value)));
    }),
  );
});

test('steps that remember make of any runs what they would make of each alone, and of the same the same object', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(given, given), { maxLength: 8 }), (runs) => {
      const memory: Memory = new Map();
      const made = new Map<Thing, Thing>();
      for (const [base, over] of runs) {
        const upper = remap(memory, 'upper', base, ({ text }) => ({ text: text.toUpperCase() }));
        expect(upper).toBeInstanceOf(Roster);
        expect([...upper]).toEqual([...base].map(([key, { text }]) => [key, { text: text.toUpperCase() }]));
        expect(remap(memory, 'upper', base, () => things[0]!)).toBe(upper);
        const long = select(memory, 'long', base, ({ text }) => text.length > 3);
        expect(long).toEqual([...base].flatMap(([key, { text }]) => (text.length > 3 ? [key] : [])));
        const join = {
          first: (one: Thing): Thing => made.get(one) ?? made.set(one, { text: `+${one.text}` }).get(one)!,
          next: (below: Thing, above: Thing): Thing => ({ text: `${below.text}/${above.text}` }),
        };
        const expected = new Map(base);
        for (const [key, one] of over) {
          const below = base.get(key);
          expected.set(key, below === undefined ? join.first(one) : join.next(below, one));
        }
        const both = overlay(memory, 'both', base, over, join);
        expect([...both]).toEqual([...expected]);
        expect(overlay(memory, 'both', base, over, join)).toBe(both);
        const settled = settle(memory, 'settled', new Map(base));
        expect([...settled]).toEqual([...base]);
        expect(settle(memory, 'settled', new Map(base))).toBe(settled);
        const gone = new Set(over.keys());
        const left = omit(memory, 'left', base, gone);
        expect([...left]).toEqual([...base].filter(([key]) => !gone.has(key)));
        expect(omit(memory, 'left', base, gone)).toBe(left);
      }
    }),
  );
});
