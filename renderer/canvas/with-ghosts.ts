import type { Graph } from '../../shared/graph/graph.ts';
import type { LayerView } from '../../shared/project/layer-view.ts';

/** The drawing with what upper layers remove from the lowest, and what that was connected with as far as it is still there. */
export function withGhosts(graph: Graph, { elements, base }: LayerView): Graph {
  const removed = base.nodes.filter(({ id }) => elements.get(id)?.whole === 'removed');
  if (removed.length === 0) return graph;
  const ghosts = new Set(removed.map(({ id }) => id));
  const nodes = [...graph.nodes, ...removed];
  const there = new Set(nodes.map(({ id }) => id));
  const edges = base.edges.filter(
    ({ source, target }) =>
      (ghosts.has(source) || ghosts.has(target)) && there.has(source) && there.has(target),
  );
  return { nodes, edges: [...graph.edges, ...edges] };
}
