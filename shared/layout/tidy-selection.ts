import type { Graph } from '../graph/graph.ts';
import { bestLayers, FEW_LOOKS } from './best-layers.ts';
import { findFreeSlot } from './free-slot.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import { boundsOf, makeRectangleIndex } from './rectangle.ts';

/**
 * New places for some nodes of a drawing: layered among themselves, where they stood before or, if others are in the way, at the
 * nearest place that is free for all of them together. Nothing else moves, nothing overlaps. Empty for fewer than two nodes.
 */
export function tidySelection(graph: Graph, places: Layout, selected: ReadonlySet<NodeId>): Layout {
  const chosen = graph.nodes.filter(({ id }) => selected.has(id) && places.has(id));
  const before = boundsOf(chosen.map((node) => ({ ...node, ...places.get(node.id)! })));
  if (chosen.length < 2 || before === undefined) return new Map();
  const among = graph.edges.filter(({ source, target }) => selected.has(source) && selected.has(target));
  const block = bestLayers(chosen, [], among, FEW_LOOKS);
  const { x, y, width, height } = boundsOf(chosen.map((node) => ({ ...node, ...block.get(node.id)! })))!;
  const taken = makeRectangleIndex();
  for (const node of graph.nodes) {
    const place = places.get(node.id);
    if (place !== undefined && !selected.has(node.id)) taken.add({ ...node, ...place });
  }
  const wish = { x: Math.round(before.x), y: Math.round(before.y) };
  const at = taken.isFree({ ...wish, width, height }) ? wish : findFreeSlot(taken, { width, height }, wish);
  return new Map(
    chosen.map(({ id }): [NodeId, Point] => {
      const place = block.get(id)!;
      return [id, { x: at.x + place.x - x, y: at.y + place.y - y }];
    }),
  );
}
