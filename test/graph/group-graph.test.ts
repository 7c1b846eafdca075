import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../shared/graph/build-graph.ts';
import { groupGraph, headOf } from '../../shared/graph/group-graph.ts';
import { groupingLabels, keptGroupings, readGroupings } from '../../shared/graph/grouping.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import { placeZones } from '../../shared/layout/place-zones.ts';
import { overlaps } from '../../shared/layout/rectangle.ts';
import { zonesOf } from '../../shared/layout/zones.ts';
import { edgeRemoval } from '../../shared/graph/removal.ts';
import { expectNoOverlap } from '../layout/no-overlap.ts';
import { resolutionOf } from './value-of.ts';

const on = { condition: 'service_started', required: true };
const mount = (source: string) => ({ type: 'volume', source, target: '/data' });
const model = buildModel(
  resolutionOf({
    services: {
      web: { networks: { front: null }, depends_on: { api: on }, labels: { team: 'shop' } },
      api: { networks: { back: null }, depends_on: { db: on, queue: on }, labels: { team: 'shop' } },
      db: {
        networks: { back: null },
        volumes: [mount('data')],
        profiles: ['full'],
        labels: { team: 'data' },
      },
      queue: { networks: { back: null, front: null }, profiles: ['full'] },
    },
    networks: { front: {}, back: {} },
    volumes: { data: {} },
  }),
);
const graph = buildGraph(model);
const ids = (picture: typeof graph) => picture.nodes.map(({ id }) => id);

describe('grouping', () => {
  test('by nothing is the same graph', () => {
    expect(groupGraph(graph, model, { by: 'none', collapsed: [] })).toBe(graph);
  });

  test('by profile and label: a head for each, resources with those that use them', () => {
    const profiles = groupGraph(graph, model, { by: 'profile', collapsed: [] });
    const head = 'group:profile:full';
    expect(profiles.nodes.find(({ id }) => id === head)).toMatchObject({
      name: 'full',
      collapsed: false,
      facts: { badges: [{ id: 'members', text: '2' }] },
    });
    expect(Object.fromEntries(profiles.frames!)).toEqual({
      'service:db': head,
      'service:queue': head,
      'volume:data': head,
    });
    expect(headOf(profiles, 'service:db')).toBe(head);
    expect(headOf(profiles, 'service:web')).toBeUndefined();
    expect(groupingLabels(model)).toEqual(['team']);
    const labels = groupGraph(graph, model, { by: 'label:team', collapsed: [] });
    expect(labels.frames!.get('service:web')).toBe('group:team=shop');
  });

  test('collapsed: one card, its edges counted together, and none that could be edited by mistake', () => {
    const picture = groupGraph(graph, model, { by: 'network', collapsed: ['network:back', 'network:gone'] });
    expect(ids(picture)).toEqual(['service:web', 'network:front', 'network:back']);
    expect(picture.edges.map(({ id, count }) => [id, count])).toEqual([
      ['depends-on:service:web>network:back', 1],
      ['network:service:web>network:front', undefined],
      ['network:network:back>network:front', 1],
    ]);
    for (const edge of picture.edges) {
      if (edge.count !== undefined) expect(edgeRemoval(model, edge)).toBeUndefined();
    }
  });

  test('however grouped and collapsed: edges have both ends, nothing overlaps, no box holds a stranger', () => {
    const by = fc.constantFrom('network' as const, 'profile' as const, 'label:team' as const);
    const heads = ['network:back', 'network:front', 'group:profile:full', 'group:team=shop'];
    fc.assert(
      fc.property(by, fc.subarray(heads), (chosen, collapsed) => {
        const picture = groupGraph(graph, model, { by: chosen, collapsed });
        const there = new Set(ids(picture));
        for (const { source, target } of picture.edges) {
          expect([there.has(source), there.has(target), source === target]).toEqual([true, true, false]);
        }
        const places = placeZones(picture);
        expectNoOverlap(picture, places);
        for (const zone of zonesOf(picture, places)) {
          for (const node of picture.nodes) {
            const isIn = headOf(picture, node.id) === zone.network;
            if (!isIn) expect(overlaps(zone, { ...node, ...places.get(node.id)! })).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a zone covers no stranger wherever its members are moved', () => {
    const picture = groupGraph(graph, model, { by: 'network', collapsed: [] });
    const at = fc.record({ x: fc.integer({ min: 0, max: 1500 }), y: fc.integer({ min: 0, max: 900 }) });
    fc.assert(
      fc.property(
        fc.array(at, { minLength: picture.nodes.length, maxLength: picture.nodes.length }),
        (points) => {
          const places = new Map(picture.nodes.map(({ id }, index) => [id, points[index]!]));
          const cards = picture.nodes.map((node) => ({ ...node, ...places.get(node.id)! }));
          for (const zone of zonesOf(picture, places)) {
            const own = cards.filter(({ id }) => headOf(picture, id) === zone.network);
            for (const card of cards) {
              // A stranger that stands within the padding of a member itself cannot be left out.
              const isBeside = own.some((each) => overlaps(each, card, 20));
              if (!own.includes(card) && !isBeside) expect(overlaps(zone, card)).toBe(false);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('the sidecar keeps what differs from the default, and reads only what it knows', () => {
  const groupings = readGroupings({
    architecture: { by: 'label:team', collapsed: ['group:team=shop', 7] },
    networks: { by: 'network' },
    data: { by: 'colour' },
    'start-order': { by: 'profile' },
  });
  expect(keptGroupings(groupings)).toEqual({
    architecture: { by: 'label:team', collapsed: ['group:team=shop'] },
  });
});
