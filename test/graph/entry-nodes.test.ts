import { expect, test } from 'vitest';
import { connectionDetails } from '../../shared/graph/connection-details.ts';
import { connectionMeaning } from '../../shared/graph/connect.ts';
import { nodeRemovals } from '../../shared/graph/removal.ts';
import { edgeWords } from '../../shared/graph/words.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { accept, snapshotOf, textOf } from '../commands/run-case.ts';

const text = `services:
  web:
    build: ./web
    tmpfs:
      - /run
      - /var/cache:size=64m,mode=1777
      - /tmp:ro
  api:
    image: api
    build:
      context: ./web
      dockerfile: Dockerfile.api
      target: prod
      additional_contexts:
        lib: https://example.com/lib.git#main
        base: docker-image://alpine:3
        web: service:web
    volumes:
      - type: tmpfs
        target: /scratch
        tmpfs:
          size: 64m
  job:
    image: job
    tmpfs: /only
`;
const snapshot = snapshotOf(text);
const { graph, model } = snapshot;
const of = (kind: string) =>
  graph.nodes.filter((node) => node.kind === kind).map(({ id, name, facts }) => [id, name, facts.subtitle]);
const nodeOf = (id: string) => graph.nodes.find((node) => node.id === id)!;

test('file systems in memory are nodes of their service, from both ways of writing them', () => {
  expect(of('tmpfs')).toEqual([
    ['tmpfs:web:/run', '/run', undefined],
    ['tmpfs:web:/var/cache', '/var/cache', 'size=64m,mode=1777'],
    ['tmpfs:web:/tmp', '/tmp', 'ro'],
    ['tmpfs:api:/scratch', '/scratch', 'size=64M'],
    ['tmpfs:job:/only', '/only', undefined],
  ]);
  const mounts = graph.edges.filter(({ kind }) => kind === 'mount');
  expect(mounts.map(({ label, readOnly, path }) => [label, readOnly, path.slice(1)])).toEqual([
    ['/run', false, ['web', 'tmpfs', 0]],
    ['/var/cache', false, ['web', 'tmpfs', 1]],
    ['/tmp', true, ['web', 'tmpfs', 2]],
    ['/scratch', false, ['api', 'volumes', 0]],
    ['/only', false, ['job', 'tmpfs', 0]],
  ]);
  expect(edgeWords(mounts[0]!, printMessage)).toBe('web keeps /run in memory');
  expect(mounts.map((edge) => connectionDetails(model, edge))).toEqual(mounts.map(() => undefined));
});

test('what images are built from is one node per folder or address; a service among it is its own node', () => {
  expect(of('build')).toEqual([
    ['build:./web', './web', undefined],
    ['build:https://example.com/lib.git#main', 'https://example.com/lib.git#main', undefined],
  ]);
  const builds = graph.edges.filter(({ kind }) => kind === 'build');
  expect(builds.map(({ id, label, path }) => [id, label, path.slice(3)])).toEqual([
    ['build:service:web>build:./web', '', []],
    ['build:service:api>build:./web', 'Dockerfile.api · prod', []],
    ['build:service:api>build:https://example.com/lib.git#main', 'lib', ['additional_contexts', 'lib']],
    ['build:service:api>service:web', 'web', ['additional_contexts', 'web']],
  ]);
});

test('each points at the text that makes it', () => {
  const written = (id: string) => {
    const { location } = nodeOf(id);
    return location?.chunk.text.slice(location.from, location.to);
  };
  expect(written('tmpfs:web:/var/cache')).toBe('/var/cache:size=64m,mode=1777');
  expect(written('build:./web')).toBe('./web');
  expect(written('build:https://example.com/lib.git#main')).toBe('https://example.com/lib.git#main');
});

test('taking nodes away takes their entries, several at once and in any order', () => {
  const gone = ['tmpfs:web:/run', 'tmpfs:web:/tmp', 'tmpfs:api:/scratch', 'tmpfs:job:/only', 'build:./web'];
  const calls = gone.flatMap((id) => nodeRemovals(graph, model, nodeOf(id)));
  const after = calls.reduce(accept, snapshot);
  expect(textOf(after)).toBe(`services:
  web:
    tmpfs:
      - /var/cache:size=64m,mode=1777
  api:
    image: api
  job:
    image: job
`);
});

test('no connection is drawn to them', () => {
  for (const id of ['tmpfs:web:/run', 'build:./web']) {
    const answer = connectionMeaning(graph, 'service:job', id);
    expect(isRefusal(answer) && answer.code).toBe('connect-entry');
  }
});
