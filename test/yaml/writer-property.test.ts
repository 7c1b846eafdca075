import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../../shared/refusal.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import { checkForms, checkLaws } from '../laws.ts';
import { everyEdit } from './every-edit.ts';
import { randomDocument } from './random-document.ts';

test('the random documents are correct YAML', () => {
  fc.assert(
    fc.property(randomDocument, (text) => {
      expect(parseYaml(text).problems).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('random edits, one after the other, keep every law', () => {
  fc.assert(
    fc.property(
      randomDocument,
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      fc.nat({ max: 2 }),
      (start, picks, form) => {
        let text = start;
        for (const pick of picks) {
          const file = parseYaml(text);
          const ops = everyEdit(file);
          if (ops.length === 0) return;
          const op = ops[pick % ops.length]!;
          const outcome = checkLaws(text, op, file);
          checkForms(text, op, outcome, form);
          if (isRefusal(outcome)) expect(outcome.code, JSON.stringify(op)).not.toBe('document-law');
          else text = outcome.text;
        }
      },
    ),
    { numRuns: Number(process.env['WRITER_RUNS'] ?? 400) },
  );
});
