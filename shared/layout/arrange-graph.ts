import { addTo } from '../add-to.ts';
import type { Graph, GraphEdge } from '../graph/graph.ts';
import { bestLayers } from './best-layers.ts';
import type { Aspect } from './best-packing.ts';
import { connectedComponents } from './components.ts';
import type { Layout, NodeId } from './positions.ts';
import { packBlocks } from './pack-blocks.ts';

/**
 * Automatic places for all nodes: what hangs together is layered from left to right (entry ports, services, data) with its
 * networks in rows above it, and these blocks are packed like words on lines. Deterministic; upper left corner at 0, 0.
 */
export function arrangeGraph(graph: Graph, aspect?: Aspect): Layout {
  const components = connectedComponents(graph);
  const numbers = new Map<NodeId, number>();
  components.forEach((nodes, number) => nodes.forEach(({ id }) => numbers.set(id, number)));
  const edges = new Map<number, GraphEdge[]>();
  for (const edge of graph.edges) addTo(edges, numbers.get(edge.source)!, edge);
  const blocks = components.map((nodes, number) => {
    const networks = nodes.filter(({ kind }) => kind === 'network');
    const cards = nodes.filter(({ kind }) => kind !== 'network');
    return { nodes, positions: bestLayers(cards, networks, edges.get(number) ?? []) };
  });
  return packBlocks(blocks, aspect);
}
