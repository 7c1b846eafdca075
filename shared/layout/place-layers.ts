import type { GraphEdge, GraphNode } from '../graph/graph.ts';
import { columnGaps } from './column-gaps.ts';
import { orderLayers, type Slot } from './order-layers.ts';
import type { Layout, NodeId } from './positions.ts';
import { settle, shapeColumns } from './shape-columns.ts';

const ROUNDS = 6;

/**
 * Layers from left to right in time that grows with the number of nodes, for components that ELK takes many seconds for: each node
 * right of what leads to it, in an order in which few edges cross, near the height of its neighbours. No two nodes overlap. The same
 * input gives the same places. `networks`: how many have wires between the columns.
 */
export function placeLayers(nodes: readonly GraphNode[], edges: readonly GraphEdge[], networks = 0): Layout {
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(
    ({ kind, source, target }) =>
      kind !== 'network' && kind !== 'extends' && source !== target && ids.has(source) && ids.has(target),
  );
  const left = new Map<NodeId, NodeId[]>();
  const right = new Map<NodeId, NodeId[]>();
  for (const { source, target } of drawn) {
    push(right, source, target);
    push(left, target, source);
  }
  const depths = drawnTogether(nodes, depthsOf(nodes, left), left, right);
  const layers: GraphNode[][] = Array.from({ length: Math.max(0, ...depths.values()) + 1 }, () => []);
  for (const node of nodes) layers[depths.get(node.id)!]!.push(node);
  const filled = layers.filter(({ length }) => length > 0);
  const gaps = columnGaps(drawn, networks);
  const slots = orderLayers(filled, drawn);
  const heights = heightsOf(slots, gaps.row);
  const columns = slots.map((layer) =>
    layer.flatMap((slot) => (slot.node === undefined ? [] : [{ node: slot.node, wish: heights.get(slot)! }])),
  );
  return shapeColumns(columns, gaps);
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

/** Nodes that more leads out of than into stand directly left of what they lead to: ports beside their service. */
function drawnTogether(
  nodes: readonly GraphNode[],
  depths: ReadonlyMap<NodeId, number>,
  left: ReadonlyMap<NodeId, readonly NodeId[]>,
  right: ReadonlyMap<NodeId, readonly NodeId[]>,
): ReadonlyMap<NodeId, number> {
  const drawn = new Map(depths);
  for (const { id } of nodes.toSorted((a, b) => depths.get(b.id)! - depths.get(a.id)!)) {
    const after = (right.get(id) ?? []).filter((each) => depths.get(each)! > depths.get(id)!);
    if (after.length <= (left.get(id)?.length ?? 0)) continue;
    drawn.set(id, after.reduce((nearest, each) => Math.min(nearest, drawn.get(each)!), Infinity) - 1);
  }
  return drawn;
}

/** Height of the middle of each slot: near the mean of its neighbours, left and right in turn, none over another. */
function heightsOf(layers: readonly (readonly Slot[])[], row: number): ReadonlyMap<Slot, number> {
  const spots = new Map<Slot, Spot>();
  for (const layer of layers) {
    for (const slot of layer) {
      const room = slot.node === undefined ? 12 : slot.node.height + row;
      spots.set(slot, { height: 0, room, left: [], right: [] });
    }
  }
  const columns = layers.map((layer) => layer.map((slot) => spots.get(slot)!));
  for (const [slot, spot] of spots) {
    for (const side of ['left', 'right'] as const) {
      for (const each of slot[side]) spot[side].push(spots.get(each)!);
    }
  }
  for (const column of columns) {
    let y = -column.reduce((sum, { room }) => sum + room, 0) / 2;
    for (const spot of column) {
      spot.height = y + spot.room / 2;
      y += spot.room;
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    const side = round % 2 === 0 ? 'left' : 'right';
    for (const column of side === 'left' ? columns : columns.toReversed()) {
      const ys = settle(column.map((spot) => ({ y: wishOf(spot, side), height: spot.room })));
      column.forEach((spot, index) => (spot.height = ys[index]! + spot.room / 2));
    }
  }
  return new Map([...spots].map(([slot, { height }]) => [slot, height]));
}

/** Where a slot stands, with its neighbours at hand: they are looked at in each round. */
interface Spot {
  height: number;
  readonly room: number;
  readonly left: Spot[];
  readonly right: Spot[];
}

function wishOf(spot: Spot, side: 'left' | 'right'): number {
  const near = spot[side];
  if (near.length === 0) return spot.height - spot.room / 2;
  let sum = 0;
  for (const { height } of near) sum += height;
  return sum / near.length - spot.room / 2;
}
