import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../shared/refusal.ts';
import { checkForms, checkLaws } from '../laws.ts';
import { editFixtures } from './edit-fixture.ts';

// Whitespace is what the writer promises: texts are compared byte for byte.
describe.each(editFixtures())('$name', ({ cases }) => {
  test.each(cases)('$title', ({ ops, before, after }) => {
    let text = before;
    for (const [index, op] of ops.entries()) {
      const outcome = checkLaws(text, op);
      checkForms(text, op, outcome);
      if (isRefusal(outcome)) {
        expect({ refused: outcome.code }).toEqual(after);
        expect(index).toBe(ops.length - 1);
        return;
      }
      text = outcome.text;
    }
    expect(text).toBe(after);
  });
});
