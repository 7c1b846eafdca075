import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMermaid } from '../../shared/export/render-mermaid.ts';
import { drawPicture, type PictureOptions } from '../../shared/export/draw-picture.ts';
import { renderSvg } from '../../shared/export/render-svg.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { graphViews } from '../../shared/graph/views/index.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { boundsOf } from '../../shared/layout/rectangle.ts';
import { boundsOfRoute } from '../../shared/layout/route-bounds.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { placeZones } from '../../shared/layout/place-zones.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import { resolutionOf } from '../graph/value-of.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';
import { readXml } from './read-xml.ts';

const small = graphOf({
  services: {
    web: {
      image: 'nginx:alpine',
      depends_on: { db: { condition: 'service_healthy' }, ghost: { condition: 'service_started' } },
      networks: { front: null },
      volumes: [{ type: 'volume', source: 'data', target: '/d', read_only: true }],
      ports: [{ target: 80, published: '80' }],
      environment: { CACHE_URL: 'redis://cache:6379' },
    },
    db: { image: 'postgres:17' },
    cache: {},
  },
  networks: { front: {} },
  volumes: { data: {} },
});

const svgOf = (graph: Graph, places: Layout, options: Omit<PictureOptions, 'say'> = {}) =>
  renderSvg(drawPicture(graph, places, { ...options, say: printMessage }));

/** A node whose words try to be anything but words. */
function hostileGraph(words: string): Graph {
  const graph = graphOf({ services: { x: { image: 'y' } } });
  const node = {
    ...graph.nodes[0]!,
    name: words,
    facts: { subtitle: words, badges: [{ id: 'restart' as const, text: words }] },
  };
  return { nodes: [node], edges: [] };
}

const twoZones = graphViews.networks.project(
  graphOf({
    services: {
      web: { image: 'a', networks: { front: null } },
      api: { image: 'b', networks: { front: null, back: null } },
      alone: { image: 'c', network_mode: 'none' },
    },
    networks: { front: {}, back: {} },
  }),
  buildModel(resolutionOf({ services: {} })),
);

test('no line is cut off at the edge of the picture, however many networks run beside the cards', () => {
  const networks = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, {}]));
  const graph = graphOf({ services: { web: { networks }, api: { networks } }, networks });
  const places = gridPositions(graph);
  const { frame } = drawPicture(graph, places, { say: printMessage });
  const ways = boundsOf([...routeEdges(graph, places).values()].map(boundsOfRoute))!;
  const air = [ways.x - frame.x, ways.y - frame.y, frame.width - ways.width, frame.height - ways.height];
  expect(Math.min(...air)).toBeGreaterThan(9);
});

describe('zones', () => {
  test('Mermaid: networks are subgraphs that hold their services, further memberships lines', () => {
    expect(renderMermaid(twoZones, 'zones')).toBe(`flowchart LR
  subgraph zn3["front"]
    n3(["front"])
    n0["web<br/>a"]
    n1["api<br/>b"]
  end
  subgraph zn4["back"]
    n4(["back"])
  end
  n2["alone<br/>c"]
  n1 --- n4
  classDef network fill:none,stroke-width:2px
  class n3,n4 network
`);
  });

  test('SVG: a box per network, a tick per further membership, no wires; it reads as XML', () => {
    const svg = svgOf(twoZones, placeZones(twoZones), { arrangement: 'zones' });
    expect([...svg.matchAll(/data-zone="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'network:front',
      'network:back',
    ]);
    expect(svg.match(/<title>back<\/title>/g)).toHaveLength(1);
    expect(svg).not.toContain('data-id="network:service');
    readXml(svg);
  });
});

describe('renderMermaid', () => {
  test('waves are subgraphs, the first at the left, and what starts in none stands beside them', () => {
    const graph = graphOf({
      services: { web: { depends_on: { db: {} } }, db: { image: 'postgres:17' }, spare: {} },
    });
    const waves = [
      { title: '1단계', services: ['db', 'gone'] },
      { title: '2단계', services: ['web'] },
      { title: '3단계', services: [] },
    ];
    expect(renderMermaid(graph, 'waves', waves)).toBe(`flowchart RL
  subgraph w1["1단계"]
    n1["db<br/>postgres:17"]
  end
  subgraph w2["2단계"]
    n0["web"]
  end
  n2["spare"]
  n0 --> n1
`);
  });

  test('kinds are shapes, conditions labels, guesses dotted, ghosts dashed', () => {
    expect(renderMermaid(small)).toBe(`flowchart LR
  n0(["80"])
  n1["web<br/>nginx:alpine"]
  n2["db<br/>postgres:17"]
  n3["cache"]
  n4["ghost"]
  n5(["front"])
  n6[("data")]
  n0 --> n1
  n1 -->|"healthy"| n2
  n1 --> n4
  n1 --- n5
  n1 --o|"/d (ro)"| n6
  n1 -.->|"CACHE_URL"| n3
  classDef network fill:none,stroke-width:2px
  class n5 network
  classDef port fill:#3b4757,color:#fff
  class n0 port
  classDef missing stroke-dasharray: 4 3
  class n4 missing
`);
  });

  test('no name can end its quotes, its line or become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const lines = renderMermaid(hostileGraph(words)).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[1]?.split('"')).toHaveLength(3);
        expect(lines[1]?.replace('<br/>', '')).not.toMatch(/[<>`\\&]/);
      }),
    );
  });
});

describe('renderSvg', () => {
  test('is well-formed, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const graph = hostileGraph(words);
        const svg = svgOf(graph, new Map([[graph.nodes[0]!.id, { x: 0, y: 0 }]]), { title: words });
        expect(() => readXml(svg)).not.toThrow();
      }),
    );
  });

  test('draws every node and edge of any project, with their ids, and asks for nothing from elsewhere', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const svg = svgOf(graph, gridPositions(graph), { theme: 'dark' });
        const drawn = readXml(svg).flatMap(({ attributes }) => attributes['data-id'] ?? []);
        const edges = graph.edges.filter((edge) => edge.source !== edge.target);
        expect(drawn.sort()).toEqual([...graph.nodes, ...edges].map(({ id }) => id).sort());
        expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
          /https?:|<script|<style|<image|href|@import/,
        );
      }),
      { numRuns: 30 },
    );
  });

  test('the picture holds all that it shows, and an empty project gives an empty picture', () => {
    const places = new Map(small.nodes.map(({ id }, index) => [id, { x: index * 400 - 800, y: -50 }]));
    const [root] = readXml(svgOf(small, places));
    expect(root?.attributes['viewBox']).toMatch(/^-832 -82 \d+ \d+$/);
    expect(() => readXml(svgOf({ nodes: [], edges: [] }, new Map()))).not.toThrow();
  });
});
