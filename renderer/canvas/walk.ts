import type { Graph } from '../../shared/graph/graph.ts';
import type { Layout, NodeId } from '../../shared/layout/positions.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The node that an arrow key leads to: the nearest in that direction, one that is connected counting as half as far. Undefined
 * when there is nothing on that side.
 */
export function walk(graph: Graph, places: Layout, from: NodeId, direction: Direction): NodeId | undefined {
  const start = middleOf(graph, places, from);
  if (start === undefined) return graph.nodes[0]?.id;
  const connected = new Set(
    graph.edges.flatMap((edge) =>
      edge.source === from ? [edge.target] : edge.target === from ? [edge.source] : [],
    ),
  );
  let best: NodeId | undefined;
  let least = Infinity;
  for (const { id } of graph.nodes) {
    const middle = id === from ? undefined : middleOf(graph, places, id);
    if (middle === undefined) continue;
    const x = middle.x - start.x;
    const y = middle.y - start.y;
    const [ahead, aside] =
      direction === 'left' ? [-x, y] : direction === 'right' ? [x, y] : direction === 'up' ? [-y, x] : [y, x];
    // A cone of a good 60 degrees to each side: what is rather beside than ahead belongs to another key.
    if (ahead < 4 || Math.abs(aside) > ahead * 1.8) continue;
    const distance = (ahead + 2 * Math.abs(aside)) * (connected.has(id) ? 0.5 : 1);
    if (distance < least) {
      least = distance;
      best = id;
    }
  }
  return best;
}

function middleOf(graph: Graph, places: Layout, id: NodeId) {
  const place = places.get(id);
  const node = graph.nodes.find((each) => each.id === id);
  if (place === undefined || node === undefined) return undefined;
  return { x: place.x + node.width / 2, y: place.y + node.height / 2 };
}
