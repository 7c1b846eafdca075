import { addTo } from '../add-to.ts';
import type { Graph, GraphNode } from '../graph/graph.ts';
import { findFreeSlot } from './free-slot.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import type { RectangleIndex } from './rectangle.ts';
import { makeRectangleIndex } from './rectangle.ts';
import { ZONE_NAMES } from './zones.ts';

/** What is known of where nodes stand; the earlier wins. */
export interface KnownPlaces {
  /** Where a person put them: kept exactly. Of two that overlap since (a card is taller in another environment) the lower gives way. */
  readonly pinned: Layout;
  /** Where they stood in the picture before: kept, so that one added node moves no other. */
  readonly previous: Layout;
  /** Where the automatic layout wants them (`arrangeGraph`, or `gridPositions` for a first frame). */
  readonly automatic: Layout;
}

/**
 * A place for every node, none over another. Nodes without any known place go
 * beside their first neighbour, where it is free. Pure: the same input gives the same places.
 */
export function placeGraph(graph: Graph, known: KnownPlaces): Layout {
  const places = new Map<NodeId, Point>();
  const taken = makeRectangleIndex();
  const put = (node: GraphNode, point: Point): void => {
    places.set(node.id, point);
    taken.add({ ...point, width: node.width, height: node.height });
  };
  const { clear, crowded } = pinsOf(graph, known.pinned);
  for (const { node, at } of clear) put(node, at);
  for (const { node, at } of crowded) put(node, below(taken, node, at));
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
    const name = wish === undefined ? besideName(node, graph, nodes, places) : undefined;
    if (name !== undefined) put(node, findFreeSlot(taken, node, name, ZONE_NAMES));
    else put(node, findFreeSlot(taken, node, wish ?? besideNeighbour(node, neighbours, nodes, places)));
  }
  return new Map(graph.nodes.map(({ id }) => [id, places.get(id)!]));
}

interface Pin {
  readonly node: GraphNode;
  readonly at: Point;
}

/** The pins that overlap no other, and those that do, from top to bottom. */
function pinsOf(
  graph: Graph,
  pinned: Layout,
): { readonly clear: readonly Pin[]; readonly crowded: readonly Pin[] } {
  const pins = graph.nodes
    .flatMap((node): Pin[] => {
      const at = pinned.get(node.id);
      return at === undefined ? [] : [{ node, at }];
    })
    .sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
  const crowded = new Set([...onOthers(pins), ...onOthers(pins.toReversed())]);
  return { clear: pins.filter((pin) => !crowded.has(pin)), crowded: pins.filter((pin) => crowded.has(pin)) };
}

/** The pins that lie over one before them. */
function onOthers(pins: readonly Pin[]): readonly Pin[] {
  const before = makeRectangleIndex();
  return pins.filter(({ node, at }) => {
    const card = { ...at, width: node.width, height: node.height };
    const isFree = before.isFree(card);
    before.add(card);
    return !isFree;
  });
}

/** A card's own place, or the first below it that is free, with some air. */
function below(taken: RectangleIndex, { width, height }: GraphNode, at: Point): Point {
  if (taken.isFree({ ...at, width, height })) return at;
  let y = at.y;
  while (!taken.isFree({ x: at.x, y, width, height }, AIR)) y += 4;
  return { x: at.x, y };
}

/** Between two cards of which one has given way. */
const AIR = 12;

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
  for (const { kind, source, target } of graph.edges) {
    addTo(neighbours, source, { id: target, side: kind === 'network' ? 'below' : 'left' });
    addTo(neighbours, target, { id: source, side: kind === 'network' ? 'above' : 'right' });
  }
  return neighbours;
}

const APART = { x: 112, y: 64 } as const;

/** Where the second name of a box goes: beside its first. */
function besideName(
  { id, kind }: GraphNode,
  { frames }: Graph,
  nodes: ReadonlyMap<NodeId, GraphNode>,
  places: Layout,
): Point | undefined {
  const first = kind === 'network' ? nodes.get(frames?.get(id) ?? '') : undefined;
  const place = places.get(first?.id ?? '');
  if (first === undefined || place === undefined) return undefined;
  return { x: place.x + first.width + ZONE_NAMES, y: place.y };
}

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
