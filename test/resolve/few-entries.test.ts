import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeEntries, overlayEntries, packEntries, setEntry } from '../../shared/resolve/few-entries.ts';
import { originOf, textValue } from '../../shared/resolve/make-value.ts';
import { sharedKeys } from '../../shared/resolve/shared-keys.ts';
import type { Value } from '../../shared/resolve/value.ts';

type Entries = ReadonlyMap<string, Value>;

const text = (value: string): Value => textValue(value, originOf('written'));
const key = fc.constantFrom(...'abcdefghijklmnopqr');
const start = fc
  .uniqueArray(key, { maxLength: 18 })
  .map((keys) => keys.map((each) => [each, text(each)] as const));
const step = fc.record({ key, value: fc.option(fc.string({ maxLength: 3 }).map(text), { nil: undefined }) });

/** All that a map says of itself, in every way in which it can be asked. */
function told(entries: Entries): unknown {
  const seen: unknown[] = [];
  entries.forEach((value, name) => seen.push([name, value]));
  return {
    size: entries.size,
    pairs: [...entries],
    entries: [...entries.entries()],
    keys: [...entries.keys()],
    values: [...entries.values()],
    seen,
    got: [...'abcdefghijklmnopqr'].map((name) => [entries.has(name), entries.get(name)]),
  };
}

test('small and large maps of values say what a Map of the same entries says, after any changes', () => {
  fc.assert(
    fc.property(start, fc.array(step, { maxLength: 30 }), (pairs, steps) => {
      const model = new Map(pairs);
      let entries: Entries = packEntries(new Map(pairs));
      expect(told(entries)).toEqual(told(model));
      for (const { key: name, value } of steps) {
        const before = told(entries);
        const next = setEntry(entries, name, value);
        expect(told(entries)).toEqual(before);
        if (value === undefined) model.delete(name);
        else model.set(name, value);
        expect(told(next)).toEqual(told(model));
        entries = next;
      }
    }),
  );
});

test('changing entries keeps their order, leaves out what becomes undefined, and is the same map when nothing changes', () => {
  fc.assert(
    fc.property(start, fc.array(step, { maxLength: 6 }), (pairs, steps) => {
      const changes = new Map(steps.map((each) => [each.key, each.value]));
      const change = (value: Value, name: string) => (changes.has(name) ? changes.get(name) : value);
      const entries = packEntries(new Map(pairs));
      const expected = pairs.flatMap(([name, value]) => {
        const next = change(value, name);
        return next === undefined ? [] : [[name, next] as const];
      });
      expect([...changeEntries(entries, change)]).toEqual(expected);
      expect(changeEntries(entries, (value) => value)).toBe(entries);
    }),
  );
});

test('entries over others keep the places of those below, and join what both have', () => {
  fc.assert(
    fc.property(start, start, (below, above) => {
      const model = new Map(below);
      const both = (one: Value, other: Value, name: string) => text(`${name} ${sayOf(one)} ${sayOf(other)}`);
      const over = new Map(above.map(([name, value]) => [name, text(`over ${sayOf(value)}`)]));
      for (const [name, value] of over) {
        const known = model.get(name);
        model.set(name, known === undefined ? value : both(known, value, name));
      }
      const base = packEntries(new Map(below));
      const made = overlayEntries(base, packEntries(over), both);
      expect(told(made)).toEqual(told(model));
      expect(told(base)).toEqual(told(new Map(below)));
    }),
  );
});

const sayOf = (value: Value): string => (value.kind === 'scalar' ? String(value.value) : value.kind);

test('equal lists of keys are one list; one that takes the place of another is not taken for it', () => {
  expect(sharedKeys(['image', 'ports'])).toBe(sharedKeys(['image', 'ports']));
  expect(sharedKeys(['ports', 'image'])).toEqual(['ports', 'image']);
  expect(sharedKeys([''])).toEqual(['']);
  const long = ['x'.repeat(1_000_000)];
  expect(sharedKeys(long)).toBe(long);
  const names = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '가'), maxLength: 3 }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(names, { maxLength: 200 }), (lists) => {
      for (const keys of lists) expect(sharedKeys(keys)).toEqual(keys);
    }),
  );
});
