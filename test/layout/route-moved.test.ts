import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { boundsOfRoute } from '../../shared/layout/route-bounds.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { routeMoved } from '../../shared/layout/route-moved.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';

const away = { x: 1234, y: -321 };

test('the ways of a node that is dragged are those that it has when it is let go, and no other edge is touched', () => {
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
      const whole = routeEdges(graph, new Map([...places, [node.id, away]]));
      for (const [id, { path }] of moved) {
        const [start] = path.split(' ');
        expect(whole.get(id)?.path.startsWith(start!)).toBe(true);
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
