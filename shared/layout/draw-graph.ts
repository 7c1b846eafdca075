import type { Graph, GraphEdge, GraphNode } from '../graph/graph.ts';
import { arrangeGraph } from './arrange-graph.ts';
import { placeGraph } from './place-graph.ts';
import type { Layout } from './positions.ts';
import type { EdgeForm, Route } from './route.ts';
import { routeEdges } from './route-edges.ts';
import type { RunElk } from './to-elk.ts';

/** Where everything of a graph stands and which way its edges go. */
export interface DrawnGraph {
  readonly places: Layout;
  readonly routes: ReadonlyMap<string, Route>;
}

/** Layers, places and ways of a graph that nothing is known of but its pins: one answer to be worked out away from the window. */
export async function drawGraph(
  graph: Graph,
  pinned: Layout,
  form: EdgeForm,
  runElk: RunElk,
): Promise<DrawnGraph> {
  const automatic = await arrangeGraph(graph, runElk);
  const places = placeGraph(graph, { pinned, previous: new Map(), automatic });
  return { places, routes: routeEdges(graph, places, form) };
}

/** What layers, places and ways are made of: the same graph without what it says, light enough to be sent. */
export function bareGraph({ nodes, edges }: Graph): Graph {
  return {
    nodes: nodes.map(({ id, kind, width, height }): GraphNode => ({ ...bareNode, id, kind, width, height })),
    edges: edges.map(({ id, kind, source, target }): GraphEdge => ({
      ...bareEdge,
      id,
      kind,
      source,
      target,
    })),
  };
}

const bareNode = {
  name: '',
  missing: false,
  disabled: false,
  implicit: false,
  external: false,
  location: undefined,
  path: [],
  facts: { badges: [] },
};
const bareEdge = { label: '', path: [], location: undefined };
