import { addTo } from '../add-to.ts';
import type { Graph, GraphEdge, GraphNode } from '../graph/graph.ts';
import { membershipsOf, type Memberships } from '../graph/memberships.ts';
import { bestLayers, FEW_LOOKS } from './best-layers.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import { boundsOf } from './rectangle.ts';
import { ZONE_NAMES, ZONE_PADDING } from './zones.ts';
import { ASPECT, bestPacking, type Aspect } from './best-packing.ts';

/** Between cards of a zone, below its names, and between zones. */
const GAP = { x: 28, y: 24, name: 20, zone: 48 } as const;

/**
 * Networks as zones that hold their services in rows, and the zones packed like words on lines, those that share services
 * beside each other. What is in no network stands by itself at the end. No card and no zone over another.
 */
export function placeZones(graph: Graph, aspect: Aspect = ASPECT): Layout {
  const memberships = membershipsOf(graph);
  const heads = graph.nodes.filter(({ kind }) => kind === (graph.framedBy ?? 'network'));
  const networks = heads.filter(({ id }) => !memberships.home.has(id));
  const known = new Set(networks.map(({ id }) => id));
  const isHead = new Set(heads);
  const names = new Map(networks.map((network) => [network.id, [network]]));
  for (const head of heads) names.get(memberships.home.get(head.id) ?? '')?.push(head);
  const members = new Map<NodeId, GraphNode[]>();
  const homeless: GraphNode[] = [];
  for (const node of graph.nodes) {
    if (isHead.has(node)) continue;
    const zone = memberships.home.get(node.id);
    if (zone === undefined || !known.has(zone)) homeless.push(node);
    else addTo(members, zone, node);
  }
  const boxes = besideEachOther(networks, graph, memberships).map((network) =>
    boxOf(names.get(network.id)!, members.get(network.id) ?? [], graph.edges),
  );
  if (homeless.length > 0) boxes.push(boxOf([], homeless, graph.edges));
  return bestPacked(boxes, aspect);
}

interface Box {
  readonly places: ReadonlyMap<NodeId, Point>;
  readonly width: number;
  readonly height: number;
}

/** A zone below its names, with its upper left corner, frame included, at 0, 0. */
function boxOf(names: readonly GraphNode[], members: readonly GraphNode[], edges: readonly GraphEdge[]): Box {
  const places = new Map<NodeId, Point>();
  let width = 0;
  let y = ZONE_PADDING;
  for (const name of names) {
    places.set(name.id, { x: ZONE_PADDING + width, y });
    width += name.width + ZONE_NAMES;
  }
  if (names.length > 0) {
    width -= ZONE_NAMES;
    y += names[0]!.height + GAP.name;
  }
  const ids = new Set(members.map(({ id }) => id));
  const inner = edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  if (inner.length > 0 && members.length > 2)
    return layered(places, { x: ZONE_PADDING, y }, width, members, inner);
  const columns = Math.max(1, Math.ceil(Math.sqrt(members.length * 0.75)));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...members.filter((_, index) => index % columns === column).map((node) => node.width)),
  );
  for (let start = 0; start < members.length; start += columns) {
    const line = members.slice(start, start + columns);
    let x = ZONE_PADDING;
    line.forEach(({ id }, column) => {
      places.set(id, { x, y });
      x += widths[column]! + GAP.x;
    });
    y += Math.max(...line.map(({ height }) => height)) + GAP.y;
  }
  const row = widths.reduce((sum, each) => sum + each, 0) + GAP.x * (columns - 1);
  const height = y - (members.length > 0 ? GAP.y : names.length === 0 ? 0 : GAP.name) + ZONE_PADDING;
  return { places, width: Math.max(width, row) + 2 * ZONE_PADDING, height };
}

/** What is connected stands in layers. */
function layered(
  head: ReadonlyMap<NodeId, Point>,
  from: Point,
  least: number,
  members: readonly GraphNode[],
  edges: readonly GraphEdge[],
): Box {
  const inside = bestLayers(members, [], edges, FEW_LOOKS);
  const around = boundsOf(members.map((node) => ({ ...node, ...inside.get(node.id)! })))!;
  const places = new Map(head);
  for (const [id, { x, y }] of inside) places.set(id, { x: from.x + x - around.x, y: from.y + y - around.y });
  return {
    places,
    width: Math.max(least, around.width) + 2 * ZONE_PADDING,
    height: from.y + around.height + ZONE_PADDING,
  };
}

/** Of several lengths of line the one whose picture would be largest in the window. */
function bestPacked(boxes: readonly Box[], aspect: Aspect): Layout {
  const room = boxes.reduce((sum, { width, height }) => sum + (width + GAP.zone) * (height + GAP.zone), 0);
  const widest = Math.max(0, ...boxes.map(({ width }) => width));
  return bestPacking(room, widest, aspect, (line) => packed(boxes, line, aspect)).layout;
}

function packed(
  boxes: readonly Box[],
  line: number,
  aspect: Aspect,
): { readonly layout: Layout; readonly extent: number } {
  let right = 0;
  const layout = new Map<NodeId, Point>();
  let left = 0;
  let top = 0;
  let lineHeight = 0;
  for (const { places, width, height } of boxes) {
    if (left > 0 && left + width > line) {
      left = 0;
      top += lineHeight + GAP.zone;
      lineHeight = 0;
    }
    for (const [id, { x, y }] of places) layout.set(id, { x: left + x, y: top + y });
    right = Math.max(right, left + width);
    left += width + GAP.zone;
    lineHeight = Math.max(lineHeight, height);
  }
  return { layout, extent: Math.max(right, (top + lineHeight) * aspect) };
}

/** Networks in graph order, but after each the one that shares most services with it. */
function besideEachOther(
  networks: readonly GraphNode[],
  graph: Graph,
  { home, others }: Memberships,
): readonly GraphNode[] {
  const shared = new Map<string, number>();
  for (const { id } of graph.nodes) {
    const all = [home.get(id) ?? [], others.get(id) ?? []].flat();
    for (const a of all) {
      for (const b of all) shared.set(`${a}\n${b}`, (shared.get(`${a}\n${b}`) ?? 0) + 1);
    }
  }
  const left = [...networks];
  const ordered: GraphNode[] = [];
  while (left.length > 0) {
    const last = ordered.at(-1)?.id;
    const weights = left.map(({ id }) => (last === undefined ? 0 : (shared.get(`${last}\n${id}`) ?? 0)));
    const next = weights.indexOf(Math.max(...weights));
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}
