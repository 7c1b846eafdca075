import { expect, it } from 'vitest';
import { graphViews } from '../../shared/graph/views/index.ts';
import {
  isKindShown,
  neighbourhood,
  visiblePart,
  withKindShown,
} from '../../shared/graph/views/visible-part.ts';
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

it('a view draws what it leaves out by itself when a person asks for it, and nobody sees what is hidden', () => {
  const { architecture, data } = graphViews;
  const untouched = { hidden: [], asked: [] };
  const shown = withKindShown(untouched, 'tmpfs', true);
  const hidden = withKindShown(shown, 'tmpfs', false);
  expect(shown).toEqual({ hidden: [], asked: ['tmpfs'] });
  expect(hidden).toEqual({ hidden: ['tmpfs'], asked: [] });
  const seen = [untouched, shown, hidden].map((choice) =>
    [architecture, data].map((view) => isKindShown(view, 'tmpfs', choice)),
  );
  expect(seen).toEqual([
    [false, true],
    [true, true],
    [false, false],
  ]);
  const snapshot = snapshotOf('services:\n  web: {build: ./web, tmpfs: /run}\n');
  const kinds = (asked: readonly ('tmpfs' | 'build')[]) =>
    architecture.project(snapshot.graph, snapshot.model, asked).nodes.map(({ kind }) => kind);
  expect(kinds([])).toEqual(['service']);
  expect(kinds(['build'])).toEqual(['service', 'build']);
  expect(architecture.project(graph, snapshotOf('').model)).toBe(graph);
});
