import type { GraphEdge, GraphNode } from '../graph/graph.ts';
import type { Layout, NodeId, Point } from './positions.ts';

const GAP = { column: 96, part: 40, row: 28 } as const;
const SWEEPS = 6;

/**
 * Layers from left to right in time that grows with the number of nodes, for components that ELK takes many seconds for: each node
 * right of what leads to it, in the order of its neighbours (barycentres, swept to and fro), high layers folded into several
 * columns. No two nodes overlap. The same input gives the same places.
 */
export function placeLayers(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Layout {
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(
    ({ kind, source, target }) =>
      kind !== 'network' && source !== target && ids.has(source) && ids.has(target),
  );
  const neighbours = { left: new Map<NodeId, NodeId[]>(), right: new Map<NodeId, NodeId[]>() };
  for (const { source, target } of drawn) {
    push(neighbours.right, source, target);
    push(neighbours.left, target, source);
  }
  const depths = depthsOf(nodes, neighbours.left);
  const layers: GraphNode[][] = [];
  for (const node of nodes) (layers[depths.get(node.id)!] ??= []).push(node);
  order(layers, neighbours);
  return stack(layers, nodes.length);
}

function push(lists: Map<NodeId, NodeId[]>, id: NodeId, other: NodeId): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [other]);
  else list.push(other);
}

/** How many nodes come before each, on the longest way. Rings are cut where they close. Without recursion: ways are long. */
function depthsOf(
  nodes: readonly GraphNode[],
  left: ReadonlyMap<NodeId, readonly NodeId[]>,
): ReadonlyMap<NodeId, number> {
  const depths = new Map<NodeId, number>();
  const open = new Set<NodeId>();
  for (const { id } of nodes) {
    const stack = [id];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      if (depths.has(top)) {
        stack.pop();
        continue;
      }
      const before = left.get(top) ?? [];
      const unknown = open.has(top) ? [] : before.filter((each) => !depths.has(each) && !open.has(each));
      open.add(top);
      if (unknown.length > 0) {
        stack.push(...unknown);
        continue;
      }
      depths.set(top, Math.max(-1, ...before.map((each) => depths.get(each) ?? -1)) + 1);
      open.delete(top);
      stack.pop();
    }
  }
  return depths;
}

/** Sorts each layer by the mean place of its neighbours, from the left and from the right in turn. */
function order(
  layers: readonly GraphNode[][],
  neighbours: Readonly<Record<'left' | 'right', ReadonlyMap<NodeId, readonly NodeId[]>>>,
): void {
  const ranks = new Map<NodeId, number>();
  const rank = (layer: readonly GraphNode[]): void =>
    layer.forEach(({ id }, index) => ranks.set(id, (index + 0.5) / layer.length));
  layers.forEach(rank);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const side = sweep % 2 === 0 ? neighbours.left : neighbours.right;
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const wishes = new Map(
        layer.map(({ id }) => {
          const near = side.get(id) ?? [];
          const sum = near.reduce((total, each) => total + (ranks.get(each) ?? 0), 0);
          return [id, near.length === 0 ? ranks.get(id)! : sum / near.length];
        }),
      );
      layer.sort((a, b) => wishes.get(a.id)! - wishes.get(b.id)! || ranks.get(a.id)! - ranks.get(b.id)!);
      rank(layer);
    }
  }
}

/** Columns from left to right, each centred; a layer of more rows than a picture of a window's proportion takes is folded. */
function stack(layers: readonly (readonly GraphNode[])[], count: number): Layout {
  const rows = Math.max(10, Math.ceil(1.6 * Math.sqrt(count)));
  const columns = layers.flatMap((layer) => {
    const parts = Math.ceil(layer.length / rows);
    const size = Math.ceil(layer.length / parts);
    return Array.from({ length: parts }, (_, part) => ({
      nodes: layer.slice(part * size, (part + 1) * size),
      gap: part === parts - 1 ? GAP.column : GAP.part,
    }));
  });
  const heights = columns.map(({ nodes }) =>
    nodes.reduce((sum, { height }) => sum + height + GAP.row, -GAP.row),
  );
  const tallest = Math.max(0, ...heights);
  const places = new Map<NodeId, Point>();
  let x = 0;
  columns.forEach(({ nodes, gap }, index) => {
    let y = Math.round((tallest - heights[index]!) / 2);
    for (const { id, height } of nodes) {
      places.set(id, { x, y });
      y += height + GAP.row;
    }
    x += Math.max(0, ...nodes.map(({ width }) => width)) + gap;
  });
  return places;
}
