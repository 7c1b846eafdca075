import type { GraphEdge, GraphNode } from '../graph/graph.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import type { Rectangle } from './rectangle.ts';
import { boundsOf } from './rectangle.ts';

/** Height that the wires of the networks take between the pills and the cards below. */
const WIRES = 56;
const GAP = 28;

/**
 * Puts networks in rows above the nodes that are placed: each as near as may be to the middle of its members, none over
 * another, in the order of those middles.
 */
export function placeNetworks(
  networks: readonly GraphNode[],
  others: readonly GraphNode[],
  edges: readonly GraphEdge[],
  positions: Layout,
): Layout {
  const rectangles = new Map<NodeId, Rectangle>();
  for (const { id, width, height } of others) {
    const point = positions.get(id);
    if (point !== undefined) rectangles.set(id, { ...point, width, height });
  }
  const bounds = boundsOf(rectangles.values()) ?? { x: 0, y: WIRES, width: 0, height: 0 };
  const middles = middlesOf(networks, edges, rectangles);
  const wished = networks
    .map((network) => {
      const middle = middles.get(network.id) ?? bounds.x;
      return { network, x: Math.round(middle - network.width / 2) };
    })
    .sort((a, b) => a.x - b.x);
  const rows = splitRows(wished, Math.max(bounds.width, 720));
  const placed = new Map<NodeId, Point>();
  let y = bounds.y - WIRES;
  for (const row of rows) {
    y -= Math.max(...row.map(({ network }) => network.height));
    for (const [id, x] of spread(row, bounds.x)) placed.set(id, { x, y });
    y -= GAP;
  }
  return placed;
}

interface Wish {
  readonly network: GraphNode;
  readonly x: number;
}

/** The mean of the middles of each network's members. */
function middlesOf(
  networks: readonly GraphNode[],
  edges: readonly GraphEdge[],
  rectangles: ReadonlyMap<NodeId, Rectangle>,
): ReadonlyMap<NodeId, number> {
  const sums = new Map(networks.map(({ id }) => [id, { sum: 0, count: 0 }]));
  for (const { source, target } of edges) {
    const of = sums.get(target);
    const member = of && rectangles.get(source);
    if (member === undefined) continue;
    of!.sum += member.x + member.width / 2;
    of!.count++;
  }
  return new Map(
    [...sums].flatMap(([id, { sum, count }]) => (count === 0 ? [] : [[id, sum / count] as const])),
  );
}

/** As many rows as it takes for each to be no wider than the picture. Neighbours go to the same row. */
function splitRows(wishes: readonly Wish[], width: number): readonly (readonly Wish[])[] {
  const total = wishes.reduce((sum, { network }) => sum + network.width + GAP, 0);
  const count = Math.max(1, Math.ceil(total / width));
  const rows: Wish[][] = Array.from({ length: count }, () => []);
  wishes.forEach((wish, index) => rows[index % count]!.push(wish));
  return rows.filter((row) => row.length > 0);
}

/** Left to right without overlap, then back from the right so that the row stays over its picture. */
function spread(row: readonly Wish[], left: number): readonly (readonly [NodeId, number])[] {
  const xs: number[] = [];
  let free = left;
  for (const { network, x } of row) {
    xs.push(Math.max(free, x));
    free = xs.at(-1)! + network.width + GAP;
  }
  const pushed = row.reduce((sum, { x }, index) => sum + (xs[index]! - x), 0) / row.length;
  const back = Math.min(Math.max(0, Math.round(pushed)), xs[0]! - left);
  return row.map(({ network }, index) => [network.id, xs[index]! - back]);
}
