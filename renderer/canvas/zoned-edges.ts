import type { Graph, GraphEdge } from '../../shared/graph/graph.ts';
import { membershipsOf, standsIn } from '../../shared/graph/memberships.ts';

/**
 * The graph without the memberships that a zone says by holding the card, and with the others only where something at their
 * ends is selected: the ticks of the cards say them all.
 */
export function zonedEdges(graph: Graph, nodes: ReadonlySet<string>, edges: ReadonlySet<string>): Graph {
  const { home } = membershipsOf(graph);
  const isShown = ({ id, kind, source, target }: GraphEdge): boolean => {
    if (kind !== 'network') return true;
    return !standsIn(home, source, target) && (nodes.has(source) || nodes.has(target) || edges.has(id));
  };
  return { ...graph, edges: graph.edges.filter(isShown) };
}
