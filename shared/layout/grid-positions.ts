import { addTo } from '../add-to.ts';
import type { Graph, GraphNode } from '../graph/graph.ts';
import { connectedComponents } from './components.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import type { Aspect } from './best-packing.ts';
import { packBlocks } from './pack-blocks.ts';
import { placeNetworks } from './place-networks.ts';

/**
 * Places at once, in time linear in the graph: for when the layout fails or is long in coming. Columns by distance from the entry
 * points, networks above. Deterministic, without overlaps.
 */
export function gridPositions(graph: Graph, aspect?: Aspect): Layout {
  const depths = depthsOf(graph);
  return packBlocks(
    connectedComponents(graph).map((nodes) => {
      const others = nodes.filter((node) => node.kind !== 'network');
      const positions = columns(others, depths);
      const networks = nodes.filter((node) => node.kind === 'network');
      return {
        nodes,
        positions: new Map([...positions, ...placeNetworks(networks, others, graph.edges, positions)]),
      };
    }),
    aspect,
  );
}

function columns(nodes: readonly GraphNode[], depths: ReadonlyMap<NodeId, number>): Layout {
  const byDepth = new Map<number, GraphNode[]>();
  for (const node of nodes) {
    const depth = depths.get(node.id) ?? 0;
    addTo(byDepth, depth, node);
  }
  const positions = new Map<NodeId, Point>();
  let x = 0;
  for (const depth of [...byDepth.keys()].sort((a, b) => a - b)) {
    const column = byDepth.get(depth) ?? [];
    const rows = Math.max(6, Math.ceil(Math.sqrt(column.length) * 1.5));
    for (let start = 0; start < column.length; start += rows) {
      let y = 0;
      const part = column.slice(start, start + rows);
      for (const node of part) {
        positions.set(node.id, { x, y });
        y += node.height + 32;
      }
      x += Math.max(...part.map((node) => node.width)) + 112;
    }
  }
  return positions;
}

/** Steps from the nearest node that nothing leads to, breadth first; rings start at their first node. */
function depthsOf(graph: Graph): ReadonlyMap<NodeId, number> {
  const following = new Map<NodeId, NodeId[]>();
  const entered = new Set<NodeId>();
  for (const edge of graph.edges) {
    if (edge.kind === 'network' || edge.kind === 'inferred' || edge.source === edge.target) continue;
    addTo(following, edge.source, edge.target);
    entered.add(edge.target);
  }
  const depths = new Map<NodeId, number>();
  const visit = (starts: readonly NodeId[]): void => {
    let level = starts;
    for (let depth = 0; level.length > 0; depth++) {
      const next: NodeId[] = [];
      for (const id of level) {
        if (depths.has(id)) continue;
        depths.set(id, depth);
        next.push(...(following.get(id) ?? []));
      }
      level = next;
    }
  };
  visit(graph.nodes.flatMap(({ id }) => (entered.has(id) ? [] : [id])));
  for (const { id } of graph.nodes) if (!depths.has(id)) visit([id]);
  return depths;
}
