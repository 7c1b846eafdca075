import type { GraphEdge, GraphNode } from '../graph/graph.ts';
import { columnGaps } from './column-gaps.ts';
import { orderLayers, type Slot } from './order-layers.ts';
import { layerDepths, type Layering } from './layer-depths.ts';
import type { Layout } from './positions.ts';
import { settle, shapeColumns } from './shape-columns.ts';

const ROUNDS = 6;

/**
 * Layers from left to right in time that grows with the number of nodes: each node right of what leads to it, in an order in which few
 * edges cross, near the height of its neighbours. No two nodes overlap. The same input gives the same places. `networks`: how many
 * have wires between the columns.
 */
export function placeLayers(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  networks = 0,
  layering?: Layering,
): Layout {
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(
    ({ kind, source, target }) =>
      kind !== 'network' && kind !== 'extends' && source !== target && ids.has(source) && ids.has(target),
  );
  const depths = layerDepths(nodes, drawn, layering);
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
