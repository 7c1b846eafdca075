import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeEdits, mergeTexts } from '../../shared/text/merge-texts.ts';
import type { MergePart } from '../../shared/text/merge-texts.ts';
import { applyEdits } from '../../shared/text/text-edit.ts';

const joined = (parts: readonly MergePart[], side: 'base' | 'mine' | 'theirs'): string =>
  parts
    .map((part) => {
      if (part.kind === 'same') return part.text;
      if (part.kind === 'conflict') return part[side];
      return part.kind === side || (part.kind === 'both' && side !== 'base') ? part.text : part.base;
    })
    .join('');

const merged = (base: string, mine: string, theirs: string): string | undefined => {
  const parts = mergeTexts(base, mine, theirs);
  if (parts.some(({ kind }) => kind === 'conflict')) return undefined;
  return applyEdits(
    mine,
    mergeEdits(parts, () => 'mine'),
  );
};

describe('three texts', () => {
  const BASE = 'a\nb\nc\nd\ne\n';

  test('changes in different places are both in', () => {
    expect(merged(BASE, 'A\nb\nc\nd\ne\n', 'a\nb\nc\nd\ne\nf\n')).toBe('A\nb\nc\nd\ne\nf\n');
    expect(merged(BASE, 'a\nc\nd\ne\n', 'a\nb\nc\nx\ny\ne\n')).toBe('a\nc\nx\ny\ne\n');
  });

  test('the same change is made once', () => {
    expect(merged(BASE, 'a\nB\nc\nd\ne\n', 'a\nB\nc\nd\nE\n')).toBe('a\nB\nc\nd\nE\n');
  });

  test('changes of the same lines, or of lines beside each other, are a conflict', () => {
    expect(mergeTexts(BASE, 'a\nB\nc\nd\ne\n', 'a\nb\nC\nd\ne\n')).toEqual([
      { kind: 'same', text: 'a\n' },
      { kind: 'conflict', base: 'b\nc\n', mine: 'B\nc\n', theirs: 'b\nC\n' },
      { kind: 'same', text: 'd\ne\n' },
    ]);
    expect(merged(BASE, `${BASE}mine\n`, `${BASE}theirs\n`)).toBeUndefined();
  });

  test('line ends and a missing last one belong to the lines', () => {
    expect(merged('a\r\nb\r\nc', 'A\r\nb\r\nc', 'a\r\nb\r\nC')).toBe('A\r\nb\r\nC');
    expect(merged('a\nb\nc', 'a\nb\nc\n', 'X\nb\nc')).toBe('X\nb\nc\n');
  });

  test('each conflict gets its own answer', () => {
    const parts = mergeTexts(BASE, '1\nb\nc\nd\n2\n', 'x\nb\nc\nd\ny\n');
    const answers = (['theirs', 'both'] as const).map((each) => each);
    expect(
      applyEdits(
        '1\nb\nc\nd\n2\n',
        mergeEdits(parts, (number) => answers[number]!),
      ),
    ).toBe('x\nb\nc\nd\n2\ny\n');
  });

  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'services:', '  web:', ''), { maxLength: 12 })
    .chain((lines) => fc.constantFrom(lines.join('\n'), lines.map((line) => `${line}\n`).join('')));

  test('laws: the parts are the texts; one side alone is taken as it is; all of a side is that side', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const parts = mergeTexts(base, mine, theirs);
        expect([joined(parts, 'base'), joined(parts, 'mine'), joined(parts, 'theirs')]).toEqual([
          base,
          mine,
          theirs,
        ]);
        expect(merged(base, base, theirs)).toBe(theirs);
        expect(merged(base, mine, base)).toBe(mine);
        expect(merged(base, mine, mine)).toBe(mine);
        const there = merged(base, mine, theirs);
        // Whoever merges, and whatever is merged into what, the result is the same.
        expect(merged(base, theirs, mine)).toBe(there);
      }),
      { numRuns: 500 },
    );
  });

  test('20,000 lines that are all different take no longer than a moment', () => {
    const lines = (word: string) =>
      Array.from({ length: 20_000 }, (_each, number) => `${word}${number}\n`).join('');
    const started = performance.now();
    expect(mergeTexts(lines('a'), lines('b'), lines('c'))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
