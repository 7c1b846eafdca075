import { expect, test } from 'vitest';
import { buildGraph } from '../../shared/graph/build-graph.ts';
import { edgeRemoval, nodeRemovals, referencesTo } from '../../shared/graph/removal.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import { resolutionOf } from './value-of.ts';

const model = buildModel(
  resolutionOf({
    services: {
      web: {
        depends_on: { ghost: {} },
        networks: { front: null },
        volumes: [
          { type: 'bind', source: '/p/conf', target: '/c' },
          { type: 'volume', source: 'data', target: '/d' },
        ],
        configs: [{ source: 'conf' }],
        secrets: [{ source: 'key' }],
        ports: [{ target: 80, published: '8080', protocol: 'tcp' }],
        environment: { DB_HOST: 'db' },
      },
      db: {},
    },
    networks: { front: {} },
    volumes: { data: {} },
  }),
);
const graph = buildGraph(model);

test('each connection has the command that takes it away', () => {
  expect(graph.edges.map((edge) => edgeRemoval(model, edge))).toEqual([
    { command: 'unpublishPort', args: { service: 'web', target: 80, published: '8080', protocol: 'tcp' } },
    { command: 'removeDependency', args: { service: 'web', on: 'ghost' } },
    { command: 'leaveNetwork', args: { service: 'web', network: 'front' } },
    { command: 'unmountVolume', args: { service: 'web', target: '/d' } },
    { command: 'unmountVolume', args: { service: 'web', target: '/c' } },
    { command: 'revokeConfig', args: { service: 'web', config: 'conf' } },
    { command: 'revokeSecret', args: { service: 'web', secret: 'key' } },
    undefined,
  ]);
});

test('each node has the commands that take it away', () => {
  const calls = Object.fromEntries(
    graph.nodes.map((node) => [node.id, nodeRemovals(graph, model, node).map((call) => call.command)]),
  );
  expect(calls).toEqual({
    'port:8080/tcp': ['unpublishPort'],
    'service:web': ['removeService'],
    'service:db': ['removeService'],
    'network:front': ['removeNetwork'],
    'volume:data': ['removeVolume'],
    'bind:./conf': ['unmountVolume'],
    'service:ghost': ['removeDependency'],
    'config:conf': ['revokeConfig'],
    'secret:key': ['revokeSecret'],
  });
});

test('what refers to a node is known before it goes', () => {
  const data = graph.nodes.find((node) => node.id === 'volume:data')!;
  expect(referencesTo(graph, data).map((edge) => edge.source)).toEqual(['service:web']);
});
