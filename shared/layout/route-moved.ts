import type { Graph, GraphEdge } from '../graph/graph.ts';
import { relationsByNode } from '../graph/relations.ts';
import type { Layout, NodeId } from './positions.ts';
import type { EdgeForm, Route } from './route.ts';
import { routeSome } from './route-edges.ts';

/** Up to so many edges, those of the neighbours are looked at too: ends at a common side then stand as they will. */
const MOST_BESIDE = 200;
/** Up to so many nodes, and so many edges of those that are dragged, ways go around cards meanwhile. */
const MOST_IN_THE_WAY = { nodes: 200, edges: 40 };

/**
 * Ways for the edges of nodes that are being moved, by edge; all others stay as they are. Takes as long as these nodes have edges,
 * whatever the size of the graph. `routeEdges` says the last word once the nodes are let go.
 */
export function routeMoved(
  graph: Graph,
  places: Layout,
  moving: Layout,
  form: EdgeForm = 'curved',
): ReadonlyMap<string, Route> {
  if (moving.size === 0) return new Map();
  const own = edgesOf(graph, moving.keys());
  const ends = new Set(own.flatMap(({ source, target }) => [source, target]));
  const beside = edgesOf(graph, ends);
  const edges = beside.length <= MOST_BESIDE ? beside : own;
  const touched = new Set([...moving.keys(), ...edges.flatMap(({ source, target }) => [source, target])]);
  const isRough = graph.nodes.length > MOST_IN_THE_WAY.nodes || own.length > MOST_IN_THE_WAY.edges;
  // The lane of a network is its rank among all networks.
  const nodes =
    graph.nodes.length <= MOST_IN_THE_WAY.nodes
      ? graph.nodes
      : graph.nodes.filter(({ id, kind }) => kind === 'network' || touched.has(id));
  const there = new Map<NodeId, { readonly x: number; readonly y: number }>();
  for (const { id } of nodes) {
    const place = moving.get(id) ?? places.get(id);
    if (place !== undefined) there.set(id, place);
  }
  return routeSome({ nodes, edges }, there, form, { only: new Set(own.map(({ id }) => id)), isRough });
}

const adjacencies = new WeakMap<readonly GraphEdge[], ReadonlyMap<NodeId, readonly GraphEdge[]>>();

/** The edges at some nodes, each once, in the order of the graph for each node. */
function edgesOf({ edges }: Graph, ids: Iterable<NodeId>): readonly GraphEdge[] {
  const known = adjacencies.get(edges) ?? relationsByNode({ edges });
  adjacencies.set(edges, known);
  return [...new Set([...ids].flatMap((id) => known.get(id) ?? []))];
}
