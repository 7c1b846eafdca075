import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { boundsOfRoute } from '../../shared/layout/route-bounds.ts';
import { overlaps } from '../../shared/layout/rectangle.ts';
import { routeMoved } from '../../shared/layout/route-moved.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';

const away = { x: 1234, y: -321 };

test('the ways of a node that is dragged reach from where it is to its neighbours, and no other edge is touched', () => {
  fc.assert(
    fc.property(randomGraph, fc.nat(), (graph, which) => {
      const node = graph.nodes[which % Math.max(1, graph.nodes.length)];
      if (node === undefined) return;
      const places = gridPositions(graph);
      const moved = routeMoved(graph, places, new Map([[node.id, away]]));
      const own = graph.edges.filter(
        ({ source, target }) => source !== target && (source === node.id || target === node.id),
      );
      expect([...moved.keys()].sort()).toEqual(own.map(({ id }) => id).sort());
      const boxOf = (id: string) => {
        const { width, height } = graph.nodes.find((each) => each.id === id)!;
        return { ...(id === node.id ? away : places.get(id)!), width, height };
      };
      for (const { id, source, target } of own) {
        const bounds = boundsOfRoute(moved.get(id)!);
        expect([source, target].map((end) => overlaps(boxOf(end), bounds, 1))).toEqual([true, true]);
      }
    }),
  );
});

test('a node that hundreds of others lead to takes its lines along', () => {
  const services = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`s${index}`, { depends_on: { hub: {} } }]),
  );
  const graph = graphOf({ services: { hub: {}, ...services } });
  const moved = routeMoved(graph, gridPositions(graph), new Map([['service:hub', away]]));
  expect(moved.size).toBe(300);
});

test('nothing of an edge lies outside its bounds', () => {
  const path = 'M10,20 C40,20 -5.5,80 100,90 L120,90';
  expect(boundsOfRoute({ path, label: { x: 0, y: 0 } })).toEqual({
    x: -5.5,
    y: 20,
    width: 125.5,
    height: 70,
  });
});
