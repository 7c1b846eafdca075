import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionAt } from '../../shared/text/lines.ts';

/** By the definition: the line breaks before the offset are counted. */
function counted(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

test('line and column are those that counting gives, near the beginning and far into a long text', () => {
  const text = fc
    .array(fc.stringMatching(/^[a-z]{0,3}\n{0,2}$/), { maxLength: 40 })
    .map((parts) => parts.join('') + '\n');
  fc.assert(
    fc.property(text, fc.nat(), (part, which) => {
      const long = part.repeat(Math.ceil(60_000 / part.length));
      const offset = which % long.length;
      expect(positionAt(long, offset)).toEqual(counted(long, offset));
    }),
    { numRuns: 60 },
  );
});
