import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../shared/text/compose-edits.ts';
import { applyEdits, invertEdits, mapOffset, sortEdits } from '../../shared/text/text-edit.ts';
import type { TextEdits } from '../../shared/text/text-edit.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '가', '😀'), maxLength: 40 });

/** Sorted edits of `text` that do not overlap. */
function editsOf(text: string): fc.Arbitrary<TextEdits> {
  return fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length), anyText), { maxLength: 5 })
    .map((raw) => {
      const cuts = raw.flatMap(([a, b]) => [a, b]).sort((a, b) => a - b);
      return raw.map(([, , insert], i) => ({ from: cuts[2 * i]!, to: cuts[2 * i + 1]!, insert }));
    });
}

const textAndEdits = anyText.chain((text) => fc.tuple(fc.constant(text), editsOf(text)));

describe('text edits', () => {
  it('the inverse restores the text', () => {
    fc.assert(
      fc.property(textAndEdits, ([text, edits]) => {
        const after = applyEdits(text, edits);
        expect(applyEdits(after, invertEdits(text, edits))).toBe(text);
      }),
    );
  });

  it('composed edits do what the two do one after the other', () => {
    const two = textAndEdits.chain(([text, first]) =>
      fc.tuple(fc.constant(text), fc.constant(first), editsOf(applyEdits(text, first))),
    );
    fc.assert(
      fc.property(two, ([text, first, second]) => {
        const composed = composeEdits(first, second);
        expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, first), second));
        expect(sortEdits(composed)).toEqual(composed);
      }),
      { numRuns: 1000 },
    );
  });

  it('an offset outside all edits keeps the character that it stood before', () => {
    fc.assert(
      fc.property(textAndEdits, ([text, edits]) => {
        const after = applyEdits(text, edits);
        for (let offset = 0; offset < text.length; offset++) {
          if (edits.some((edit) => edit.from <= offset && offset < edit.to)) continue;
          expect(after[mapOffset(edits, offset, 1)]).toBe(text[offset]);
        }
      }),
    );
  });

  it('refuses overlapping edits', () => {
    expect(() =>
      sortEdits([
        { from: 0, to: 4, insert: '' },
        { from: 2, to: 5, insert: '' },
      ]),
    ).toThrow('overlapping');
  });
});
