import { expect, it } from 'vitest';
import type { CommandCall } from '../../shared/diagnostic.ts';
import { accept, refusal, snapshotOf, textOf } from './run-case.ts';

const compose =
  'services:\n  web:\n    extends: { file: shared/common.yaml, service: node }\n    image: web\n';
const common = `services:
  node:
    image: node
    restrat: always   # after a crash
    stop_grace_period: 10
    environment:
      - A: b
`;
const files = { 'compose.yaml': compose, 'shared/common.yaml': common };

/** The quick fixes of a problem of some kind, in the order in which they are told. */
function fixesOf(id: string): readonly CommandCall[] {
  const found = snapshotOf(files).diagnostics.filter((one) => one.id === id);
  return found.flatMap(({ fixes = [] }) => fixes.map(({ call }) => call));
}

it.each([
  ['a misspelt attribute', 'unknown-attribute', ['restrat:', 'restart:']],
  ['a mapping inside a list', 'unexpected-type', ['- A: b', '- A=b']],
])('%s of an extended file is mended there', (_, id, [before, after]) => {
  const next = accept(snapshotOf(files), fixesOf(id)[0]!);
  expect(textOf(next)).toBe(compose);
  expect(textOf(next, 'shared/common.yaml')).toBe(common.replace(before!, after!));
});

it('an attribute is set and cleared in an extended file that is named, and nothing is made up there', () => {
  const layer = 'shared/common.yaml';
  const call = (command: string, path: readonly string[], more: object = {}): CommandCall => ({
    command,
    args: { path: ['services', 'web', ...path], layer, ...more },
  });
  const set = accept(snapshotOf(files), call('setAttribute', ['stop_grace_period'], { value: '10s' }));
  expect(textOf(set, layer)).toBe(common.replace(': 10\n', ': 10s\n'));
  const cleared = accept(snapshotOf(files), call('clearAttribute', ['stop_grace_period']));
  expect(textOf(cleared, layer)).toBe(common.replace('    stop_grace_period: 10\n', ''));
  expect(textOf(cleared)).toBe(compose);
  // The service itself says its image.
  expect(refusal(snapshotOf(files), call('setAttribute', ['image'], { value: 'other' })).code).toBe(
    'not-there',
  );
});
