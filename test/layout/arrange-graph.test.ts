import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Graph } from '../../shared/graph/graph.ts';
import { arrangeGraph } from '../../shared/layout/arrange-graph.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { placeLayers } from '../../shared/layout/place-layers.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';
import { measureLayout } from './measure-layout.ts';
import { expectNoOverlap } from './no-overlap.ts';

const sample = path.resolve(import.meta.dirname, '../../assets/samples/ecommerce/compose.yaml');

function sampleGraph(): Graph {
  const file = '/p/compose.yaml';
  const project = createProject({
    directory: '/p',
    composeFiles: [file],
    files: [{ path: file, text: readFileSync(sample, 'utf8'), version: null }],
    variables: {},
  });
  return takeSnapshot(project).graph;
}

describe('arrangeGraph', () => {
  test('any project: a place for every node, none over another', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => expectNoOverlap(graph, arrangeGraph(graph))),
      { numRuns: 15 },
    );
  });

  test('the same graph gives the same places', () => {
    const graph = sampleGraph();
    expect([...arrangeGraph(graph)]).toEqual([...arrangeGraph(graph)]);
  });

  test('the sample reads from left to right: ports, services in the order of dependency, data; networks above', () => {
    const graph = sampleGraph();
    const places = arrangeGraph(graph);
    expectNoOverlap(graph, places);
    const x = (id: string) => places.get(id)!.x;
    for (const edge of graph.edges) {
      if (edge.kind === 'depends-on' || edge.kind === 'port' || edge.kind === 'mount') {
        expect([edge.id, x(edge.source) < x(edge.target)]).toEqual([edge.id, true]);
      }
    }
    const networks = graph.nodes.filter((node) => node.kind === 'network');
    const lowest = Math.max(...networks.map((node) => places.get(node.id)!.y + node.height));
    const others = graph.nodes.filter((node) => node.kind !== 'network');
    expect(others.every((node) => places.get(node.id)!.y > lowest)).toBe(true);
  });

  test('networks and services that nothing connects stand in a block of their own', () => {
    const graph = graphOf({ services: { a: {}, b: {}, c: {} }, networks: { n: {} }, volumes: { v: {} } });
    expectNoOverlap(graph, arrangeGraph(graph));
  });
});

describe('what hangs on hubs', () => {
  const names = Array.from({ length: 30 }, (_, n) => `s${n}`);
  const hub = graphOf({
    services: { ...Object.fromEntries(names.map((name) => [name, { depends_on: { db: {} } }])), db: {} },
  });

  test('is no needle: columns are folded until the picture has the proportion of a window', () => {
    for (const places of [arrangeGraph(hub), placeLayers(hub.nodes, hub.edges)]) {
      expectNoOverlap(hub, places);
      const { width, height } = measureLayout(hub, places);
      expect(width / height).toBeGreaterThan(1);
      expect(width / height).toBeLessThan(2.5);
    }
  });

  test('reads as one tree: edges into one card from one column end on one way', () => {
    const routes = routeEdges(hub, arrangeGraph(hub));
    const ends = [...routes.values()].map(({ path: way }) => way.split(' ').slice(-3).join(' '));
    expect(routes.size).toBe(30);
    expect(new Set(ends).size).toBeLessThan(6);
  });

  test('with three hubs: nothing over cards, no signs over signs, and few crossings', () => {
    const all = { a: {}, b: {}, c: {} };
    const services = names.map((name) => [name, { depends_on: all }]);
    const graph = graphOf({
      services: { ...(Object.fromEntries(services) as Record<string, object>), ...all },
    });
    const quality = measureLayout(graph, placeLayers(graph.nodes, graph.edges));
    expect(quality).toMatchObject({ overlaps: 0, overCards: 0, labels: 0 });
    // Ninety curves one by one would cross more than a thousand times.
    expect(quality.crossings).toBeLessThan(250);
  });
});

describe('routeEdges', () => {
  test('a way for every edge between placed nodes, as numbers an SVG can draw', () => {
    const graph = sampleGraph();
    const routes = routeEdges(graph, arrangeGraph(graph));
    expect([...routes.keys()].sort()).toEqual(graph.edges.map((edge) => edge.id).sort());
    for (const { path: way, label } of routes.values()) {
      expect(way).toMatch(/^M[-\d.]+,[-\d.]+( [CLQ]([-\d.]+,[-\d.]+ ?)+)+$/);
      expect(Number.isFinite(label.x + label.y)).toBe(true);
    }
  });

  test('an edge without both places is left out', () => {
    const graph = graphOf({ services: { a: { depends_on: { b: {} } }, b: {} } });
    expect(routeEdges(graph, new Map([['service:a', { x: 0, y: 0 }]])).size).toBe(0);
  });

  test('a way that makes room in one column comes over no card of the next', () => {
    const graph = graphOf({ services: { a: { depends_on: { d: {} } }, b: {}, over: {}, under: {}, d: {} } });
    const columns = { a: [0, 0], b: [400, 0], over: [800, -54], under: [800, 54], d: [1200, 0] } as const;
    const places = new Map(Object.entries(columns).map(([name, [x, y]]) => [`service:${name}`, { x, y }]));
    expect(measureLayout(graph, places)).toMatchObject({ overlaps: 0, overCards: 0 });
  });

  test('networks in the row above everything stand in nobody’s way, wherever columns end below them', () => {
    const graph = graphOf({
      services: { a: { depends_on: { c: {} }, networks: { n: {} } }, b: {}, c: {} },
      networks: { n: {} },
    });
    const cards = { 'service:a': [0, 200], 'service:b': [400, 200], 'service:c': [800, 200] } as const;
    const at = (x: number): string | undefined => {
      const all = Object.entries({ ...cards, 'network:n': [x, 0] as const });
      const places = new Map(all.map(([id, [left, y]]) => [id, { x: left, y }]));
      return routeEdges(graph, places).get('depends-on:service:a>service:c')?.path;
    };
    expect(at(340)).toBe(at(2000));
  });

  test('a dependency goes around a card that stands in its way', () => {
    const graph = graphOf({ services: { a: { depends_on: { c: {} } }, b: {}, c: {} } });
    const row = (y: number) =>
      new Map([
        ['service:a', { x: 0, y: 0 }],
        ['service:b', { x: 400, y }],
        ['service:c', { x: 800, y: 0 }],
      ]);
    const id = 'depends-on:service:a>service:c';
    const free = routeEdges(graph, row(500)).get(id)!;
    const around = routeEdges(graph, row(0)).get(id)!;
    expect(free.label.y).toBe(32);
    expect(around.label.y < 0 || around.label.y > 64).toBe(true);
  });
});
