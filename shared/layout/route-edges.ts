import type { Graph, GraphEdge } from '../graph/graph.ts';
import { standsIn } from '../graph/memberships.ts';
import type { Layout, NodeId } from './positions.ts';
import { placeLabels } from './place-labels.ts';
import { makeRectangleIndex, type Rectangle, type RectangleIndex } from './rectangle.ts';
import { attachPoints, type Attachment } from './attach-points.ts';
import { bundleEdges, bundleOfEdges, type Bundle } from './bundle-edges.ts';
import type { Side } from './curve.ts';
import { curve, joined, LANE_TURN, wire } from './curve.ts';
import type { EdgeForm, Route } from './route.ts';

/** How many lanes networks' wires take before they share one. */
const LANES = 6;
const LANE = 5;
/** From the sign of one network to that of the next, beside a card. */
const SIGN_STEP = 26;

const noFrames: ReadonlyMap<NodeId, NodeId> = new Map();

/**
 * Ways for all edges between nodes at these places. Memberships run like wires: from the network along a trunk, down the lane
 * left of the service, in at its upper left; wires of one network lie on one another and look like a tree. The others have
 * the form that is asked for; they leave and enter beside each other in the order of their other ends. Where networks are boxes, memberships
 * go like the others, between boxes. Edges without both places are left out, and memberships that a box says by holding the card.
 */
export function routeEdges(
  graph: Graph,
  places: Layout,
  form: EdgeForm = 'curved',
): ReadonlyMap<string, Route> {
  return routeSome(graph, places, form, {});
}

interface Some {
  /** The edges whose ways are asked for; the others have a say in where these attach, and which share a trunk. */
  readonly only?: ReadonlySet<string>;
  /** Ways run over cards, signs stand where they fall. */
  readonly isRough?: boolean;
}

/** `routeEdges` for some of the edges, for what is shown for a moment. */
export function routeSome(
  graph: Graph,
  places: Layout,
  form: EdgeForm,
  { only, isRough = false }: Some,
): ReadonlyMap<string, Route> {
  const isAsked = ({ id }: GraphEdge) => only === undefined || only.has(id);
  const rectangles = new Map<NodeId, Rectangle>();
  for (const { id, width, height } of graph.nodes) {
    const point = places.get(id);
    if (point !== undefined) rectangles.set(id, { ...point, width, height });
  }
  const cards = makeRectangleIndex();
  for (const rectangle of rectangles.values()) cards.add(rectangle);
  const lanes = lanesOf(graph);
  const taps = new Map<NodeId, number>();
  const routes = new Map<string, Route>();
  const curves: Ends[] = [];
  for (const edge of graph.edges) {
    const from = rectangles.get(edge.source);
    const to = rectangles.get(edge.target);
    if (from === undefined || to === undefined || edge.source === edge.target) continue;
    if (edge.kind === 'network' && standsIn(graph.frames ?? noFrames, edge.source, edge.target)) continue;
    if (edge.kind === 'network' && graph.framedBy !== 'network') {
      const tap = taps.get(edge.source) ?? 0;
      taps.set(edge.source, tap + 1);
      if (isAsked(edge)) routes.set(edge.id, membership(from, to, lanes.get(edge.target) ?? 0, tap));
    } else {
      curves.push({ edge, from, to, sides: sidesOf(from, to, cards) });
    }
  }
  // What shares a trunk is not straight.
  const mayShare = form === 'straight' ? [] : curves;
  const bundles = bundleEdges(
    mayShare.filter(({ sides }) => sides.source === 'right' && sides.target === 'left'),
    cards,
  );
  const bundled = bundleOfEdges(bundles);
  const single = curves.filter(({ edge }) => !bundled.has(edge.id));
  const points = attachPoints([...single.flatMap(endsOf), ...bundles.flatMap(endsOfBundle)], taps);
  const isMuch = isRough || curves.length * rectangles.size > MOST_CHECKS;
  const obstacles = isMuch ? [] : obstaclesIn(graph, rectangles);
  const around = (one: Rectangle, other: Rectangle) =>
    obstacles.filter((each) => each !== one && each !== other);
  for (const { edge, from, to, sides } of single) {
    if (!isAsked(edge)) continue;
    const start = points.get(`${edge.id} source`)!;
    const end = points.get(`${edge.id} target`)!;
    routes.set(edge.id, curve(start, end, sides, around(from, to), form));
  }
  for (const bundle of bundles) {
    if (!bundle.edges.some(({ edge }) => isAsked(edge))) continue;
    const end = points.get(bundle.id)!;
    const { to } = bundle.edges[0]!;
    const starts = bundle.edges.map(({ edge }) => points.get(outlet(edge.source))!);
    const ys = starts.map(({ y }) => y);
    const trunk = {
      x: bundle.lane + LANE_TURN,
      y: Math.min(Math.max(end.y, Math.min(...ys)), Math.max(...ys)),
    };
    const way = curve(trunk, end, { source: 'right', target: 'left' }, around(to, to), form);
    bundle.edges.forEach(({ edge }, index) => {
      if (isAsked(edge)) routes.set(edge.id, joined(starts[index]!, trunk, way));
    });
  }
  if (obstacles.length === 0) return routes;
  const wires = new Set(graph.edges.flatMap(({ id, kind }) => (kind === 'network' ? [id] : [])));
  return placeLabels(routes, rectangles.values(), (id) => wires.has(id));
}

/** All that stands, but for networks above all else: they would close gaps between columns that no way comes near. */
function obstaclesIn({ nodes }: Graph, rectangles: ReadonlyMap<NodeId, Rectangle>): readonly Rectangle[] {
  const cards: Rectangle[] = [];
  const networks: Rectangle[] = [];
  for (const { id, kind } of nodes) {
    const rectangle = rectangles.get(id);
    if (rectangle !== undefined) (kind === 'network' ? networks : cards).push(rectangle);
  }
  const top = cards.reduce((least, { y }) => Math.min(least, y), Infinity);
  return [...cards, ...networks.filter(({ y, height }) => y + height > top)];
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
  const { path, label } = wire([
    { x: middle, y: edge },
    { x: middle, y: trunk },
    { x: laneX, y: trunk },
    { x: laneX, y: tapY },
    { x: service.x, y: tapY },
  ]);
  if (tap === 0) return { path, label };
  // Taps are too near to one another for signs: those of further networks stand along their lanes.
  const away = SIGN_STEP * tap;
  const y = isBelow ? Math.min(tapY + away, trunk) : Math.max(tapY - away, trunk);
  return { path, label: { x: laneX, y } };
}

/**
 * Which sides face each other: left and right where there is room between the two, else top and bottom; where a card stands between
 * these, both right sides.
 */
function sidesOf(from: Rectangle, to: Rectangle, cards: RectangleIndex): Ends['sides'] {
  if (to.x >= from.x + from.width + 16) return { source: 'right', target: 'left' };
  if (from.x >= to.x + to.width + 16) return { source: 'left', target: 'right' };
  const [upper, lower] = to.y >= from.y ? [from, to] : [to, from];
  const gap = { top: upper.y + upper.height, height: lower.y - upper.y - upper.height };
  const x = Math.max(from.x, to.x);
  const strip = {
    x,
    y: gap.top + 1,
    width: Math.min(from.x + from.width, to.x + to.width) - x,
    height: gap.height - 2,
  };
  if (strip.height > 0 && strip.width > 0 && !cards.isFree(strip))
    return { source: 'right', target: 'right' };
  return to.y >= from.y ? { source: 'bottom', target: 'top' } : { source: 'top', target: 'bottom' };
}

/** Both ends of a curve. */
function endsOf({ edge, from, to, sides }: Ends): readonly Attachment[] {
  return [
    { key: `${edge.id} source`, card: edge.source, rectangle: from, side: sides.source, other: to },
    { key: `${edge.id} target`, card: edge.target, rectangle: to, side: sides.target, other: from },
  ];
}

/** One end at the target; at each source the one outlet of all bundles that it is in. */
function endsOfBundle({ id, edges, sources }: Bundle): readonly Attachment[] {
  const { edge, to } = edges[0]!;
  return [
    { key: id, card: edge.target, rectangle: to, side: 'left', other: sources },
    ...edges.map(({ edge: { source }, from }) => ({
      key: outlet(source),
      card: source,
      rectangle: from,
      side: 'right' as const,
      other: to,
    })),
  ];
}

function outlet(source: NodeId): string {
  return `out of ${source}`;
}
