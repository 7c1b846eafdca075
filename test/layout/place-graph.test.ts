import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { placeGraph, settleDrop } from '../../shared/layout/place-graph.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { overlaps } from '../../shared/layout/rectangle.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';
import { expectNoOverlap } from './no-overlap.ts';

const nothing: Layout = new Map();
const place = (graph: Parameters<typeof placeGraph>[0], known: Partial<Parameters<typeof placeGraph>[1]>) =>
  placeGraph(graph, { pinned: nothing, previous: nothing, automatic: nothing, ...known });

const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
const somePlaces = fc.array(fc.tuple(fc.nat(), point), { maxLength: 6 });

describe('gridPositions', () => {
  test('gives every node of any project a place of its own', () => {
    fc.assert(fc.property(randomGraph, (graph) => expectNoOverlap(graph, gridPositions(graph))));
  });
});

describe('placeGraph', () => {
  test('keeps pins exactly but those that overlap, and lets nothing overlap: any project, any places known', () => {
    fc.assert(
      fc.property(randomGraph, somePlaces, somePlaces, (graph, pins, before) => {
        fc.pre(graph.nodes.length > 0);
        const pick = (chosen: typeof pins): Layout =>
          new Map(chosen.map(([n, at]) => [graph.nodes[n % graph.nodes.length]!.id, at]));
        const pinned = pick(pins);
        const places = place(graph, { pinned, previous: pick(before), automatic: gridPositions(graph) });
        const cards = graph.nodes.flatMap((node) => {
          const at = pinned.get(node.id);
          return at === undefined ? [] : [{ ...node, ...at }];
        });
        for (const card of cards) {
          const isClear = cards.every((other) => other === card || !overlaps(card, other));
          if (isClear) expect(places.get(card.id)).toEqual({ x: card.x, y: card.y });
        }
        expectNoOverlap(graph, places);
      }),
    );
  });

  test('pins that a taller card overlaps give way downwards, and come back when it is as it was', () => {
    const of = (web: object) => graphOf({ services: { web: { image: 'x', ...web }, api: { image: 'x' } } });
    const [low, tall] = [of({}), of({ restart: 'always', profiles: ['a'], healthcheck: { test: 'true' } })];
    const height = low.nodes[0]!.height;
    expect(tall.nodes[0]!.height).toBeGreaterThan(height + 8);
    const pinned = new Map([
      ['service:web', { x: 100, y: 100 }],
      ['service:api', { x: 100, y: 100 + height + 8 }],
    ]);
    expect(place(low, { pinned })).toEqual(pinned);
    const places = place(tall, { pinned });
    expect(places.get('service:web')).toEqual({ x: 100, y: 100 });
    expect(places.get('service:api')).toMatchObject({ x: 100 });
    expect(places.get('service:api')!.y - 100 - tall.nodes[0]!.height).toBeLessThan(20);
    expectNoOverlap(tall, places);
  });

  test('the same input gives the same places', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        expect([...place(graph, {})]).toEqual([...place(graph, {})]);
      }),
    );
  });

  test('an added service moves no other, and stands beside its neighbour', () => {
    const services = { web: { depends_on: { db: {} } }, db: {}, lone: {} };
    const before = graphOf({ services });
    const places = place(before, { automatic: gridPositions(before) });
    const after = graphOf({
      services: { ...services, cache: {}, web: { depends_on: { db: {}, cache: {} } } },
    });
    const now = place(after, { previous: places });
    for (const [id, at] of places) expect(now.get(id)).toEqual(at);
    const [web, cache] = [now.get('service:web')!, now.get('service:cache')!];
    expect(cache.x).toBeGreaterThan(web.x);
    expect(Math.abs(cache.y - web.y)).toBeLessThan(400);
    expectNoOverlap(after, now);
  });

  test('the automatic picture comes to where the pins are', () => {
    const graph = graphOf({ services: { web: { depends_on: { db: {} } }, db: {} } });
    const automatic = gridPositions(graph);
    const pinned = new Map([['service:web', { x: 5000, y: 3000 }]]);
    const places = place(graph, { pinned, automatic });
    const wanted = automatic.get('service:db')!.x - automatic.get('service:web')!.x;
    expect(places.get('service:db')!.x - 5000).toBe(wanted);
  });
});

describe('settleDrop', () => {
  const graph = graphOf({ services: { a: {}, b: {} } });
  const [a, b] = [graph.nodes[0]!, graph.nodes[1]!];
  const places = new Map([[b.id, { x: 0, y: 0 }]]);

  test('stays where it is let go when that is free', () => {
    expect(settleDrop(a, { x: 600.4, y: 20.6 }, [b], places)).toEqual({ x: 600, y: 21 });
  });

  test('goes to a free place near by when it is let go on another', () => {
    const settled = settleDrop(a, { x: 10, y: 10 }, [b], places);
    expectNoOverlap(graph, new Map([...places, [a.id, settled]]));
    expect(Math.hypot(settled.x, settled.y)).toBeLessThan(300);
  });
});
