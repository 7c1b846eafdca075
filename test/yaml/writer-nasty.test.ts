import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { printMessage } from '../../shared/messages/print-message.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import { checkForms, checkLaws } from '../laws.ts';
import { everyEdit } from './every-edit.ts';

const folder = path.join(import.meta.dirname, '../fixtures/nasty');
const names = readdirSync(folder).sort();

/** What may be refused: that is an answer too. A `document-law` refusal would be a writer that did not know what it did. */
const answers = new Set([
  'path-through-alias',
  'anchor-in-use',
  'anchor-order',
  'not-a-collection',
  'key-exists',
  'not-a-list-of-names',
]);

describe('every kind of edit at every path', () => {
  test.each(names)('%s', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const file = parseYaml(text);
    expect(file.problems).toEqual([]);
    const faults: string[] = [];
    let done = 0;
    // Every edit in the text as it is, and in one of the other forms, by turns.
    for (const [index, op] of everyEdit(file).entries()) {
      const title = JSON.stringify(op);
      try {
        const outcome = checkLaws(text, op, file);
        checkForms(text, op, outcome, index % 3);
        done++;
        if (isRefusal(outcome) && !answers.has(outcome.code)) {
          faults.push(`${title}: ${outcome.code} ${printMessage(outcome.message)}`);
        }
      } catch (error) {
        faults.push(`${title}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
    expect(done).toBeGreaterThan(0);
  });
});
