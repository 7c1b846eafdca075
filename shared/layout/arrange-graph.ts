import { addTo } from '../add-to.ts';
import type { Graph, GraphEdge, GraphNode } from '../graph/graph.ts';
import type { Aspect } from './best-packing.ts';
import { columnGaps } from './column-gaps.ts';
import { connectedComponents } from './components.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import type { Block } from './pack-blocks.ts';
import { packBlocks } from './pack-blocks.ts';
import { placeNetworks } from './place-networks.ts';
import { placeLayers } from './place-layers.ts';
import { type Column, shapeColumns } from './shape-columns.ts';
import type { ElkGraph, RunElk } from './to-elk.ts';
import { toElk } from './to-elk.ts';

/**
 * Automatic places for all nodes: what hangs together is layered from left to right (entry ports, services, data) with its
 * networks in a row above it, and these blocks are packed like words on lines. Deterministic; upper left corner at 0, 0.
 */
export async function arrangeGraph(graph: Graph, runElk: RunElk, aspect?: Aspect): Promise<Layout> {
  const blocks = connectedComponents(graph).map((nodes) => arrangeComponent(nodes, graph.edges, runElk));
  return packBlocks(await Promise.all(blocks), aspect);
}

/** Beyond it ELK takes seconds, and soon minutes (long chains beside common hubs); below, it finds fewer crossings than we do. */
const MOST_FOR_ELK = 40;

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
    for (const [id, point] of placeLayers(others, edges, networks.length)) positions.set(id, point);
  } else if (others.length > 1) {
    const placed = await runElk(toElk(others, edges));
    const columns = columnsOf(others, placed);
    for (const [id, point] of shapeColumns(columns, columnGaps(edges, networks.length)))
      positions.set(id, point);
  }
  for (const [id, point] of placeNetworks(networks, others, edges, positions)) positions.set(id, point);
  return { nodes, positions };
}

/** The layers that ELK found, from left to right, and the heights that it gave to cards. */
function columnsOf(nodes: readonly GraphNode[], { children = [] }: ElkGraph): readonly Column[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const columns = new Map<number, { readonly node: GraphNode; readonly wish: number }[]>();
  for (const { id, x = 0, y = 0 } of children.toSorted((a, b) => (a.x ?? 0) - (b.x ?? 0))) {
    const node = known.get(id)!;
    const card = { node, wish: y + node.height / 2 };
    addTo(columns, Math.round(x), card);
  }
  return [...columns.values()].map((column) => column.toSorted((a, b) => a.wish - b.wish));
}
