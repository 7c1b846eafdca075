import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { positionOf } from '../../shared/project/range-of.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
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

test('a fault that services share by extends or by an anchor is told once, at its line, and is that of each of them', () => {
  const compose = `x-ports: &ports ["80:99999"]
services:
  web: {extends: {file: base.yaml, service: common}, ports: *ports}
  api: {extends: {file: base.yaml, service: common}, ports: *ports}
`;
  const base = `services:
  common:
    image: x:1
    environment: [{A: 1}]
    volumes: [{type: bind, source: /a, target: /b, tarjet: /x}]
`;
  const at = (file: string, text: string) => ({ path: `/shop/${file}`, text, version: null });
  const { project, diagnostics } = takeSnapshot(
    createProject({
      directory: '/shop',
      composeFiles: ['/shop/compose.yaml'],
      files: [at('compose.yaml', compose), at('base.yaml', base)],
      variables: {},
    }),
  );
  const told = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ id, location, subjects, path: where = [] }) => [
      id,
      `${location!.file}:${positionOf(project, location!)!.line}`,
      [...subjects!].sort().join(),
      where.slice(0, 2).join('.'),
    ]);
  expect(told).toEqual([
    ['unexpected-type', '/shop/base.yaml:4', 'service:api,service:web', 'services.web'],
    ['unknown-attribute', '/shop/base.yaml:5', 'service:api,service:web', 'services.web'],
    ['port-syntax', '/shop/compose.yaml:1', 'service:api,service:web', 'services.web'],
  ]);
});

test('what a `!reset` breaks is told at the `!reset`, and taking it back mends it', () => {
  const base = `services:
  app: { image: x:1, depends_on: [db] }
  db: { image: y:1 }
`;
  const over = `services:
  app:
    image: !reset null
  db: !reset null
`;
  const at = (file: string, text: string) => ({ path: `/shop/${file}`, text, version: null });
  let snapshot = takeSnapshot(
    createProject({
      directory: '/shop',
      composeFiles: ['/shop/compose.yaml', '/shop/compose.override.yaml'],
      files: [at('compose.yaml', base), at('compose.override.yaml', over)],
      variables: {},
    }),
  );
  const errors = () => snapshot.diagnostics.filter(({ severity }) => severity === 'error');
  const told = errors().map(({ id, location }) => [
    id,
    `${location!.file}:${positionOf(snapshot.project, location!)!.line}`,
  ]);
  expect(told).toEqual([
    ['no-image-or-build', '/shop/compose.override.yaml:3'],
    ['undefined-service', '/shop/compose.override.yaml:4'],
  ]);
  for (const expected of [1, 0]) {
    const result = runCommand(snapshot, errors()[0]!.fixes![0]!.call, 'fix');
    if (isRefusal(result)) throw new Error(printMessage(result.message));
    snapshot = result.snapshot;
    expect(errors()).toHaveLength(expected);
  }
  expect(snapshot.project.files.get('/shop/compose.override.yaml')!.text).not.toContain('!reset');
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
