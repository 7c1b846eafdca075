import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { routeEdges, routeSome } from '../../shared/layout/route-edges.ts';
import { edgeForms } from '../../shared/layout/route.ts';
import { randomGraph } from '../graph/random-graph.ts';

test('the ways of some edges are those that they have among all', () => {
  fc.assert(
    fc.property(randomGraph, fc.constantFrom(...edgeForms), fc.nat({ max: 3 }), (graph, form, rest) => {
      const places = gridPositions(graph);
      const all = routeEdges(graph, places, form);
      const only = new Set([...all.keys()].filter((_, index) => index % 4 === rest));
      const some = routeSome(graph, places, form, { only });
      const paths = (routes: typeof all) => [...routes].map(([id, { path }]) => [id, path]).sort();
      expect(paths(some)).toEqual(paths(all).filter(([id]) => only.has(id!)));
    }),
  );
});
