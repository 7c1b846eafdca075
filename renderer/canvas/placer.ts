import type { Graph, GraphNode } from '../../shared/graph/graph.ts';
import type { Arranger } from '../../shared/layout/arrange-view.ts';
import { MANY_EDGES, type DrawnGraph } from '../../shared/layout/draw-graph.ts';
import { placeGraph } from '../../shared/layout/place-graph.ts';
import type { Layout, NodeId, Point } from '../../shared/layout/positions.ts';
import type { EdgeForm, Route } from '../../shared/layout/route.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { routeMoved } from '../../shared/layout/route-moved.ts';
import { store } from '../store/index.ts';
import { canvasStore, type CanvasState } from './canvas-store.ts';
import { firstNear, nodesIn } from './far/sight.ts';

/**
 * Keeps nodes where they are, in each view of a project. A view is drawn when its layout has answered, at once where all places
 * are saved; from then on what is added goes beside its neighbours, and what comes back after an undo goes where it was.
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
const nothingDrawn = { places: nowhere, moving: nowhere, routes: noRoutes, movingRoutes: noRoutes };

let project: string | undefined;
let memory: Memory | undefined;
const memories = new Map<string, Memory>();
let asked = 0;

/**
 * Shows a graph of a view, arranged in its way. A view that was shown before comes back as it was. Rejects when the layout fails;
 * a simple drawing is there all the same.
 */
export async function showGraph(
  graph: Graph,
  pinned: Layout,
  key: PictureKey,
  arranger: Arranger,
): Promise<void> {
  if (project !== key.project) memories.clear();
  project = key.project;
  const known = memories.get(key.view);
  const isOther = known === undefined || known !== memory;
  if (!isOther) {
    const before = canvasStore.getState().graph;
    keepRenamed(before, graph);
    if (known !== undefined) leaveBoxes(before, graph, known);
  }
  if (known?.settled === true && !isMostlyNew(graph, known, pinned)) {
    memory = known;
    Object.assign(known, { pinned, arranger });
    if (isOther) asked++;
    put(graph, nowhere, isOther ? standing() : {});
    return;
  }
  if (known !== undefined && !isOther && isOnItsWay(graph, known, pinned)) {
    Object.assign(known, { pinned, arranger });
    if (known.previous.size > 0) put(graph, nowhere);
    else canvasStore.setState({ graph });
    return;
  }
  memory = { previous: new Map(), pinned, arranger, settled: false };
  memories.set(key.view, memory);
  if (arranger.isQuick || graph.nodes.every(({ id }) => pinned.has(id))) {
    asked++;
    memory.settled = true;
    put(
      graph,
      arranger.isQuick ? arranger.first(graph, canvasStore.getState().aspectNow()) : nowhere,
      standing(),
    );
    return;
  }
  const { near } = canvasStore.getState();
  canvasStore.setState({ ...nothingDrawn, graph, shape: graph, near: near ?? firstNear(graph) });
  await arrangeFirst(memory);
}

/** What has another name now, and is else what it was, stays where it stands, in every view. */
function keepRenamed(before: Graph, after: Graph): void {
  const isAsBefore = ({ id }: GraphNode, index: number): boolean => id === before.nodes[index]?.id;
  if (after.nodes.length !== before.nodes.length || after.nodes.every(isAsBefore)) return;
  const [gone, ...others] = missingIn(after, before);
  const [come] = missingIn(before, after);
  if (gone === undefined || come?.kind !== gone.kind || others.length > 0) return;
  for (const { previous } of memories.values()) {
    const place = previous.get(gone.id);
    if (place !== undefined && !previous.has(come.id)) previous.set(come.id, place);
  }
}

/** A network that gets a box of its own, or becomes the second name of another's, does not stand where it stood: it is no service. */
function leaveBoxes(before: Graph, { nodes, frames }: Graph, { previous }: Memory): void {
  for (const { id, kind } of nodes) {
    if (kind === 'network' && before.frames?.get(id) !== frames?.get(id)) previous.delete(id);
  }
}

function missingIn(graph: Graph, { nodes }: Graph): readonly GraphNode[] {
  const there = new Set(graph.nodes.map(({ id }) => id));
  return nodes.filter(({ id }) => !there.has(id));
}

/** The drawing stands: what waits for it may go on, and the window shows it whole. */
const standing = () => ({ arranging: false, arranged: canvasStore.getState().arranged + 1 });

/** The layout is being asked for what this graph looks like. */
function isOnItsWay(graph: Graph, { settled, previous }: Memory, pinned: Layout): boolean {
  if (settled) return false;
  return previous.size > 0
    ? !isMostlyNew(graph, { previous }, pinned)
    : isSameShape(graph, canvasStore.getState().graph);
}

/** So long nothing is drawn while the layout works: a drawing that jumps is worse than one that comes a moment later. */
const PATIENCE_MS = 2000;

async function arrangeFirst(asking: Memory): Promise<void> {
  const drawSimply = (): void => {
    if (memory !== asking || asking.settled) return;
    const { graph, arranged } = canvasStore.getState();
    put(graph, asking.arranger.first(graph, canvasStore.getState().aspectNow()), { arranged: arranged + 1 });
  };
  const late = setTimeout(drawSimply, PATIENCE_MS);
  try {
    await arrange();
  } catch (error) {
    drawSimply();
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** Arranges everything that is not pinned anew; resolves when it stands, true unless something newer came between. */
export async function arrange(pinned?: Layout): Promise<boolean> {
  if (memory === undefined) return false;
  const serial = ++asked;
  const { graph } = canvasStore.getState();
  canvasStore.setState({ arranging: true });
  const asking = { graph, pinned: pinned ?? memory.pinned, form: edgeForm() };
  const settle = (now: Memory): void => {
    now.previous.clear();
    now.settled = true;
    if (pinned !== undefined) now.pinned = pinned;
  };
  // Places that are known before the ways are shown without them, unless something came between.
  let begun: Layout | undefined;
  const begin = (places: Layout): void => {
    const now = canvasStore.getState().graph;
    const isPinnedSince = pinned === undefined && asking.pinned !== memory?.pinned;
    if (serial !== asked || memory === undefined || isPinnedSince || !isSameShape(graph, now)) return;
    settle(memory);
    putDrawn(now, { places, routes: noRoutes }, { ...standing(), arranging: true });
    begun = places;
  };
  let drawn: DrawnGraph;
  try {
    drawn = await drawingBy(memory.arranger, asking, begin);
  } catch (error) {
    if (serial === asked) canvasStore.setState({ arranging: false });
    throw error;
  }
  if (serial !== asked) return false;
  const { graph: now, places } = canvasStore.getState();
  const more = begun === undefined ? standing() : { arranging: false };
  if (begun === undefined) settle(memory);
  if (drawn.routes.size === 0 || !isAsAsked(asking, now)) put(now, drawn.places, more);
  else if (places === begun) canvasStore.setState({ ...more, routes: keptRoutes(drawn.routes) });
  else putDrawn(now, drawn, more);
  return true;
}

/** What a layout is asked to draw. */
interface Asking {
  readonly graph: Graph;
  readonly pinned: Layout;
  readonly form: EdgeForm;
}

/** Without ways where the arranger knows places alone. */
async function drawingBy(
  arranger: Arranger,
  { graph, pinned, form }: Asking,
  begin: (places: Layout) => void,
): Promise<DrawnGraph> {
  const aspect = canvasStore.getState().aspectNow();
  if (arranger.draw !== undefined) return arranger.draw(graph, pinned, form, begin, aspect);
  return { places: await arranger.arrange(graph, aspect), routes: noRoutes };
}

/** Nothing came between that the answer does not know. */
function isAsAsked({ graph, pinned, form }: Asking, now: Graph): boolean {
  return pinned === memory?.pinned && form === edgeForm() && isSameShape(graph, now);
}

/** Shows what was worked out elsewhere as it is. */
function putDrawn(graph: Graph, { places, routes }: DrawnGraph, more: Partial<CanvasState>): void {
  if (memory === undefined) return;
  const { previous, pinned } = memory;
  placed = { memory, pinned };
  drawnForm = edgeForm();
  for (const [id, point] of places) if (!pinned.has(id)) previous.set(id, point);
  const { near } = canvasStore.getState();
  const rest = { graph, shape: graph, places, routes: keptRoutes(routes), near: near ?? firstNear(graph) };
  canvasStore.setState({ ...more, ...nothingDrawn, ...rest });
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

function put(graph: Graph, automatic: Layout, more: Partial<CanvasState> = {}): void {
  if (memory === undefined) return;
  const { previous, pinned } = memory;
  const before = canvasStore.getState();
  const isKnown = placed?.memory === memory && automatic.size === 0 && isSameShape(graph, before.shape);
  const moved = isKnown ? movedPins(graph, placed!.pinned, pinned) : undefined;
  placed = { memory, pinned };
  if (moved?.size === 0 && before.moving.size === 0) {
    canvasStore.setState({ ...more, graph });
    return;
  }
  const places =
    moved === undefined
      ? placeGraph(graph, { pinned, previous, automatic })
      : new Map([...before.places, ...moved]);
  for (const [id, point] of places) if (!pinned.has(id)) previous.set(id, point);
  canvasStore.setState({
    ...more,
    ...nothingDrawn,
    graph,
    shape: graph,
    places,
    routes: waysFor(graph, places, moved),
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
  const hasGivenWay = [...pinned].some(([id, { x, y }]) => {
    const at = places.get(id);
    return at !== undefined && !moved.has(id) && (at.x !== x || at.y !== y);
  });
  if (hasGivenWay) return undefined;
  const there = new Map([...places, ...moved]);
  const isInTheWay = graph.nodes.some(({ id, width, height }) => {
    const place = moved.get(id);
    return place !== undefined && nodesIn(graph, there, { ...place, width, height }).length > 1;
  });
  return isInTheWay ? undefined : moved;
}

function waysFor(graph: Graph, places: Layout, moved: Layout | undefined): ReadonlyMap<string, Route> {
  const isMuch = graph.edges.length > MANY_EDGES;
  const { routes } = canvasStore.getState();
  if (!isMuch || moved === undefined || routes.size === 0) return routesOf(graph, places);
  requestIdleCallback(() => {
    const now = canvasStore.getState();
    if (now.places === places) canvasStore.setState({ routes: routesOf(now.graph, places) });
  });
  return new Map([...routes, ...routeMoved(graph, places, moved, edgeForm())]);
}

/** The form in which the edges are drawn; undefined: none were drawn yet. */
let drawnForm: EdgeForm | undefined;

const edgeForm = () => store.getState().ui.edgeForm;

/** Draws all edges in the form that is chosen now. */
export function reroute(): void {
  const { graph, places } = canvasStore.getState();
  if (drawnForm === edgeForm()) return;
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

function routesOf(graph: Graph, places: Layout): ReadonlyMap<string, Route> {
  drawnForm = edgeForm();
  return keptRoutes(routeEdges(graph, places, edgeForm()));
}

/** Routes that are as they were stay the same objects: only edges that changed are drawn again. */
function keptRoutes(routes: ReadonlyMap<string, Route>): ReadonlyMap<string, Route> {
  const before = canvasStore.getState().routes;
  if (before.size === 0) return routes;
  const kept = new Map<string, Route>();
  for (const [id, route] of routes) {
    const old = before.get(id);
    kept.set(id, old?.path === route.path ? old : route);
  }
  return kept;
}

/** A file was pasted or swapped: there is no picture worth keeping. */
function isMostlyNew(graph: Graph, { previous }: Pick<Memory, 'previous'>, pinned: Layout): boolean {
  const added = graph.nodes.filter(({ id }) => !previous.has(id) && !pinned.has(id)).length;
  return added >= 4 && added > graph.nodes.length / 2;
}
