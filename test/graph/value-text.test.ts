import { expect, test } from 'vitest';
import { valueText } from '../../shared/graph/value-text.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';

const text = [
  'services:',
  '  web:',
  '    image: a',
  '    mem_limit: 512M',
  '    ports: ["443:443", { target: 80 }]',
  '    environment: { A: 1, B: two }',
].join('\n');
const { resolution } = takeSnapshot(
  createProject({
    directory: '/p',
    composeFiles: ['/p/compose.yaml'],
    files: [{ path: '/p/compose.yaml', text, version: null }],
    variables: {},
  }),
);
const show = (...path: (string | number)[]) =>
  valueText(valueAt(resolution.model, ['services', 'web', ...path])!);

test('a value in one line, as people write it', () => {
  expect(show('image')).toBe('a');
  expect(show('mem_limit')).toBe('512M');
  expect(show('ports', 0)).toBe('443:443');
  expect(show('ports', 1)).toContain('target: 80');
  expect(show('environment')).toBe('A: 1, B: two');
  expect(valueText(valueAt(resolution.model, ['services', 'web', 'environment'])!, 6)).toBe('A: 1,…');
});
