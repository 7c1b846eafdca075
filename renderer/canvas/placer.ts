import type { Graph } from '../../shared/graph/graph.ts';
import type { ViewName } from '../../shared/graph/views/view.ts';
import type { Arranger } from '../../shared/layout/arrange-view.ts';
import { placeGraph } from '../../shared/layout/place-graph.ts';
import type { Layout, NodeId, Point } from '../../shared/layout/positions.ts';
import type { Route } from '../../shared/layout/route.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { canvasStore } from './canvas-store.ts';

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
  readonly view: ViewName;
}

const nowhere: Layout = new Map();

let project: string | undefined;
let memory: Memory | undefined;
const memories = new Map<ViewName, Memory>();
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
  put(graph, arranger.first(graph));
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
  canvasStore.setState({ moving, routes: routesOf(graph, new Map([...places, ...moving])) });
}

function put(graph: Graph, automatic: Layout): void {
  if (memory === undefined) return;
  const { previous, pinned } = memory;
  const places = placeGraph(graph, { pinned, previous, automatic });
  for (const [id, point] of places) if (!pinned.has(id)) previous.set(id, point);
  canvasStore.setState({ graph, places, moving: nowhere, routes: routesOf(graph, places) });
}

/** Routes that are as they were stay the same objects: only edges that changed are drawn again. */
function routesOf(graph: Graph, places: Layout): ReadonlyMap<string, Route> {
  const before = canvasStore.getState().routes;
  const routes = new Map<string, Route>();
  for (const [id, route] of routeEdges(graph, places)) {
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
