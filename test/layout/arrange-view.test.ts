import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../shared/graph/build-graph.ts';
import { startOrder } from '../../shared/graph/views/start-order.ts';
import { graphViews } from '../../shared/graph/views/index.ts';
import { placeWaves } from '../../shared/layout/place-waves.ts';
import { placeZones } from '../../shared/layout/place-zones.ts';
import { aspectOf, type Aspect } from '../../shared/layout/best-packing.ts';
import { boundsOf, overlaps } from '../../shared/layout/rectangle.ts';
import { membershipsOf } from '../../shared/graph/memberships.ts';
import { zonesOf } from '../../shared/layout/zones.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import { resolutionOf } from '../graph/value-of.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';
import { expectNoOverlap } from './no-overlap.ts';

function viewOf(name: 'networks' | 'start-order', services: Record<string, object>) {
  const model = buildModel(resolutionOf({ services, networks: { front: {}, back: {} } }));
  return { model, graph: graphViews[name].project(buildGraph(model), model) };
}

const on = (condition: string) => ({ condition, required: true });

describe('waves', () => {
  const { model, graph } = viewOf('start-order', {
    web: { image: 'x', depends_on: { api: on('service_healthy'), cache: on('service_started') } },
    cache: { image: 'x' },
    api: { image: 'x', healthcheck: { test: ['CMD', 'x'] }, depends_on: { db: on('service_healthy') } },
    db: { image: 'x', healthcheck: { test: ['CMD', 'x'] } },
    lone: { image: 'x' },
  });
  const order = startOrder(model);
  const places = placeWaves(graph, order);

  test('each wave is a column, from left to right', () => {
    const columns = order.waves.map((wave) => wave.map((name) => places.get(`service:${name}`)!.x));
    for (const column of columns) expect(new Set(column).size).toBe(1);
    const firsts = columns.map(([x]) => x!);
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    expect(new Set(firsts).size).toBe(order.waves.length);
  });

  test('the critical path is one row', () => {
    expect(order.criticalPath).toEqual(['db', 'api', 'web']);
    expect(order.criticalPath.map((name) => places.get(`service:${name}`)!.y)).toEqual([0, 0, 0]);
    expectNoOverlap(graph, places);
  });

  test('any graph, any order: a place for each node, none over another', () => {
    fc.assert(
      fc.property(randomGraph, fc.array(fc.integer({ min: 0, max: 4 })), (any, waves) => {
        const names = any.nodes.flatMap(({ kind, name }) => (kind === 'service' ? [name] : []));
        const split: string[][] = [[], [], [], [], []];
        names.forEach((name, index) => split[waves[index] ?? 0]!.push(name));
        const criticalPath = split.flatMap(([first]) => first ?? []);
        expectNoOverlap(any, placeWaves(any, { waves: split, criticalPath }));
      }),
      { numRuns: 60 },
    );
  });
});

describe('zones', () => {
  const { graph } = viewOf('networks', {
    web: { image: 'x', networks: { front: null } },
    api: { image: 'x', networks: { front: null, back: null } },
    db: { image: 'x', networks: { back: null } },
    probe: { image: 'x', network_mode: 'service:db' },
    alone: { image: 'x', network_mode: 'none' },
  });

  test('a service stands in its first network; one that borrows a network stack stands with its owner', () => {
    const { home, others } = membershipsOf(graph);
    expect(Object.fromEntries(home)).toEqual({
      'service:web': 'network:front',
      'service:api': 'network:front',
      'service:db': 'network:back',
      'service:probe': 'network:back',
    });
    expect(Object.fromEntries(others)).toEqual({ 'service:api': ['network:back'] });
  });

  test('any graph, any window: no card over another, no zone over another, no stranger in a zone; the same twice', () => {
    const check = (any: typeof graph, aspect?: Aspect): void => {
      const places = placeZones(any, aspect);
      expectNoOverlap(any, places);
      expect([...placeZones(any, aspect)]).toEqual([...places]);
      const zones = zonesOf(any, places);
      const { home } = membershipsOf(any);
      zones.forEach((zone, index) => {
        for (const other of zones.slice(index + 1)) expect(overlaps(zone, other)).toBe(false);
        for (const node of any.nodes) {
          const isIn = overlaps(zone, { ...node, ...places.get(node.id)! });
          expect(isIn).toBe(node.id === zone.network || home.get(node.id) === zone.network);
        }
      });
    };
    check(graph);
    fc.assert(fc.property(randomGraph, fc.constantFrom<Aspect>(1, 1.25, 1.6), check), { numRuns: 60 });
  });

  test('a picture is packed for the window that it is seen in, and for few of them', () => {
    const networks = Object.fromEntries('abcdefghij'.split('').map((name) => [name, {}]));
    const services = Object.fromEntries(
      Object.keys(networks).map((name) => [name, { image: 'x', networks: { [name]: null } }]),
    );
    const many = graphOf({ services, networks });
    const shapeOf = (aspect: Aspect): number => {
      const places = placeZones(many, aspect);
      const { width, height } = boundsOf(many.nodes.map((node) => ({ ...node, ...places.get(node.id)! })))!;
      return width / height;
    };
    expect(shapeOf(1)).toBeLessThan(shapeOf(1.6));
    expect([
      aspectOf(580, 570),
      aspectOf(520, 450),
      aspectOf(880, 570),
      aspectOf(2400, 600),
      aspectOf(0, 0),
    ]).toEqual([1, 1.25, 1.6, 1.6, 1.6]);
  });
});
