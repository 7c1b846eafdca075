import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectionMeaning } from '../../shared/graph/connect.ts';
import { findCycle } from '../../shared/graph/find-cycle.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { graphOf, randomGraph } from './random-graph.ts';

const graph = graphOf({
  services: {
    web: {
      depends_on: { api: {} },
      networks: { front: null },
      volumes: [{ type: 'volume', source: 'data', target: '/d' }],
      ports: [{ target: 80, published: '80' }],
    },
    api: { depends_on: { db: {}, ghost: {} } },
    db: {},
  },
  networks: { front: {}, back: {} },
  volumes: { data: {}, more: {} },
  configs: { conf: {} },
  secrets: { key: {} },
});

const meaning = (source: string, target: string) => {
  const answer = connectionMeaning(graph, source, target);
  return isRefusal(answer) ? answer.message.id : answer;
};

describe('connectionMeaning', () => {
  test.each([
    ['service:web', 'service:db', { command: 'addDependency', args: { service: 'web', on: 'db' } }],
    ['service:web', 'network:back', { command: 'joinNetwork', args: { service: 'web', network: 'back' } }],
    ['network:back', 'service:web', { command: 'joinNetwork', args: { service: 'web', network: 'back' } }],
    ['volume:more', 'service:db', { command: 'mountVolume', args: { service: 'db', volume: 'more' } }],
    ['service:db', 'config:conf', { command: 'grantConfig', args: { service: 'db', config: 'conf' } }],
    ['secret:key', 'service:db', { command: 'grantSecret', args: { service: 'db', secret: 'key' } }],
    ['service:web', 'service:web', 'graph.connect-self'],
    ['service:web', 'service:api', 'graph.connect-depends-already'],
    ['service:db', 'service:web', 'graph.connect-cycle'],
    ['service:ghost', 'service:web', 'graph.connect-from-missing'],
    ['service:web', 'network:front', 'graph.connect-network-already'],
    ['service:web', 'volume:data', 'graph.connect-volume-already'],
    ['network:front', 'volume:data', 'graph.connect-needs-service'],
    ['port:80/tcp', 'service:db', 'graph.connect-port'],
    ['service:web', 'service:unknown', 'graph.connect-nothing'],
  ])('%s -> %s', (source, target, expected) => {
    expect(meaning(source, target)).toEqual(expected);
  });

  test('a circle is told by its path', () => {
    const answer = connectionMeaning(graph, 'service:db', 'service:web');
    expect(isRefusal(answer) && answer.message.args?.['path']).toBe('db → web → api → db');
  });

  test('answers for any two nodes, and never allows a dependency that closes a circle', () => {
    fc.assert(
      fc.property(randomGraph, fc.nat(), fc.nat(), (any, first, second) => {
        fc.pre(any.nodes.length > 0);
        const source = any.nodes[first % any.nodes.length]!.id;
        const target = any.nodes[second % any.nodes.length]!.id;
        const answer = connectionMeaning(any, source, target);
        if (isRefusal(answer) || answer.command !== 'addDependency') return;
        expect(findCycle(any, source, target)).toBeUndefined();
      }),
    );
  });
});
