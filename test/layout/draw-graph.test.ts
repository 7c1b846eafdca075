import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeGraph } from '../../shared/layout/arrange-graph.ts';
import { bareGraph, drawGraph } from '../../shared/layout/draw-graph.ts';
import { packDrawing, unpackDrawing } from '../../shared/layout/pack-drawing.ts';
import { placeGraph } from '../../shared/layout/place-graph.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { edgeForms } from '../../shared/layout/route.ts';
import { randomGraph } from '../graph/random-graph.ts';

test('what is worked out away from the window and sent back packed is what the window would draw', () => {
  fc.assert(
    fc.property(randomGraph, fc.constantFrom(...edgeForms), fc.nat(), (graph, form, pin) => {
      const [pinnedNode] = graph.nodes.slice(pin % graph.nodes.length);
      const pinned = new Map(pinnedNode && [[pinnedNode.id, { x: 300, y: -40 }]]);
      const bare = bareGraph(graph);
      const sent = structuredClone(packDrawing(bare, drawGraph(bare, pinned, form)));
      const automatic = arrangeGraph(graph);
      const places = placeGraph(graph, { pinned, previous: new Map(), automatic });
      const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
      const drawn = unpackDrawing(graph, sent);
      expect([...drawn.places]).toEqual([...places]);
      expect(sorted(drawn.routes)).toEqual(sorted(routeEdges(graph, places, form)));
    }),
    { numRuns: 15 },
  );
});
