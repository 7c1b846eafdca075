import type { Graph, GraphNode } from '../../../shared/graph/graph.ts';
import type { Layout, NodeId, Point } from '../../../shared/layout/positions.ts';
import { overlaps, type Rectangle } from '../../../shared/layout/rectangle.ts';
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
  const right = sight.x + sight.width;
  const bottom = sight.y + sight.height;
  return graph.nodes.filter(({ id, width, height }) => {
    const place = places.get(id);
    return (
      place !== undefined &&
      place.x < right &&
      place.y < bottom &&
      place.x + width > sight.x &&
      place.y + height > sight.y
    );
  });
}

/** Whether the drawing is seen from afar, after it was or was not before. */
export function isFar(before: boolean, graph: Graph, places: Layout, sight: Rectangle): boolean {
  const limit = before ? CARDS.few : CARDS.most;
  if (graph.nodes.length <= limit) return false;
  return nodesIn(graph, places, sight).length > limit;
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
  readonly routes: ReadonlyMap<string, Route>;
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));

function edgesIn(graph: Graph, routes: ReadonlyMap<string, Route>, room: Rectangle): readonly string[] {
  const found: string[] = [];
  for (const { id } of graph.edges) {
    const route = routes.get(id);
    if (route !== undefined && overlaps(boundsOfRoute(route), room, 1)) found.push(id);
  }
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
