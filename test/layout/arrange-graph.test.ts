import ElkModule from 'elkjs';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Graph } from '../../shared/graph/graph.ts';
import { arrangeGraph } from '../../shared/layout/arrange-graph.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { toElk, type ElkGraph } from '../../shared/layout/to-elk.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';
import { expectNoOverlap } from './no-overlap.ts';

const elk = new ElkModule();
const runElk = async (graph: ElkGraph): Promise<ElkGraph> =>
  (await elk.layout(structuredClone(graph) as Parameters<typeof elk.layout>[0])) as ElkGraph;

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
  test('any project: a place for every node, none over another', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) =>
        expectNoOverlap(graph, await arrangeGraph(graph, runElk)),
      ),
      { numRuns: 15 },
    );
  });

  test('the same graph gives the same places', async () => {
    const graph = sampleGraph();
    expect([...(await arrangeGraph(graph, runElk))]).toEqual([...(await arrangeGraph(graph, runElk))]);
  });

  test('the sample reads from left to right: ports, services in the order of dependency, data; networks above', async () => {
    const graph = sampleGraph();
    const places = await arrangeGraph(graph, runElk);
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

  test('networks and services that nothing connects stand in a block of their own', async () => {
    const graph = graphOf({ services: { a: {}, b: {}, c: {} }, networks: { n: {} }, volumes: { v: {} } });
    expectNoOverlap(graph, await arrangeGraph(graph, runElk));
  });
});

describe('toElk', () => {
  test('bounds the layers of a graph that hangs on hubs, and leaves others free', () => {
    const hub = graphOf({
      services: {
        ...Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`s${n}`, { depends_on: { db: {} } }])),
        db: {},
      },
    });
    const key = 'elk.layered.layering.strategy';
    expect(toElk(hub.nodes, hub.edges, 0).layoutOptions?.[key]).toBe('COFFMAN_GRAHAM');
    const chain = graphOf({
      services: { a: { depends_on: { b: {} } }, b: { depends_on: { c: {} } }, c: {} },
    });
    expect(toElk(chain.nodes, chain.edges, 0).layoutOptions?.[key]).toBeUndefined();
  });
});

describe('routeEdges', () => {
  test('a way for every edge between placed nodes, as numbers an SVG can draw', async () => {
    const graph = sampleGraph();
    const routes = routeEdges(graph, await arrangeGraph(graph, runElk));
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
