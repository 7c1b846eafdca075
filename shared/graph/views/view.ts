import type { Graph, NodeKind } from '../graph.ts';
import type { ComposeModel } from '../../model/compose-model.ts';

/** The pictures of one project. Names are kept in the sidecar, in links and on the command line (`--view`). */
export type ViewName = (typeof viewNames)[number];

/** In the order of the switch. */
export const viewNames = ['architecture', 'networks', 'start-order', 'data', 'exposure'] as const;

/** How a picture is arranged: `layers` from entry points to data, `zones` around networks, `waves` by starting order. */
export type Arrangement = 'layers' | 'zones' | 'waves';

/** One picture of a project: which part of the graph it shows, and how it is arranged. One file each in this folder. */
export interface GraphView {
  readonly name: ViewName;
  readonly arrangement: Arrangement;
  /** Kinds that are drawn only when a person asks for them. */
  readonly onDemand: readonly NodeKind[];
  /**
   * The part of the graph that is drawn, with the kinds on demand that are `asked` for. The same objects, so that nothing is drawn anew that
   * did not change.
   */
  project(graph: Graph, model: ComposeModel, asked?: readonly NodeKind[]): Graph;
}

/** The nodes that `keeps` and the edges between them that `draws`. */
export function partOf(
  graph: Graph,
  keeps: (node: Graph['nodes'][number]) => boolean,
  draws: (edge: Graph['edges'][number]) => boolean,
): Graph {
  const nodes = graph.nodes.filter(keeps);
  const there = new Set(nodes.map(({ id }) => id));
  return {
    ...graph,
    nodes,
    edges: graph.edges.filter((edge) => there.has(edge.source) && there.has(edge.target) && draws(edge)),
  };
}

/** Keeps nodes of some kinds only where an edge of the picture reaches them; services stay. */
export function withoutLoose(graph: Graph): Graph {
  const joined = new Set(graph.edges.flatMap(({ source, target }) => [source, target]));
  return { ...graph, nodes: graph.nodes.filter(({ id, kind }) => kind === 'service' || joined.has(id)) };
}
