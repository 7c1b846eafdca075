import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { openText } from '../support/describe-diagnostics.ts';
import { oracle } from '../support/oracle.ts';

const web = 'services:\n  web: {image: x}\n';

/** Documents in which an anchor is used more than once, and the places that the tool takes for circles. */
const documents: Readonly<Record<string, { readonly text: string; readonly circles: readonly string[] }>> = {
  'side by side': { text: `x-a: &a {k: v}\nx-b:\n  c: *a\n  d: {e: *a}\n${web}`, circles: [] },
  'merged, and again below': {
    text: `x-a: &a {k: v}\nx-b:\n  <<: *a\n  c: {d: {<<: *a}}\n${web}`,
    circles: ['x-b'],
  },
  'in a service and its build': {
    text: 'x-a: &a {image: x}\nservices:\n  web:\n    <<: *a\n    build: {context: ., args: *a}\n',
    circles: ['services.web'],
  },
  'below, and merged afterwards': {
    text: 'x-a: &a\nservices:\n  web:\n    <<: *a\n  <<: *a\n',
    circles: ['services'],
  },
  'a name with a dot after another': {
    text: 'x-a: &a {image: x}\nservices:\n  web:\n    <<: *a\n  db: {image: y}\n  web.api:\n    <<: *a\n',
    circles: ['services.web.api'],
  },
  'a name with a dot before another': {
    text: `x-a: &a {k: v}\nx-b:\n  l.m: *a\n  o: 1\n  l: *a\n${web}`,
    circles: ['x-b.l'],
  },
  'dots above both': {
    text: `x-a: &a {k: v}\nx-s.t:\n  <<: *a\nx-s:\n  t: {k: *a}\n${web}`,
    circles: ['x-s.t.k'],
  },
  'names that begin alike': {
    text: 'x-a: &a {image: x}\nservices:\n  web:\n    <<: *a\n  web-api:\n    <<: *a\n',
    circles: [],
  },
  'a list of merged maps is a step more': {
    text: `x-a: &a {k: v}\nx-b:\n  <<: [*a]\n  c: *a\n${web}`,
    circles: [],
  },
  'the first of a list and a key of that name': {
    text: `x-a: &a {k: v}\nx-b:\n  <<: [*a]\n  "0": {c: *a}\n${web}`,
    circles: ['x-b.0'],
  },
  'what an alias brings in is not looked at again': {
    text: `x-b: &b {k: v}\nx-a: &a {x: *b}\nx-s:\n  <<: *a\n  x: {y: *b}\n${web}`,
    circles: [],
  },
  'inside the anchored definition': {
    text: `x-a: &a {p: 1}\nx-b: &b\n  <<: *a\n  c: &c {k: *a}\n${web}`,
    circles: ['x-b'],
  },
  'below !override': { text: `x-a: &a {k: v}\nx-b: !override\n  <<: *a\n  x: *a\n${web}`, circles: [] },
  'below !reset': { text: `x-a: &a {k: v}\nx-b:\n  <<: *a\n  x: !reset {q: *a}\n${web}`, circles: [] },
  'below a merge key of the document': {
    text: `x-a: &a {k: v}\n<<: {x-m: *a, x-n: {m: *a}, x-m.z: *a}\n${web}`,
    circles: [],
  },
  'an anchor that is defined anew': {
    text: `x-a: &a {p: 1}\nx-b: {l: *a}\nx-d: &a {p: 1}\nservices:\n  web: {image: x, x-f: *a}\n`,
    circles: [],
  },
};
const each = Object.entries(documents).map(([name, document]) => ({ name, ...document }));

const circlesOf = (text: string): (string | undefined)[] =>
  openText(text)
    .diagnostics.filter(({ id }) => id === 'seeming-cycle')
    .map(({ path: at }) => at?.join('.'));

test.each(each)('$name', ({ text, circles }) => {
  expect(circlesOf(text)).toEqual(circles);
});

test('circles come and go with edits elsewhere', () => {
  let snapshot = openText('x-a: &a {image: x}\nservices:\n  web:\n    <<: *a\n  db:\n    <<: *a\n');
  const rename = (service: string, name: string): number => {
    const result = runCommand(snapshot, { command: 'renameService', args: { service, to: name } });
    if (isRefusal(result)) throw new Error(result.message.id);
    snapshot = result.snapshot;
    return snapshot.diagnostics.filter(({ id }) => id === 'seeming-cycle').length;
  };
  expect([rename('db', 'cache'), rename('cache', 'web.api'), rename('web', 'site')]).toEqual([0, 1, 0]);
});

describe.skipIf(oracle() === undefined)('beside the real tool', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'composewright-circles-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(each)('$name', async ({ name, text, circles }) => {
    const file = path.join(folder, `${name.replaceAll(/\W+/g, '-')}.yaml`);
    writeFileSync(file, text);
    const { exitCode, stderr } = await oracle()!.config({
      files: [file],
      workingDirectory: folder,
      projectName: 'p',
    });
    expect({ refused: exitCode !== 0, circle: stderr.includes('cycle detected') }).toEqual({
      refused: circles.length > 0,
      circle: circles.length > 0,
    });
  });
});

test('costs the length of the paths, however often an anchor is used', () => {
  const uses = Array.from({ length: 20_000 }, (_, index) => `  k${index}.x: *a\n`).join('');
  const start = process.cpuUsage();
  expect(circlesOf(`x-a: &a 1\nx-b:\n${uses}${web}`)).toEqual([]);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(4);
});
