import { addTo } from '../add-to.ts';
import type { Graph, GraphEdge } from './graph.ts';

/** The edges at each node, in the order of the graph; nodes without any are not in it. */
export function relationsByNode({ edges }: Pick<Graph, 'edges'>): ReadonlyMap<string, readonly GraphEdge[]> {
  const relations = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    addTo(relations, edge.source, edge);
    if (edge.target !== edge.source) addTo(relations, edge.target, edge);
  }
  return relations;
}
