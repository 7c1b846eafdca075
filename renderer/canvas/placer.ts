import type { Graph } from '../../shared/graph/graph.ts';
import { arrangeGraph } from '../../shared/layout/arrange-graph.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { placeGraph } from '../../shared/layout/place-graph.ts';
import type { Layout, NodeId, Point } from '../../shared/layout/positions.ts';
import type { Route } from '../../shared/layout/route.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { canvasStore } from './canvas-store.ts';
import { runElk } from './run-elk.ts';

/**
 * Keeps nodes where they are. A project's first frame is a simple grid, which ELK's answer replaces; from then on what is
 * added goes beside its neighbours, and what comes back after an undo goes where it was. Unpinned places live in this window only.
 */
interface Memory {
  /** Names the project. */
  readonly key: string;
  readonly previous: Map<NodeId, Point>;
  pinned: Layout;
}

const nowhere: Layout = new Map();

let memory: Memory | undefined;
let asked = 0;

/** Shows a graph. `key` names the project: another key is another picture. */
export function showGraph(graph: Graph, pinned: Layout, key: string): void {
  if (memory?.key === key && !isMostlyNew(graph, memory.previous)) {
    memory.pinned = pinned;
    put(graph, nowhere);
    return;
  }
  memory = { key, previous: new Map(), pinned };
  put(graph, gridPositions(graph));
  void arrange();
}

/** Arranges everything that is not pinned anew; resolves when it stands, true unless something newer came between. */
export async function arrange(pinned?: Layout): Promise<boolean> {
  const serial = ++asked;
  const { graph } = canvasStore.getState();
  canvasStore.setState({ arranging: true });
  const automatic = await arrangeGraph(graph, runElk).finally(() => {
    if (serial === asked) canvasStore.setState({ arranging: false });
  });
  if (serial !== asked || memory === undefined) return false;
  memory.previous.clear();
  if (pinned !== undefined) memory.pinned = pinned;
  put(canvasStore.getState().graph, automatic);
  canvasStore.setState({ arranged: canvasStore.getState().arranged + 1 });
  return true;
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
function isMostlyNew(graph: Graph, previous: ReadonlyMap<NodeId, Point>): boolean {
  const added = graph.nodes.filter((node) => !previous.has(node.id) && !memory?.pinned.has(node.id)).length;
  return added >= 4 && added > graph.nodes.length / 2;
}
