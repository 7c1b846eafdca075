import type { Graph, GraphNode } from '../../shared/graph/graph.ts';
import type { Arranger } from '../../shared/layout/arrange-view.ts';
import { placeGraph } from '../../shared/layout/place-graph.ts';
import type { Layout, NodeId, Point } from '../../shared/layout/positions.ts';
import type { Route } from '../../shared/layout/route.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { routeMoved } from '../../shared/layout/route-moved.ts';
import { store } from '../store/index.ts';
import { canvasStore } from './canvas-store.ts';
import { firstNear, nodesIn } from './far/sight.ts';

/**
 * Keeps nodes where they are, in each view of a project. A view's first frame is a simple grid, which the answer of the layout
 * replaces; from then on what is added goes beside its neighbours, and what comes back after an undo goes where it was.
 * Unpinned places live in this window only.
 */
interface Memory {
  readonly previous: Map<NodeId, Point>;
  pinned: Layout;
  arranger: Arranger;
  /** The layout has answered. */
  settled: boolean;
}

/** What a picture is of: another project, environment or view is another picture. */
export interface PictureKey {
  readonly project: string;
  /** The view, and how its services are grouped. */
  readonly view: string;
}

const nowhere: Layout = new Map();
const noRoutes: ReadonlyMap<string, Route> = new Map();

let project: string | undefined;
let memory: Memory | undefined;
const memories = new Map<string, Memory>();
let asked = 0;

/** Shows a graph of a view, arranged in its way. A view that was shown before comes back as it was. */
export function showGraph(graph: Graph, pinned: Layout, key: PictureKey, arranger: Arranger): void {
  if (project !== key.project) memories.clear();
  project = key.project;
  const known = memories.get(key.view);
  const isOther = known === undefined || known !== memory;
  if (known?.settled === true && !isMostlyNew(graph, known, pinned)) {
    memory = known;
    Object.assign(known, { pinned, arranger });
    if (isOther) asked++;
    put(graph, nowhere);
    if (isOther) canvasStore.setState({ arranging: false, arranged: canvasStore.getState().arranged + 1 });
    return;
  }
  if (known !== undefined && !isOther && !known.settled && !isMostlyNew(graph, known, pinned)) {
    Object.assign(known, { pinned, arranger });
    put(graph, nowhere);
    return;
  }
  memory = { previous: new Map(), pinned, arranger, settled: false };
  memories.set(key.view, memory);
  put(graph, arranger.first(graph), true);
  void arrange();
}

/** Arranges everything that is not pinned anew; resolves when it stands, true unless something newer came between. */
export async function arrange(pinned?: Layout): Promise<boolean> {
  if (memory === undefined) return false;
  const serial = ++asked;
  const { graph } = canvasStore.getState();
  canvasStore.setState({ arranging: true });
  const automatic = await memory.arranger.arrange(graph).finally(() => {
    if (serial === asked) canvasStore.setState({ arranging: false });
  });
  if (serial !== asked) return false;
  memory.previous.clear();
  memory.settled = true;
  if (pinned !== undefined) memory.pinned = pinned;
  put(canvasStore.getState().graph, automatic);
  canvasStore.setState({ arranged: canvasStore.getState().arranged + 1 });
  return true;
}

/** Places for a part of the picture by itself, in the way of the view, from 0, 0 on. Changes nothing. */
export async function arrangePart(part: Graph): Promise<Layout> {
  return memory === undefined ? nowhere : memory.arranger.arrange(part);
}

/** Shows nodes elsewhere while they are dragged; an empty map ends it. */
export function showMoving(moving: ReadonlyMap<NodeId, Point>): void {
  const { graph, places } = canvasStore.getState();
  canvasStore.setState({ moving, movingRoutes: routeMoved(graph, places, moving, edgeForm()) });
}

/** From so many edges on, ways cost more than a frame: what is shown for a moment goes without, what can wait waits. */
const MANY_EDGES = 1000;

function put(graph: Graph, automatic: Layout, isFirst = false): void {
  if (memory === undefined) return;
  const { previous, pinned } = memory;
  const before = canvasStore.getState();
  const isKnown = placed?.memory === memory && automatic.size === 0 && isSameShape(graph, before.shape);
  const moved = isKnown ? movedPins(graph, placed!.pinned, pinned) : undefined;
  placed = { memory, pinned };
  if (moved?.size === 0 && before.moving.size === 0) {
    canvasStore.setState({ graph });
    return;
  }
  const places =
    moved === undefined
      ? placeGraph(graph, { pinned, previous, automatic })
      : new Map([...before.places, ...moved]);
  for (const [id, point] of places) if (!pinned.has(id)) previous.set(id, point);
  canvasStore.setState({
    graph,
    shape: graph,
    places,
    moving: nowhere,
    routes: waysFor(graph, places, moved, isFirst),
    movingRoutes: noRoutes,
    near: before.near ?? firstNear(graph),
  });
}

/** What the places of now were made of, beside the graph. */
let placed: { readonly memory: Memory; readonly pinned: Layout } | undefined;

/** The nodes whose pins changed, when nothing else has to move for them; undefined: everything is to be placed. */
function movedPins(graph: Graph, before: Layout, pinned: Layout): Layout | undefined {
  const { places } = canvasStore.getState();
  if (before === pinned) return nowhere;
  if ([...before.keys()].some((id) => !pinned.has(id))) return undefined;
  const moved = new Map(
    [...pinned].filter(([id, { x, y }]) => before.get(id)?.x !== x || before.get(id)?.y !== y),
  );
  const there = new Map([...places, ...moved]);
  const isInTheWay = graph.nodes.some(({ id, width, height }) => {
    const place = moved.get(id);
    return place !== undefined && nodesIn(graph, there, { ...place, width, height }).length > 1;
  });
  return isInTheWay ? undefined : moved;
}

function waysFor(
  graph: Graph,
  places: Layout,
  moved: Layout | undefined,
  isFirst: boolean,
): ReadonlyMap<string, Route> {
  const isMuch = graph.edges.length > MANY_EDGES;
  // The answer of the layout is on its way, with other places.
  if (isMuch && isFirst) return noRoutes;
  const { routes } = canvasStore.getState();
  if (!isMuch || moved === undefined || routes.size === 0) return routesOf(graph, places);
  requestIdleCallback(() => {
    const now = canvasStore.getState();
    if (now.places === places) canvasStore.setState({ routes: routesOf(now.graph, places) });
  });
  return new Map([...routes, ...routeMoved(graph, places, moved, edgeForm())]);
}

const edgeForm = () => store.getState().ui.edgeForm;

/** Draws all edges in the form that is chosen now. */
export function reroute(): void {
  const { graph, places } = canvasStore.getState();
  canvasStore.setState({ routes: routesOf(graph, places) });
}

/** Whether two graphs give the same places and ways, and look the same from afar: what is typed rarely changes them. */
function isSameShape(a: Graph, b: Graph): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.edges.length === b.edges.length &&
    a.nodes.every((node, index) => node === b.nodes[index] || isSameBox(node, b.nodes[index]!)) &&
    a.edges.every((edge, index) => {
      const other = b.edges[index]!;
      return edge === other || edge.id === other.id;
    })
  );
}

const isSameBox = (a: GraphNode, b: GraphNode): boolean =>
  a.id === b.id &&
  a.width === b.width &&
  a.height === b.height &&
  a.missing === b.missing &&
  a.disabled === b.disabled &&
  a.implicit === b.implicit;

/** Routes that are as they were stay the same objects: only edges that changed are drawn again. */
function routesOf(graph: Graph, places: Layout): ReadonlyMap<string, Route> {
  const before = canvasStore.getState().routes;
  const routes = new Map<string, Route>();
  for (const [id, route] of routeEdges(graph, places, edgeForm())) {
    const old = before.get(id);
    routes.set(id, old?.path === route.path ? old : route);
  }
  return routes;
}

/** A file was pasted or swapped: there is no picture worth keeping. */
function isMostlyNew(graph: Graph, { previous }: Memory, pinned: Layout): boolean {
  const added = graph.nodes.filter(({ id }) => !previous.has(id) && !pinned.has(id)).length;
  return added >= 4 && added > graph.nodes.length / 2;
}
