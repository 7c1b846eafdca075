import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstNear,
  isFar,
  nodeAt,
  nodesIn,
  seenFrom,
  sightOf,
  type Seen,
} from '../../renderer/canvas/far/sight.ts';
import { drawFar } from '../../renderer/canvas/far/draw-far.ts';
import { themes } from '../../shared/export/theme.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { zonesOf } from '../../shared/layout/zones.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';

const crowd = (count: number): Graph =>
  graphOf({ services: Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, {}])) });

const everything = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

test('a drawing is seen from afar by how many cards are in sight; it takes clearly fewer to come near again', () => {
  const far = (before: boolean, count: number, sight = everything) =>
    isFar(before, crowd(count), gridPositions(crowd(count)), sight);
  expect([far(false, 80), far(false, 81)]).toEqual([false, true]);
  expect([far(true, 61), far(true, 60)]).toEqual([true, false]);
  expect(far(true, 500, { x: 0, y: 0, width: 10, height: 10 })).toBe(false);
});

test('what is in sight is what overlaps the window', () => {
  const graph = crowd(1);
  const places = new Map([[graph.nodes[0]!.id, { x: 100, y: 100 }]]);
  const sees = (x: number) => nodesIn(graph, places, sightOf({ x, y: 0, zoom: 0.5 }, 100, 200)).length;
  expect([sees(0), sees(60), sees(-200)]).toEqual([1, 0, 0]);
});

test('the node at a point is the one that covers it, in any project', () => {
  fc.assert(
    fc.property(randomGraph, (graph) => {
      const places = gridPositions(graph);
      for (const { id, width, height } of graph.nodes) {
        const { x, y } = places.get(id)!;
        expect(nodeAt(graph, places, { x: x + width / 2, y: y + height / 2 })?.id).toBe(id);
      }
      expect(nodeAt(graph, places, { x: -1e6, y: 0 })).toBeUndefined();
    }),
  );
});

describe('what is elements of the page', () => {
  const nowhere: Seen = { far: false, lines: false, near: undefined };
  const look = (graph: Graph, before: Seen, sight = everything, room = sight): Seen => {
    const places = gridPositions(graph);
    return seenFrom(before, { graph, places, routes: routeEdges(graph, places) }, { sight, room });
  };
  const star = (count: number): Graph => {
    const services: Record<string, object> = { hub: {} };
    for (let index = 0; index < count; index++) services[`s${index}`] = { depends_on: { hub: {} } };
    return graphOf({ services });
  };

  test('all of a small drawing, wherever it is looked at', () => {
    expect(look(crowd(50), nowhere, { x: 0, y: 0, width: 1, height: 1 })).toBe(nowhere);
  });

  test('from afar nothing', () => {
    const seen = look(crowd(500), nowhere);
    expect([seen.far, seen.lines, seen.near?.nodes.size]).toEqual([true, true, 0]);
    expect(look(crowd(500), seen)).toBe(seen);
  });

  test('from near what is in the room, the same object as long as that is the same', () => {
    const graph = crowd(500);
    const room = { x: 0, y: 0, width: 900, height: 500 };
    const seen = look(graph, nowhere, room);
    expect([...seen.near!.nodes]).toEqual(nodesIn(graph, gridPositions(graph), room).map(({ id }) => id));
    expect(seen.near!.nodes.size).toBeGreaterThan(0);
    expect(look(graph, seen, { ...room, width: 890 })).toBe(seen);
  });

  test('lines are drawn when there are too many of them, be it between few cards', () => {
    const graph = star(300);
    const hub = gridPositions(graph).get('service:hub')!;
    const seen = look(graph, nowhere, { x: hub.x - 50, y: hub.y - 50, width: 300, height: 300 });
    expect([seen.far, seen.lines, seen.near?.edges.size]).toEqual([false, true, 0]);
  });

  test('a large drawing that nobody has looked at yet shows nothing, rather than everything', () => {
    expect(firstNear(crowd(500))?.nodes.size).toBe(0);
    expect(firstNear(crowd(50))).toBeUndefined();
  });
});

/** What a drawing from afar does with the pen: each call with the alpha that it is made with. */
function drawn(
  graph: Graph,
  zoom: number,
): readonly { readonly call: string; readonly words: string; readonly alpha: number }[] {
  const calls: { call: string; words: string; alpha: number }[] = [];
  let alpha = 1;
  const pen = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, call) => (words: unknown) => calls.push({ call: String(call), words: String(words), alpha }),
    set: (_, name, value) => {
      if (name === 'globalAlpha') alpha = value as number;
      return true;
    },
  });
  const places = gridPositions(graph);
  const scene = {
    ...{ graph, places, lines: [], zones: zonesOf(graph, places), far: true, theme: themes.light },
    ...{ selected: new Set<string>(), colours: new Map(), marks: new Map(), problems: new Map() },
    measure: (words: string, size: number) => words.length * size * 0.6,
  };
  drawFar(pen, scene, everything, zoom);
  return calls;
}

const said = (graph: Graph, zoom: number) =>
  drawn(graph, zoom).flatMap(({ call, words }) => (call === 'fillText' ? [words] : []));

test('frames say their names however far away, folded ones like services', () => {
  const services = { a: { networks: { front: null } }, b: { networks: { front: null } } };
  const graph = graphOf({ services, networks: { front: {}, back: {} } });
  const folded: Graph = {
    ...graph,
    nodes: graph.nodes.map((node) => (node.id === 'network:back' ? { ...node, collapsed: true } : node)),
    framedBy: 'network',
  };
  expect([...said(folded, 0.25)].sort()).toEqual(['a', 'b', 'back', 'front']);
  expect(said(folded, 0.17)).toEqual(['front']);
});

test('names are set as on the cards that are near: whole, on two lines', () => {
  const names = ['appwrite-worker-notifications', 'appwrite-a', 'appwrite-b', 'appwrite-c'];
  const graph = graphOf({ services: Object.fromEntries(names.map((name) => [name, {}])) });
  const long = said(graph, 0.25).filter((words) => !/-[abc]$/.test(words));
  expect(long).toEqual(['appwrite-worker-', 'notifications']);
});

test('of what profiles leave out only the words and the frame are paler: no line is seen through the card', () => {
  const graph = graphOf({ services: { a: {} } });
  const left: Graph = { ...graph, nodes: graph.nodes.map((node) => ({ ...node, disabled: true })) };
  const alphas = (call: string) =>
    drawn(left, 0.25).flatMap((each) => (each.call === call ? [each.alpha] : []));
  expect(alphas('fill')).toEqual([1]);
  expect(alphas('fillText')).toEqual([0.6]);
  expect(alphas('stroke')).toEqual([0.6]);
});
