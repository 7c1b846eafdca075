import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Graph } from '../../shared/graph/graph.ts';
import { bestLayers } from '../../shared/layout/best-layers.ts';
import { layerDepths, layerings } from '../../shared/layout/layer-depths.ts';
import { orderTwins } from '../../shared/layout/order-twins.ts';
import { placeLayers } from '../../shared/layout/place-layers.ts';
import { placeNetworks } from '../../shared/layout/place-networks.ts';
import type { Layout, Point } from '../../shared/layout/positions.ts';
import { tangleOf } from '../../shared/layout/tangle.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';
import { measureLayout } from './measure-layout.ts';
import { expectNoOverlap } from './no-overlap.ts';

const sidesOf = ({ nodes }: Graph) => ({
  cards: nodes.filter(({ kind }) => kind !== 'network'),
  networks: nodes.filter(({ kind }) => kind === 'network'),
});
const best = (graph: Graph): Layout => {
  const { cards, networks } = sidesOf(graph);
  return bestLayers(cards, networks, graph.edges);
};
const first = (graph: Graph): Layout => {
  const { cards, networks } = sidesOf(graph);
  const places = placeLayers(cards, graph.edges, networks.length);
  return new Map([...places, ...placeNetworks(networks, cards, graph.edges, places)]);
};

describe('the best of several drawings', () => {
  test('has every card, none over another, is the same each time, and is no more of a tangle than the first', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const places = best(graph);
        expect(places.size).toBe(graph.nodes.length);
        expectNoOverlap(graph, places);
        expect([...best(graph)]).toEqual([...places]);
        const [ours, plain] = [tangleOf(graph, places), tangleOf(graph, first(graph))];
        const knots = ({ crossings, wireCrossings, collisions }: typeof ours) =>
          crossings + wireCrossings + collisions;
        expect(knots(ours) + ours.length / 1000).toBeLessThanOrEqual(knots(plain) + plain.length / 1000);
        if (knots(plain) === 0) expect([...places]).toEqual([...first(graph)]);
      }),
      { numRuns: 60 },
    );
  });

  test('finds the order in which nothing crosses, whatever the order of the file', () => {
    // A tree whose leaves are told in an order that crosses.
    const on = (...names: readonly string[]) => ({
      depends_on: Object.fromEntries(names.map((name) => [name, {}])),
    });
    const graph = graphOf({
      services: { d: {}, a: {}, c: {}, b: {}, y: on('c', 'd'), x: on('a', 'b'), root: on('x', 'y') },
    });
    expect(measureLayout(graph, best(graph))).toMatchObject({ crossings: 0, overCards: 0, labels: 0 });
  });
});

test('cards that could change places stand in the order of the file, and no others move', () => {
  fc.assert(
    fc.property(randomGraph, (graph) => {
      const { cards } = sidesOf(graph);
      const places = first(graph);
      const upsideDown = new Map([...places].map(([id, { x, y }]) => [id, { x, y: -y }]));
      const ordered = orderTwins(upsideDown, cards, graph.edges);
      const spots = (layout: Layout) => [...layout.values()].map(({ x, y }) => `${x},${y}`).sort();
      expect(spots(ordered)).toEqual(spots(upsideDown));
      const knots = ({ crossings, wireCrossings }: ReturnType<typeof tangleOf>) => [crossings, wireCrossings];
      expect(knots(tangleOf(graph, ordered))).toEqual(knots(tangleOf(graph, upsideDown)));
    }),
    { numRuns: 40 },
  );
  const web = { depends_on: { db: {} } };
  const graph = graphOf({ services: { one: web, two: web, three: web, db: {} } });
  const heights = { one: 200, two: 100, three: 0 };
  const column = Object.entries(heights).map(([name, y]) => [`service:${name}`, { x: 0, y }] as const);
  const mixed: Layout = new Map<string, Point>([...column, ['service:db', { x: 400, y: 100 }]]);
  const ordered = orderTwins(mixed, graph.nodes, graph.edges);
  expect(graph.nodes.map(({ id }) => ordered.get(id)!.y)).toEqual([0, 100, 200, 100]);
});

describe('a tangle', () => {
  test('is counted as a person would: two edges that cross, cross once; a wire crosses neither itself nor its network', () => {
    const on = (name: string) => ({ depends_on: { [name]: {} }, networks: { n: {} } });
    const graph = graphOf({ services: { a: on('d'), b: on('c'), c: {}, d: {} }, networks: { n: {} } });
    const at = (c: number, d: number): Layout =>
      new Map([
        ['service:a', { x: 0, y: 200 }],
        ['service:b', { x: 0, y: 500 }],
        ['service:c', { x: 600, y: c }],
        ['service:d', { x: 600, y: d }],
        ['network:n', { x: 0, y: 0 }],
      ]);
    expect(tangleOf(graph, at(200, 500))).toMatchObject({ crossings: 1, wireCrossings: 0 });
    expect(tangleOf(graph, at(500, 200))).toMatchObject({ crossings: 0, wireCrossings: 0, collisions: 0 });
    expect(tangleOf(graph, at(200, 500)).length).toBeGreaterThan(tangleOf(graph, at(500, 200)).length);
  });
});

describe('each way to layer', () => {
  test('has what leads to a card left of it, where nothing goes in rings, and begins at the left edge', () => {
    fc.assert(
      fc.property(randomGraph, fc.constantFrom(...layerings), ({ nodes, edges }, layering) => {
        // Edges that all go forward in one order close no ring.
        const order = new Map(nodes.map(({ id }, index) => [id, index]));
        const forward = edges.filter(({ source, target }) => order.get(source)! < order.get(target)!);
        const depths = layerDepths(nodes, forward, layering);
        for (const { source, target } of forward)
          expect(depths.get(source)!).toBeLessThan(depths.get(target)!);
        expect([...depths.keys()].sort()).toEqual(nodes.map(({ id }) => id).sort());
        expect(Math.min(0, ...depths.values())).toBe(0);
      }),
    );
  });
});
