import type { Graph, GraphEdge, GraphNode } from '../graph/graph.ts';
import { arrangeGraph } from './arrange-graph.ts';
import type { Aspect } from './best-packing.ts';
import { placeGraph } from './place-graph.ts';
import type { Layout } from './positions.ts';
import type { EdgeForm, Route } from './route.ts';
import { routeEdges } from './route-edges.ts';

/** Where everything of a graph stands and which way its edges go. */
export interface DrawnGraph {
  readonly places: Layout;
  readonly routes: ReadonlyMap<string, Route>;
}

/** From so many edges on, ways cost more than a frame: what is shown for a moment goes without, what can wait waits. */
export const MANY_EDGES = 1000;

/**
 * Layers, places and ways of a graph that nothing is known of but its pins: one answer to be worked out away from the window. Of a graph
 * with many edges `onPlaces` is told the places before the ways are looked for; they are those of the answer.
 */
export function drawGraph(
  graph: Graph,
  pinned: Layout,
  form: EdgeForm,
  onPlaces: (places: Layout) => void = () => undefined,
  aspect?: Aspect,
): DrawnGraph {
  const automatic = arrangeGraph(graph, aspect);
  const places = placeGraph(graph, { pinned, previous: new Map(), automatic });
  if (graph.edges.length > MANY_EDGES) onPlaces(places);
  return { places, routes: routeEdges(graph, places, form) };
}

/** What layers, places and ways are made of: the same graph without what it says, light enough to be sent. */
export function bareGraph({ nodes, edges }: Graph): Graph {
  return {
    nodes: nodes.map(bareNode),
    edges: edges.map(bareEdge),
  };
}

// Every member is written out: spreading a common part takes ten times as long, and this is what a first drawing waits for.
const bareNode = ({ id, kind, width, height }: GraphNode): GraphNode => ({
  id,
  kind,
  width,
  height,
  name: '',
  missing: false,
  disabled: false,
  implicit: false,
  external: false,
  location: undefined,
  path: nowhere,
  facts: noFacts,
});
const bareEdge = ({ id, kind, source, target }: GraphEdge): GraphEdge => ({
  id,
  kind,
  source,
  target,
  label: '',
  path: nowhere,
  location: undefined,
});
const nowhere: GraphEdge['path'] = [];
const noFacts: GraphNode['facts'] = { badges: [] };
