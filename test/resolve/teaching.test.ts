import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { seedBlocks } from '../support/corpus.ts';
import { describeDiagnostics, openText } from '../support/describe-diagnostics.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/diagnostics');
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

describe('the mistakes of course texts', () => {
  test.each(fixtures)('%s: place, sentence and fixes, in both languages', (name) => {
    expect(describeDiagnostics(read(name))).toBe(read(name.replace('.yaml', '.expected.txt')));
  });

  test.each(fixtures)('%s: a safe fix can be run and takes its problem away', (name) => {
    const before = openText(read(name));
    for (const { id, path: at, fixes = [] } of before.diagnostics) {
      for (const { call, safe } of fixes) {
        if (safe !== true) continue;
        const result = runCommand(before, call, 'fix');
        if (isRefusal(result)) throw new Error(`${id}: ${printMessage(result.message)}`);
        const left = result.snapshot.diagnostics.filter(
          (one) => one.id === id && one.path?.join() === at?.join(),
        );
        expect(left, id).toEqual([]);
      }
    }
  });
});

test.each(seedBlocks())(
  'the course text $id opens; what is wrong is told with a place, also in Korean',
  (block) => {
    const { diagnostics, project } = openText(block.text);
    expect([...project.files.values()][0]!.text).toBe(block.text);
    for (const { location, message } of diagnostics) {
      expect(location).toBeDefined();
      expect(printMessage(message, 'ko')).toMatch(/[가-힣]/);
    }
  },
);
