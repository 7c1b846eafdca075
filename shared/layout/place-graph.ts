import type { Graph, GraphNode } from '../graph/graph.ts';
import { findFreeSlot } from './free-slot.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import type { RectangleIndex } from './rectangle.ts';
import { makeRectangleIndex } from './rectangle.ts';

/** What is known of where nodes stand; the earlier wins. */
export interface KnownPlaces {
  /** Where a person put them: kept exactly, come what may. */
  readonly pinned: Layout;
  /** Where they stood in the picture before: kept, so that one added node moves no other. */
  readonly previous: Layout;
  /** Where the automatic layout wants them (`arrangeGraph`, or `gridPositions` for a first frame). */
  readonly automatic: Layout;
}

/**
 * A place for every node, none over another (but for two that a person pinned so). Nodes without any known place go
 * beside their first neighbour, where it is free. Pure: the same input gives the same places.
 */
export function placeGraph(graph: Graph, known: KnownPlaces): Layout {
  const places = new Map<NodeId, Point>();
  const taken = makeRectangleIndex();
  const put = (node: GraphNode, point: Point): void => {
    places.set(node.id, point);
    taken.add({ ...point, width: node.width, height: node.height });
  };
  for (const node of graph.nodes) {
    const pin = known.pinned.get(node.id);
    if (pin !== undefined) put(node, pin);
  }
  const shift = shiftToPins(known);
  const homeless: { readonly node: GraphNode; readonly wish: Point | undefined }[] = [];
  for (const node of graph.nodes) {
    if (places.has(node.id)) continue;
    const wish = known.previous.get(node.id) ?? moved(known.automatic.get(node.id), shift);
    if (wish !== undefined && taken.isFree({ ...wish, width: node.width, height: node.height }))
      put(node, wish);
    else homeless.push({ node, wish });
  }
  const neighbours = homeless.length === 0 ? new Map<NodeId, readonly Neighbour[]>() : neighboursOf(graph);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  for (const { node, wish } of homeless) {
    put(node, findFreeSlot(taken, node, wish ?? besideNeighbour(node, neighbours, nodes, places)));
  }
  return new Map(graph.nodes.map(({ id }) => [id, places.get(id)!]));
}

/** Automatic places start at 0, 0; a person may have pinned nodes elsewhere. The picture follows the pins (their median). */
function shiftToPins({ pinned, automatic, previous }: KnownPlaces): Point {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [id, there] of [...pinned, ...previous]) {
    const here = automatic.get(id);
    if (here === undefined) continue;
    xs.push(there.x - here.x);
    ys.push(there.y - here.y);
  }
  return { x: median(xs), y: median(ys) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function moved(point: Point | undefined, by: Point): Point | undefined {
  return point === undefined ? undefined : { x: point.x + by.x, y: point.y + by.y };
}

interface Neighbour {
  readonly id: NodeId;
  readonly side: 'left' | 'right' | 'below' | 'above';
}

/** Per node its neighbours and on which side of them it belongs. */
function neighboursOf(graph: Graph): ReadonlyMap<NodeId, readonly Neighbour[]> {
  const neighbours = new Map<NodeId, Neighbour[]>();
  const add = (id: NodeId, neighbour: Neighbour): void => {
    neighbours.set(id, [...(neighbours.get(id) ?? []), neighbour]);
  };
  for (const { kind, source, target } of graph.edges) {
    add(source, { id: target, side: kind === 'network' ? 'below' : 'left' });
    add(target, { id: source, side: kind === 'network' ? 'above' : 'right' });
  }
  return neighbours;
}

const APART = { x: 112, y: 64 } as const;

function besideNeighbour(
  node: GraphNode,
  neighbours: ReadonlyMap<NodeId, readonly Neighbour[]>,
  nodes: ReadonlyMap<NodeId, GraphNode>,
  places: Layout,
): Point {
  for (const { id, side } of neighbours.get(node.id) ?? []) {
    const place = places.get(id);
    const neighbour = nodes.get(id);
    if (place === undefined || neighbour === undefined) continue;
    const { x, y } = place;
    if (side === 'right') return { x: x + neighbour.width + APART.x, y };
    if (side === 'left') return { x: x - node.width - APART.x, y };
    if (side === 'below') return { x, y: y + neighbour.height + 2 * APART.y };
    return { x, y: y - node.height - APART.y };
  }
  return belowAll(nodes, places);
}

function belowAll(nodes: ReadonlyMap<NodeId, GraphNode>, places: Layout): Point {
  let left = Infinity;
  let bottom = -Infinity;
  for (const [id, { x, y }] of places) {
    left = Math.min(left, x);
    bottom = Math.max(bottom, y + (nodes.get(id)?.height ?? 0));
  }
  return left === Infinity ? { x: 0, y: 0 } : { x: left, y: bottom + APART.y };
}

/**
 * Where a node goes that a person lets go at `wish`: there when it is free, else the nearest free place.
 * `others` are the nodes that stay, with their places.
 */
export function settleDrop(
  node: GraphNode,
  wish: Point,
  others: readonly GraphNode[],
  places: Layout,
): Point {
  const taken: RectangleIndex = makeRectangleIndex();
  for (const other of others) {
    const point = places.get(other.id);
    if (point !== undefined) taken.add({ ...point, width: other.width, height: other.height });
  }
  const rounded = { x: Math.round(wish.x), y: Math.round(wish.y) };
  if (taken.isFree({ ...rounded, width: node.width, height: node.height })) return rounded;
  return findFreeSlot(taken, node, rounded, 24);
}
