import { expect, test } from 'vitest';
import { listRows } from '../../renderer/graph-list/list-rows.ts';
import { relationsByNode } from '../../shared/graph/relations.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';

const file = '/p/compose.yaml';
const text = [
  'services:',
  '  web: { image: nginx, depends_on: [db], networks: [front] }',
  '  db: { image: postgres, networks: [front] }',
  'networks:',
  '  front: {}',
  '',
].join('\n');
const { graph } = takeSnapshot(
  createProject({
    directory: '/p',
    composeFiles: [file],
    files: [{ path: file, text, version: null }],
    variables: {},
  }),
);

const rows = (open: readonly string[], search = '') =>
  listRows(graph, relationsByNode(graph), new Set(open), search, ({ kind, name }) => `${kind} ${name}`);

test('every node is a row, its edges rows below it where it is open', () => {
  expect(rows([]).map(({ words, count }) => `${words} ${count}`)).toEqual([
    'service web 2',
    'service db 2',
    'network front 2',
  ]);
  const open = rows(['service:web', 'service:db']);
  expect(open.map(({ edge, id }) => (edge === undefined ? id : `  ${edge.kind}`))).toEqual([
    'service:web',
    '  depends-on',
    '  network',
    'service:db',
    '  depends-on',
    '  network',
    'network:front',
  ]);
  // The same edge stands below both of its nodes, each row with a key of its own.
  expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
});

test('a search leaves the nodes that it fits', () => {
  expect(rows([], 'FRONT').map(({ id }) => id)).toEqual(['network:front']);
  expect(rows([], 'nowhere')).toEqual([]);
});
