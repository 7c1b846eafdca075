import { addTo } from '../add-to.ts';
import type { GraphEdge, GraphNode } from '../graph/graph.ts';
import type { Layout, NodeId, Point } from './positions.ts';

/**
 * The same places, but cards that could change them and nothing would look otherwise (they stand in one column, are of one size, have the
 * same neighbours) stand from top to bottom as the files have them.
 */
export function orderTwins(places: Layout, cards: readonly GraphNode[], edges: readonly GraphEdge[]): Layout {
  const neighbours = new Map<NodeId, string[]>();
  for (const { kind, source, target } of edges) {
    addTo(neighbours, source, `${kind} to ${target}`);
    addTo(neighbours, target, `${kind} of ${source}`);
  }
  const twins = new Map<string, NodeId[]>();
  for (const { id, kind, width, height } of cards) {
    const near = (neighbours.get(id) ?? []).toSorted();
    addTo(twins, JSON.stringify([kind, width, height, places.get(id)!.x, near]), id);
  }
  const ordered = new Map<NodeId, Point>(places);
  for (const ids of twins.values()) {
    const points = ids.map((id) => places.get(id)!).toSorted((a, b) => a.y - b.y);
    ids.forEach((id, index) => ordered.set(id, points[index]!));
  }
  return ordered;
}
