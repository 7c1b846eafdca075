import type { Graph } from '../graph/graph.ts';
import { partOf } from '../graph/views/view.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import { zonesOf } from './zones.ts';

/**
 * The network in whose zone a point lies, the zones as they are without some nodes (those that are dragged: else a zone would follow
 * them). Of several the smallest; undefined: outside of all.
 */
export function zoneAt(
  graph: Graph,
  places: Layout,
  at: Point,
  without: ReadonlySet<NodeId>,
): NodeId | undefined {
  const rest = partOf(
    graph,
    ({ id }) => !without.has(id),
    () => true,
  );
  const around = zonesOf(rest, places).filter(
    ({ x, y, width, height }) => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height,
  );
  return around.toSorted((a, b) => a.width * a.height - b.width * b.height)[0]?.network;
}
