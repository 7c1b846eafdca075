import type { Graph } from '../graph/graph.ts';
import type { NodeId } from '../layout/positions.ts';
import type { Theme } from './theme.ts';

/** The colour of each network of a theme, in the order of the graph: the same files give the same colours. */
export function networkColours(graph: Graph, { networks }: Theme): ReadonlyMap<NodeId, string> {
  const found = graph.nodes.filter(({ kind }) => kind === 'network');
  return new Map(found.map(({ id }, index) => [id, networks[index % networks.length]!]));
}
