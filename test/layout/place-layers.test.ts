import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeGraph } from '../../shared/layout/arrange-graph.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { placeGraph } from '../../shared/layout/place-graph.ts';
import { placeLayers } from '../../shared/layout/place-layers.ts';
import { placeWaves } from '../../shared/layout/place-waves.ts';
import { placeZones } from '../../shared/layout/place-zones.ts';
import { overlaps } from '../../shared/layout/rectangle.ts';
import { tidySelection } from '../../shared/layout/tidy-selection.ts';
import { zonesOf } from '../../shared/layout/zones.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';
import { generateCompose } from '../support/generate-compose.ts';
import { expectNoOverlap } from './no-overlap.ts';

function generated(count: number): Graph {
  const file = '/p/compose.yaml';
  const text = generateCompose(count);
  const files = [{ path: file, text, version: null }];
  const project = createProject({ directory: '/p', composeFiles: [file], files, variables: {} });
  return takeSnapshot({ ...project, absent: new Set(['/p/.env']) }).graph;
}

describe('placeLayers', () => {
  test('any project, rings included: a place for every node, none over another, the same each time', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const places = placeLayers(graph.nodes, graph.edges);
        expectNoOverlap(graph, places);
        expect([...placeLayers(graph.nodes, graph.edges)]).toEqual([...places]);
      }),
    );
  });

  test('a component of hundreds is layered: what is needed stands right of what needs it', () => {
    const graph = generated(300);
    const places = arrangeGraph(graph);
    expectNoOverlap(graph, places);
    const x = (id: string) => places.get(id)!.x;
    for (const { kind, source, target, id } of graph.edges) {
      if (kind === 'depends-on') expect([id, x(source) < x(target)]).toEqual([id, true]);
    }
  });
});

describe('one service more', () => {
  test('moves no other, in any project, however the view is arranged', () => {
    const arrangers: readonly ((graph: Graph) => Layout)[] = [
      arrangeGraph,
      (graph) => placeLayers(graph.nodes, graph.edges),
      gridPositions,
      placeZones,
      (graph: Graph) => placeWaves(graph, { waves: [], criticalPath: [] }),
    ];
    fc.assert(
      fc.property(randomGraph, fc.constantFrom(...arrangers), (graph, arranger) => {
        const nothing = new Map();
        const automatic = arranger(graph);
        const before = placeGraph(graph, { pinned: nothing, previous: nothing, automatic });
        const [added] = graphOf({ services: { 'one-more': { image: 'nginx' } } }).nodes;
        const service = graph.nodes.find(({ kind }) => kind === 'service');
        const edge = service && {
          id: 'depends-on:service:one-more>x',
          kind: 'depends-on' as const,
          source: added!.id,
          target: service.id,
          label: '',
          path: [],
          location: undefined,
        };
        const larger = {
          nodes: [...graph.nodes, added!],
          edges: edge ? [...graph.edges, edge] : graph.edges,
        };
        for (const anew of [nothing, arranger(larger)]) {
          const after = placeGraph(larger, { pinned: nothing, previous: before, automatic: anew });
          for (const [id, place] of before) expect(after.get(id)).toEqual(place);
          expectNoOverlap(larger, after);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('zones', () => {
  test('those of any project do not overlap as they are arranged', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const zones = zonesOf(graph, placeZones(graph));
        const pairs = zones.flatMap((a, index) => zones.slice(index + 1).map((b) => [a, b] as const));
        expect(pairs.filter(([a, b]) => overlaps(a, b)).map(([a, b]) => [a.network, b.network])).toEqual([]);
      }),
    );
  });
});

describe('tidySelection', () => {
  test('moves what is selected and nothing else, and lays nothing over anything', () => {
    fc.assert(
      fc.property(randomGraph, fc.array(fc.nat(), { maxLength: 6 }), (graph, picks) => {
        const places = gridPositions(graph);
        const chosen = new Set(
          graph.nodes.length === 0 ? [] : picks.map((pick) => graph.nodes[pick % graph.nodes.length]!.id),
        );
        const tidy = tidySelection(graph, places, chosen);
        expect([...tidy.keys()].sort()).toEqual(chosen.size < 2 ? [] : [...chosen].sort());
        expectNoOverlap(graph, new Map([...places, ...tidy]));
      }),
    );
  });

  test('they stay where they stood, dependencies to the right', () => {
    const graph = graphOf({ services: { web: { depends_on: { db: {} } }, db: {} } });
    const places = new Map([
      ['service:web', { x: 500, y: 400 }],
      ['service:db', { x: 300, y: 300 }],
    ]);
    const tidy = tidySelection(graph, places, new Set(places.keys()));
    expect(tidy.get('service:web')).toEqual({ x: 300, y: 300 });
    expect(tidy.get('service:db')!.x).toBeGreaterThan(500);
  });
});

test('in a ring a guess gives way: what is declared goes from left to right, whatever stands first in the file', () => {
  const on = { condition: 'service_started', required: true };
  const ring = {
    web: { depends_on: { api: on } },
    api: { depends_on: { db: on } },
    db: { environment: { NOTIFY: 'http://web:80' } },
  };
  for (const names of [
    ['web', 'api', 'db'],
    ['api', 'db', 'web'],
    ['db', 'web', 'api'],
  ] as const) {
    const services = Object.fromEntries(names.map((name) => [name, ring[name]]));
    const { nodes, edges } = graphOf({ services });
    const places = placeLayers(nodes, edges);
    const [web, api, db] = ['web', 'api', 'db'].map((name) => places.get(`service:${name}`)!.x);
    expect([edges.length, web! < api!, api! < db!]).toEqual([3, true, true]);
  }
});
