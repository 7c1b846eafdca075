import type { Graph, GraphNode } from '../../../shared/graph/graph.ts';
import type { Layout, NodeId, Point } from '../../../shared/layout/positions.ts';
import type { Rectangle } from '../../../shared/layout/rectangle.ts';
import { boundsOfRoute } from '../../../shared/layout/route-bounds.ts';
import type { Route } from '../../../shared/layout/route.ts';

/** More of them in sight are drawn on one canvas element; it lets go again below the second number, so that nothing flickers. */
const CARDS = { most: 80, few: 60 } as const;
const LINES = { most: 150, few: 110 } as const;

/** How many cards that are out of sight, or lines of one card, may be elements of the page because a person has hold of them. */
export const mostElements = 80;

interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What of the drawing a window of this size shows, in canvas units. */
export function sightOf({ x, y, zoom }: Viewport, width: number, height: number): Rectangle {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** Nodes that can be seen. Looks at each: that is microseconds for thousands. */
export function nodesIn(graph: Graph, places: Layout, sight: Rectangle): readonly GraphNode[] {
  const found: GraphNode[] = [];
  forEachIn(boxesOf(graph, places), sight, (index) => found.push(graph.nodes[index]!));
  return found;
}

function countIn(boxes: Float64Array, sight: Rectangle): number {
  let count = 0;
  forEachIn(boxes, sight, () => count++);
  return count;
}

/** Left, top, right and bottom of one thing after the other. What has no place is nowhere. */
function forEachIn(
  boxes: Float64Array,
  { x, y, width, height }: Rectangle,
  found: (index: number) => void,
): void {
  const right = x + width;
  const bottom = y + height;
  for (let at = 0; at < boxes.length; at += 4) {
    if (boxes[at]! < right && boxes[at + 1]! < bottom && boxes[at + 2]! > x && boxes[at + 3]! > y)
      found(at / 4);
  }
}

const nodeBoxes = new WeakMap<Layout, { readonly nodes: Graph['nodes']; readonly boxes: Float64Array }>();

function boxesOf({ nodes }: Graph, places: Layout): Float64Array {
  const known = nodeBoxes.get(places);
  if (known?.nodes === nodes) return known.boxes;
  const boxes = new Float64Array(nodes.length * 4).fill(NaN);
  nodes.forEach(({ id, width, height }, index) => {
    const place = places.get(id);
    if (place !== undefined) boxes.set([place.x, place.y, place.x + width, place.y + height], index * 4);
  });
  nodeBoxes.set(places, { nodes, boxes });
  return boxes;
}

type Routes = ReadonlyMap<string, Route>;

const edgeBoxes = new WeakMap<Routes, { readonly edges: Graph['edges']; readonly boxes: Float64Array }>();

function boxesOfEdges({ edges }: Graph, routes: Routes): Float64Array {
  const known = edgeBoxes.get(routes);
  if (known?.edges === edges) return known.boxes;
  const boxes = new Float64Array(edges.length * 4).fill(NaN);
  edges.forEach(({ id }, index) => {
    const route = routes.get(id);
    if (route === undefined) return;
    // A level line has no height: it is seen all the same.
    const { x, y, width, height } = boundsOfRoute(route);
    boxes.set([x - 1, y - 1, x + width + 1, y + height + 1], index * 4);
  });
  edgeBoxes.set(routes, { edges, boxes });
  return boxes;
}

/** Whether the drawing is seen from afar, after it was or was not before. */
export function isFar(before: boolean, graph: Graph, places: Layout, sight: Rectangle): boolean {
  const limit = before ? CARDS.few : CARDS.most;
  if (graph.nodes.length <= limit) return false;
  return countIn(boxesOf(graph, places), sight) > limit;
}

/** How a drawing is shown from where it is looked at. */
export interface Seen {
  /** Its cards, and its lines, are drawn on a canvas element. */
  readonly far: boolean;
  readonly lines: boolean;
  /** What is near enough to be elements of the page; undefined: everything, there is not much of it. */
  readonly near: Near | undefined;
}

export interface Near {
  readonly nodes: ReadonlySet<NodeId>;
  readonly edges: ReadonlySet<string>;
}

/** What is near of a drawing that nobody has looked at yet. */
export function firstNear({ nodes, edges }: Graph): Near | undefined {
  return nodes.length > CARDS.most || edges.length > LINES.most ? nothing : undefined;
}

const nothing: Near = { nodes: new Set(), edges: new Set() };

/** How a drawing is to be shown after it was shown as `before`: `sight` is what the window shows, `room` some more around it. */
export function seenFrom(
  before: Seen,
  { graph, places, routes }: Drawn,
  { sight, room }: { readonly sight: Rectangle; readonly room: Rectangle },
): Seen {
  const isSmall = graph.nodes.length <= CARDS.few && graph.edges.length <= LINES.few;
  const wasAll =
    before.near === undefined && graph.nodes.length <= CARDS.most && graph.edges.length <= LINES.most;
  if (isSmall || wasAll)
    return before.near === undefined ? before : { far: false, lines: false, near: undefined };
  if (isFar(before.far, graph, places, sight)) {
    return before.far && before.near === nothing ? before : { far: true, lines: true, near: nothing };
  }
  const nodes = nodesIn(graph, places, room).map(({ id }) => id);
  const edges = edgesIn(graph, routes, room);
  const lines = edges.length > (before.lines ? LINES.few : LINES.most);
  const near = { nodes: new Set(nodes), edges: new Set(lines ? [] : edges) };
  const isAsBefore =
    !before.far &&
    before.lines === lines &&
    before.near !== undefined &&
    isSame(near.nodes, before.near.nodes) &&
    isSame(near.edges, before.near.edges);
  return isAsBefore ? before : { far: false, lines, near };
}

interface Drawn {
  readonly graph: Graph;
  readonly places: Layout;
  readonly routes: Routes;
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));

function edgesIn(graph: Graph, routes: Routes, room: Rectangle): readonly string[] {
  const found: string[] = [];
  forEachIn(boxesOfEdges(graph, routes), room, (index) => found.push(graph.edges[index]!.id));
  return found;
}

/** The node at a point, the topmost of several. */
export function nodeAt(graph: Graph, places: Layout, { x, y }: Point): GraphNode | undefined {
  return graph.nodes.findLast((node) => {
    const place = places.get(node.id);
    return (
      place !== undefined &&
      x >= place.x &&
      y >= place.y &&
      x <= place.x + node.width &&
      y <= place.y + node.height
    );
  });
}
