import fc from 'fast-check';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { attributeState } from '../../renderer/inspector/attribute-state.ts';
import { AttributeRow } from '../../renderer/inspector/AttributeRow.tsx';
import { rowKey } from '../../renderer/inspector/row-key.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { createProject } from '../../shared/project/create-project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { message } from '../../shared/message.ts';
import { attributeAt } from '../../shared/spec/attribute-at.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';

// Before React is loaded: its production build is several times as fast.
vi.hoisted(() => {
  process.env['NODE_ENV'] = 'production';
});

const base = `x-env: &env
  LOG: info
services:
  db:
    image: postgres:16
    healthcheck:
      test: [CMD, pg_isready]
  web:
    image: nginx:\${TAG:-1}
    restart: always
    ports:
      - "80:80"
    depends_on:
      db:
        condition: service_healthy
    networks:
      front:
        aliases: [www]
    environment:
      <<: *env
      PASSWORD: x
    healthcheck:
      test: curl localhost
      interval: 10s
    volumes:
      - data:/data
networks:
  front:
volumes:
  data:
`;
const upper = `services:
  web:
    restart: "no"
    environment:
      LOG: warn
    deploy:
      replicas: 2
`;
const files = ['/p/compose.yaml', '/p/compose.prod.yaml'];
const open = (): Snapshot =>
  takeSnapshot(
    createProject({
      directory: '/p',
      composeFiles: files,
      files: files.map((path, index) => ({ path, text: [base, upper][index]!, version: null })),
      variables: {},
      environment: { name: 'prod', files, envFiles: [], profiles: [], variables: {} },
    }),
  );

const attributes: readonly Path[] = [
  ...['image', 'restart', 'ports', 'depends_on', 'networks', 'environment', 'volumes', 'command', 'user'],
  ...['healthcheck.test', 'healthcheck.interval', 'deploy.replicas', 'cap_add', 'secrets'],
].map((name) => ['services', 'web', ...name.split('.')]);

const draw = (snapshot: Snapshot, path: Path) => {
  const state = attributeState(snapshot, path, attributeAt(path)!);
  const html = renderToString(createElement(AttributeRow, { snapshot, state, renderAttribute: () => null }));
  return { key: rowKey(snapshot, state), html: html.replace(/id="[^"]*"/g, '') };
};

/** Typing: a piece of text put at a place, over some characters. */
interface Typed {
  readonly file: number;
  readonly at: number;
  readonly over: number;
  readonly insert: string;
}

const typed: fc.Arbitrary<Typed> = fc.record({
  file: fc.nat({ max: 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  over: fc.nat({ max: 3 }),
  insert: fc.constantFrom('1', 'a', ' ', '\n', '#', '  cache:\n    image: redis\n', '*', '- ', ': ', ''),
});

const edited = (snapshot: Snapshot, { file, at, over, insert }: Typed): Snapshot => {
  const path = files[file]!;
  const { length } = snapshot.project.files.get(path)!.text;
  const from = Math.floor(at * length);
  const edits = new Map([[path, [{ from, to: Math.min(length, from + over), insert }]]]);
  const transaction = { label: message('project.move'), origin: 'editor' as const, edits };
  return takeSnapshot(applyTransaction(snapshot.project, transaction).project, snapshot);
};

test('a row whose key is the same looks the same', () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 4 }), (steps) => {
      let snapshot = open();
      let rows = attributes.map((path) => draw(snapshot, path));
      for (const step of steps) {
        snapshot = edited(snapshot, step);
        const now = attributes.map((path) => draw(snapshot, path));
        now.forEach(({ key, html }, index) => {
          if (key !== rows[index]!.key) return;
          kept++;
          expect(html).toBe(rows[index]!.html);
        });
        rows = now;
      }
    }),
    { numRuns: 8 },
  );
  expect(kept).toBeGreaterThan(100);
});

test('typing in a line changes the key of its row alone', () => {
  const before = open();
  const at = base.indexOf('always');
  const after = edited(before, { file: 0, at: (at + 0.5) / base.length, over: 0, insert: 'x' });
  const changed = attributes.filter((path) => draw(before, path).key !== draw(after, path).key);
  expect(changed).toEqual([['services', 'web', 'restart']]);
});
