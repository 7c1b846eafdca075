import type { Graph, GraphEdge, GraphNode } from '../graph/graph.ts';
import { connectedComponents } from './components.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import type { Block } from './pack-blocks.ts';
import { packBlocks } from './pack-blocks.ts';
import { placeNetworks } from './place-networks.ts';
import { placeLayers } from './place-layers.ts';
import type { RunElk } from './to-elk.ts';
import { toElk } from './to-elk.ts';

/**
 * Automatic places for all nodes: what hangs together is layered from left to right (entry ports, services, data) with its
 * networks in a row above it, and these blocks are packed like words on lines. Deterministic; upper left corner at 0, 0.
 */
export async function arrangeGraph(graph: Graph, runElk: RunElk): Promise<Layout> {
  const blocks: Block[] = [];
  for (const nodes of connectedComponents(graph)) {
    blocks.push(await arrangeComponent(nodes, graph.edges, runElk));
  }
  return packBlocks(blocks);
}

/** Beyond it ELK takes seconds, and soon minutes, for what hangs together as services do (long chains beside common hubs). */
const MOST_FOR_ELK = 100;

async function arrangeComponent(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  runElk: RunElk,
): Promise<Block> {
  const networks = nodes.filter((node) => node.kind === 'network');
  const others = nodes.filter((node) => node.kind !== 'network');
  const positions = new Map<NodeId, Point>();
  if (others.length === 1) positions.set(others[0]!.id, { x: 0, y: 0 });
  else if (others.length > MOST_FOR_ELK) {
    for (const [id, point] of placeLayers(others, edges)) positions.set(id, point);
  } else if (others.length > 1) {
    const placed = await runElk(toElk(others, edges, networks.length));
    for (const { id, x = 0, y = 0 } of placed.children ?? []) {
      positions.set(id, { x: Math.round(x), y: Math.round(y) });
    }
  }
  for (const [id, point] of placeNetworks(networks, others, edges, positions)) positions.set(id, point);
  return { nodes, positions };
}
