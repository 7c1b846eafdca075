import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../shared/graph/build-graph.ts';
import { groupGraph, headOf, projectGraph } from '../../shared/graph/group-graph.ts';
import { groupingLabels, keptGroupings, readGroupings } from '../../shared/graph/grouping.ts';
import { membershipsOf, namesOfBox } from '../../shared/graph/memberships.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { placeGraph } from '../../shared/layout/place-graph.ts';
import { placeZones } from '../../shared/layout/place-zones.ts';
import { overlaps } from '../../shared/layout/rectangle.ts';
import { zoneAt } from '../../shared/layout/zone-at.ts';
import { zonesOf } from '../../shared/layout/zones.ts';
import { edgeRemoval } from '../../shared/graph/removal.ts';
import { measureLayout } from '../layout/measure-layout.ts';
import { expectNoOverlap } from '../layout/no-overlap.ts';
import { snapshotOf } from '../commands/run-case.ts';
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

  describe('by network', () => {
    const tiers = {
      services: {
        lb: { networks: { dmz: null } },
        front: { networks: { dmz: null, web: null } },
        api: { networks: { web: null, data: null } },
        db: { networks: { data: null } },
      },
      networks: { dmz: {}, web: {}, data: {} },
    };
    const frames = (services: Readonly<Record<string, unknown>>, before?: typeof graph.frames) => {
      const changed = buildModel(resolutionOf({ ...tiers, services }));
      return groupGraph(buildGraph(changed), changed, { by: 'network', collapsed: [] }, before).frames!;
    };

    test('a box that would be empty takes those who are in it too, where their first keeps others', () => {
      const { lb, front, db } = tiers.services;
      expect(frames(tiers.services).get('service:front')).toBe('network:dmz');
      expect(Object.fromEntries(frames({ lb, front, db }))).toEqual({
        'service:lb': 'network:dmz',
        'service:front': 'network:web',
        'service:db': 'network:data',
      });
      expect(frames({ front, db }).get('service:front')).toBe('network:dmz');
    });

    test('a service that is added takes no other out of its box', () => {
      const { lb, front, db } = tiers.services;
      const before = frames({ lb, front, db });
      const more = { lb, front, db, more: { networks: { web: null } } };
      expect(frames(more, before)).toEqual(new Map([...before, ['service:more', 'network:web']]));
      const left = { lb, front: { networks: { dmz: null } }, db };
      expect(frames(left, before).get('service:front')).toBe('network:dmz');
    });

    describe('networks with the same members', () => {
      const both = { networks: { dmz: null, web: null } };
      const pictureOf = (services: Readonly<Record<string, unknown>>, collapsed: readonly string[] = []) => {
        const changed = buildModel(resolutionOf({ ...tiers, services }));
        return groupGraph(buildGraph(changed), changed, { by: 'network', collapsed });
      };

      test('share a box that has both names, say nothing twice, and part when their members differ', () => {
        const twins = pictureOf({ a: both, b: both, db: tiers.services.db });
        expect(twins.frames!.get('network:web')).toBe('network:dmz');
        expect(namesOfBox(twins, 'network:dmz')).toEqual(['network:dmz', 'network:web']);
        expect(membershipsOf(twins).others.size).toBe(0);
        const places = placeZones(twins);
        expect(zonesOf(twins, places).map(({ network }) => network)).toEqual(['network:dmz', 'network:data']);
        expect([...routeEdges(twins, places).keys()]).toEqual([]);
        expect(places.get('network:web')).toMatchObject({ y: places.get('network:dmz')!.y });
        const elsewhere = { networks: { data: null, dmz: null, web: null } };
        expect(frames({ a: both, b: both, elsewhere }).get('network:web')).toBe('network:dmz');
        expect(frames({ a: both, b: both, c: { networks: { dmz: null } } }).get('network:web')).toBe(
          undefined,
        );
      });

      test('folded, the box is a card with one name, and the other network stands by itself', () => {
        const picture = pictureOf({ a: both, b: both }, ['network:dmz']);
        expect(ids(picture)).toEqual(['network:dmz', 'network:web', 'network:data']);
        expect(picture.edges.map(({ id, count }) => [id, count])).toEqual([
          ['network:network:dmz>network:web', 2],
        ]);
      });

      test('whoever is in whatever: each membership is said once, by a box or by a tick; nothing overlaps', () => {
        const networks = fc.subarray(['dmz', 'web', 'data'], { minLength: 1 });
        fc.assert(
          fc.property(fc.array(networks, { minLength: 1, maxLength: 7 }), (all) => {
            const services = Object.fromEntries(
              all.map((names, index) => [
                `s${index}`,
                { networks: Object.fromEntries(names.map((name) => [name, null])) },
              ]),
            );
            const picture = pictureOf(services);
            const { home, others } = membershipsOf(picture);
            all.forEach((names, index) => {
              const id = `service:s${index}`;
              const said = [...namesOfBox(picture, home.get(id)!), ...(others.get(id) ?? [])];
              expect(said.toSorted()).toEqual(names.map((name) => `network:${name}`).toSorted());
            });
            const places = placeZones(picture);
            expectNoOverlap(picture, places);
            const zones = zonesOf(picture, places);
            zones.forEach((zone, index) => {
              for (const other of zones.slice(index + 1)) expect(overlaps(zone, other)).toBe(false);
            });
          }),
          { numRuns: 60 },
        );
      });

      test('the second name comes beside the first, where it is free', () => {
        const twins = pictureOf({ a: both, b: both });
        const previous = new Map(placeZones(twins));
        const at = previous.get('network:web')!;
        previous.delete('network:web');
        const known = { pinned: new Map(), previous, automatic: new Map() };
        expect(placeGraph(twins, known).get('network:web')).toEqual(at);
      });

      test('a box does not part for a card that is held over it', () => {
        const twins = pictureOf({ a: both, b: both, db: tiers.services.db });
        const places = placeZones(twins);
        const over = new Map([['service:db', places.get('service:a')!]]);
        const boxes = (inHand?: typeof over) =>
          zonesOf(twins, new Map([...places, ...over]), inHand).filter(
            ({ network }) => network === 'network:dmz',
          );
        expect(boxes().length).toBeGreaterThan(1);
        expect(boxes(over)).toEqual(zonesOf(twins, places).slice(0, 1));
      });

      test('a point in the box of one who moved there lies in that box', () => {
        const moved = pictureOf({
          lb: tiers.services.lb,
          front: tiers.services.front,
          db: tiers.services.db,
        });
        const places = placeZones(moved);
        const { x, y } = places.get('service:front')!;
        expect(zoneAt(moved, places, { x: x + 5, y: y + 5 }, new Set(['service:lb']))).toBe('network:web');
      });
    });

    test('memberships that a box says have no way, the others go between the boxes over no card', () => {
      const tiersNow = buildModel(resolutionOf(tiers));
      const picture = groupGraph(buildGraph(tiersNow), tiersNow, { by: 'network', collapsed: [] });
      const places = placeZones(picture);
      expect([...routeEdges(picture, places).keys()]).toEqual([
        'network:service:front>network:web',
        'network:service:api>network:data',
      ]);
      expect(measureLayout(picture, places)).toMatchObject({ overlaps: 0, overCards: 0 });
    });

    test('the default network has a box too, though no file says anything of it; the same objects each time', () => {
      const all = snapshotOf('services:\n  a: { networks: [n] }\n  b: {}\nnetworks:\n  n:\n');
      const [before, after] = [1, 2].map(() =>
        projectGraph('networks', all, { by: 'network', collapsed: [] }),
      );
      expect(all.graph.nodes.map(({ id }) => id)).not.toContain('network:default');
      expect(before!.nodes.at(-1)).toMatchObject({ id: 'network:default', implicit: true });
      expect(before!.edges.at(-1)).toMatchObject({ source: 'service:b', target: 'network:default' });
      expect(after!.nodes.at(-1)).toBe(before!.nodes.at(-1));
      expect(after!.edges.at(-1)).toBe(before!.edges.at(-1));
      expect(projectGraph('networks', all, { by: 'none', collapsed: [] }).nodes).toHaveLength(3);
    });
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
