import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resolve } from '../../shared/resolve/resolve.ts';
import { loadedFile } from '../support/resolve-case.ts';
import { explains } from '../support/tool-cause.ts';

// An extended file is not checked against the schema: which kinds of values stop the tool there is known by recording. Each line
// stands in a service of the extended file that nobody wants; the answer is what the tool says of it, or nothing.

const { answers } = JSON.parse(
  readFileSync(new URL('../fixtures/extended-kinds.json', import.meta.url), 'utf8'),
) as { answers: Readonly<Record<string, string>> };

const main = loadedFile('services:\n  s: {image: x, extends: {file: e.yaml, service: a}}\n');

/** Why we would refuse the project although the tool does not, or the other way round; undefined: the same. */
function difference(line: string, said: string): string | undefined {
  const extended = loadedFile(`services:\n  a: {image: y}\n  b: {${line}}\n`);
  const { accepted, diagnostics } = resolve({
    files: ['/p/c.yaml'],
    read: (file) => ({ '/p/c.yaml': main, '/p/e.yaml': extended })[file] ?? null,
    environment: { HOME: '/root' },
    envFiles: [],
    profiles: [],
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (said === '' ? accepted : explains(errors, said)) return undefined;
  return `${line}: ${said}; ours: ${errors.map(({ id, path = [] }) => `${id} ${path.join('.')}`).join(', ')}`;
}

test('values of every kind in an extended file stop us where they stop the tool', () => {
  const lines = Object.entries(answers);
  expect(lines.length).toBeGreaterThan(1000);
  expect(lines.map(([line, said]) => difference(line, said)).filter(Boolean)).toEqual([]);
});
