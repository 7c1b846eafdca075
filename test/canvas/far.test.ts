import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFar, nodeAt, nodesIn, sightOf } from '../../renderer/canvas/far/sight.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
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
