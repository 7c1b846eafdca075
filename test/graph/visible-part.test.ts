import { expect, it } from 'vitest';
import { neighbourhood, visiblePart } from '../../shared/graph/views/visible-part.ts';
import { snapshotOf } from '../commands/run-case.ts';

const { graph } = snapshotOf(
  'services:\n  web: {image: a, depends_on: [api], ports: ["80:80"], networks: [front]}\n  api: {image: b, depends_on: [db]}\n  db: {image: c, volumes: ["data:/d"]}\nnetworks: {front: {}}\nvolumes: {data: {}}\n',
);
const ids = (hidden: Parameters<typeof visiblePart>[1]['hidden'], focus?: string) =>
  visiblePart(graph, { hidden, focus }).nodes.map(({ id }) => id);

it('everything is the same picture', () => {
  expect(visiblePart(graph, { hidden: [], focus: undefined })).toBe(graph);
  expect(visiblePart(graph, { hidden: [], focus: 'service:gone' })).toBe(graph);
});

it('hides kinds with their edges, and all but a node and its neighbours', () => {
  expect(ids(['network', 'port'])).toEqual(['service:web', 'service:api', 'service:db', 'volume:data']);
  expect(ids([], 'service:api')).toEqual(['service:web', 'service:api', 'service:db']);
  expect(ids(['volume'], 'service:db')).toEqual(['service:api', 'service:db']);
  expect(ids(['volume'], 'volume:data')).toEqual(['service:db', 'volume:data']);
  const part = visiblePart(graph, { hidden: ['volume'], focus: undefined });
  const there = new Set(part.nodes.map(({ id }) => id));
  expect(part.edges.every(({ source, target }) => there.has(source) && there.has(target))).toBe(true);
  expect([...neighbourhood(graph, 'network:front')]).toEqual(['network:front', 'service:web']);
});
