import type { Graph, GraphEdge } from '../graph/graph.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import type { Rectangle } from './rectangle.ts';
import type { Side } from './curve.ts';
import { curve, wire } from './curve.ts';
import type { Route } from './route.ts';

/** How many lanes networks' wires take before they share one. */
const LANES = 6;
const LANE = 5;

/**
 * Ways for all edges between nodes at these places. Memberships run like wires: from the network along a trunk, down the lane
 * left of the service, in at its upper left; wires of one network lie on one another and look like a tree. The others are curves
 * that leave and enter beside each other in the order of their other ends. Edges without both places are left out.
 */
export function routeEdges(graph: Graph, places: Layout): ReadonlyMap<string, Route> {
  const rectangles = new Map<NodeId, Rectangle>();
  for (const { id, width, height } of graph.nodes) {
    const point = places.get(id);
    if (point !== undefined) rectangles.set(id, { ...point, width, height });
  }
  const lanes = lanesOf(graph);
  const taps = new Map<NodeId, number>();
  const routes = new Map<string, Route>();
  const curves: Ends[] = [];
  for (const edge of graph.edges) {
    const from = rectangles.get(edge.source);
    const to = rectangles.get(edge.target);
    if (from === undefined || to === undefined || edge.source === edge.target) continue;
    if (edge.kind === 'network') {
      const tap = taps.get(edge.source) ?? 0;
      taps.set(edge.source, tap + 1);
      routes.set(edge.id, membership(from, to, lanes.get(edge.target) ?? 0, tap));
    } else {
      curves.push({ edge, from, to, sides: sidesOf(from, to) });
    }
  }
  const slots = attachPoints(curves, taps);
  const obstacles = curves.length * rectangles.size > MOST_CHECKS ? [] : [...rectangles];
  for (const { edge, sides } of curves) {
    const start = slots.get(`${edge.id} source`);
    const end = slots.get(`${edge.id} target`);
    if (start === undefined || end === undefined) continue;
    const others = obstacles.flatMap(([id, rectangle]) =>
      id === edge.source || id === edge.target ? [] : [rectangle],
    );
    routes.set(edge.id, curve(start, end, sides, others));
  }
  return routes;
}

/** Beyond this many pairs of edge and node, edges no longer look for a way around cards. */
const MOST_CHECKS = 100_000;

interface Ends {
  readonly edge: GraphEdge;
  readonly from: Rectangle;
  readonly to: Rectangle;
  readonly sides: { readonly source: Side; readonly target: Side };
}

/** Networks in graph order get the lanes in turn. */
function lanesOf(graph: Graph): ReadonlyMap<NodeId, number> {
  const networks = graph.nodes.filter((node) => node.kind === 'network');
  return new Map(networks.map((node, index) => [node.id, index % LANES]));
}

function membership(service: Rectangle, network: Rectangle, lane: number, tap: number): Route {
  const isBelow = network.y > service.y;
  const middle = network.x + Math.round(network.width / 2);
  const edge = isBelow ? network.y : network.y + network.height;
  const trunk = isBelow ? edge - 10 - LANE * lane : edge + 10 + LANE * lane;
  const laneX = service.x - 11 - LANE * lane;
  const tapY = service.y + 14 + LANE * Math.min(tap, Math.floor((service.height - 20) / LANE));
  return wire([
    { x: middle, y: edge },
    { x: middle, y: trunk },
    { x: laneX, y: trunk },
    { x: laneX, y: tapY },
    { x: service.x, y: tapY },
  ]);
}

/** Which sides face each other: left and right where there is room between the two, else top and bottom. */
function sidesOf(from: Rectangle, to: Rectangle): Ends['sides'] {
  if (to.x >= from.x + from.width + 16) return { source: 'right', target: 'left' };
  if (from.x >= to.x + to.width + 16) return { source: 'left', target: 'right' };
  return to.y >= from.y ? { source: 'bottom', target: 'top' } : { source: 'top', target: 'bottom' };
}

interface Attachment {
  readonly key: string;
  readonly rectangle: Rectangle;
  readonly other: Rectangle;
}

function attachPoints(
  curves: readonly Ends[],
  taps: ReadonlyMap<NodeId, number>,
): ReadonlyMap<string, Point> {
  const sides = new Map<string, { readonly id: NodeId; readonly side: Side; readonly list: Attachment[] }>();
  const attach = (id: NodeId, side: Side, attachment: Attachment): void => {
    const key = `${id} ${side}`;
    const found = sides.get(key);
    if (found === undefined) sides.set(key, { id, side, list: [attachment] });
    else found.list.push(attachment);
  };
  for (const { edge, from, to, sides: at } of curves) {
    attach(edge.source, at.source, { key: `${edge.id} source`, rectangle: from, other: to });
    attach(edge.target, at.target, { key: `${edge.id} target`, rectangle: to, other: from });
  }
  const points = new Map<string, Point>();
  for (const { id, side, list } of sides.values()) {
    const along = side === 'left' || side === 'right' ? 'y' : 'x';
    list.sort((a, b) => middle(a.other, along) - middle(b.other, along) || (a.key < b.key ? -1 : 1));
    const rectangle = list[0]!.rectangle;
    const wires = side === 'left' ? Math.min(4, taps.get(id) ?? 0) * 4 : 0;
    const length = (along === 'y' ? rectangle.height : rectangle.width) - 20 - 2 * wires;
    const step = Math.min(14, Math.max(0, length) / list.length);
    list.forEach(({ key }, index) => {
      const offset = (index - (list.length - 1) / 2) * step + wires;
      points.set(key, onSide(rectangle, side, offset));
    });
  }
  return points;
}

function middle(rectangle: Rectangle, along: 'x' | 'y'): number {
  return along === 'x' ? rectangle.x + rectangle.width / 2 : rectangle.y + rectangle.height / 2;
}

function onSide({ x, y, width, height }: Rectangle, side: Side, offset: number): Point {
  if (side === 'left') return { x, y: y + height / 2 + offset };
  if (side === 'right') return { x: x + width, y: y + height / 2 + offset };
  if (side === 'top') return { x: x + width / 2 + offset, y };
  return { x: x + width / 2 + offset, y: y + height };
}
