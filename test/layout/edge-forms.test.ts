import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathSegments } from '../../shared/export/path-segments.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { edgeForms, type EdgeForm } from '../../shared/layout/route.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';
import { measureLayout } from './measure-layout.ts';

const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);
const ends = (path: string) => [numbers(path).slice(0, 2), numbers(path).slice(-2)];
const commands = (path: string) => path.replace(/[^A-Z]/g, '');

test('whatever the form, every edge has a way between the same cards', () => {
  fc.assert(
    fc.property(randomGraph, (graph) => {
      const places = gridPositions(graph);
      const [curved, ...others] = edgeForms.map((form) => routeEdges(graph, places, form));
      for (const routes of others) expect([...routes.keys()].sort()).toEqual([...curved!.keys()].sort());
      for (const [id, { path }] of curved!) expect(ends(others[0]!.get(id)!.path)).toEqual(ends(path));
    }),
    { numRuns: 20 },
  );
});

const chain = graphOf({ services: { a: { depends_on: { c: {} } }, b: {}, c: {} } });
const at = (b: number, c: number): Layout =>
  new Map([
    ['service:a', { x: 0, y: 0 }],
    ['service:b', { x: 400, y: b }],
    ['service:c', { x: 800, y: c }],
  ]);
const wayOf = (places: Layout, form: EdgeForm) =>
  routeEdges(chain, places, form).get('depends-on:service:a>service:c')!.path;

test('steps are level or upright with round corners, what is straight is one piece', () => {
  const free = at(900, 300);
  expect(commands(wayOf(free, 'curved'))).toBe('MC');
  expect(commands(wayOf(free, 'straight'))).toBe('ML');
  const step = wayOf(free, 'step');
  expect(commands(step)).toBe('MLQLQL');
  let here: readonly number[] = [];
  for (const segment of step.split(/ (?=[LQ])/)) {
    const to = numbers(segment).slice(-2);
    if (segment.startsWith('L')) expect(to.filter((value, axis) => value === here[axis])).toHaveLength(1);
    here = to;
  }
});

test('in every form an edge goes around a card that stands in its way', () => {
  for (const form of edgeForms) {
    const { height, width } = chain.nodes.find(({ id }) => id === 'service:b')!;
    const heights = numbers(wayOf(at(0, 0), form)).filter(
      (_, index, all) => index % 2 === 1 && all[index - 1]! >= 400 && all[index - 1]! <= 400 + width,
    );
    expect(heights.every((y) => y < 0 || y > height)).toBe(true);
    expect(pathSegments(wayOf(at(0, 0), form)).length).toBeGreaterThan(2);
  }
});

test('between columns that stand close together a way goes on, never back', () => {
  const graph = graphOf({ services: { a: { depends_on: { d: {} } }, b: {}, c: {}, d: {} } });
  const { width = 0 } = graph.nodes.find(({ id }) => id === 'service:b') ?? {};
  for (const gap of [16, 24, 40, 60]) {
    for (const [a, d] of [
      [0, 1000],
      [1000, 0],
    ] as const) {
      for (const form of edgeForms) {
        const places = new Map([
          ['service:a', { x: a, y: 0 }],
          ['service:b', { x: 400, y: 0 }],
          ['service:c', { x: 400 + width + gap, y: -60 }],
          ['service:d', { x: d, y: 0 }],
        ]);
        const { path } = routeEdges(graph, places, form).get('depends-on:service:a>service:d')!;
        const across = numbers(path).filter((_, index) => index % 2 === 0);
        expect(across).toEqual(across.toSorted((one, other) => (a < d ? one - other : other - one)));
      }
    }
  }
});

test('the signs of one service’s memberships stand beside one another, and no other edge’s sign on them', () => {
  const names = ['a', 'b', 'c', 'd'];
  const networks = Object.fromEntries(names.map((name) => [name, {}]));
  const graph = graphOf({ services: { web: { networks } }, networks });
  for (const y of [-400, 400]) {
    const pills = names.map((name, index) => [`network:${name}`, { x: 150 * index, y }] as const);
    const places = new Map([['service:web', { x: 200, y: 0 }], ...pills]);
    expect(measureLayout(graph, places)).toMatchObject({ labels: 0 });
  }
});
