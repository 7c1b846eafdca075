import type { Graph } from '../../shared/graph/graph.ts';
import type { NodeId } from '../../shared/layout/positions.ts';

/** How many colours canvas.css has for networks (`--network-0` and on). */
const COLOURS = 8;

/** The colour of each network, in the order of the graph: the same files give the same colours. */
export function networkColours(graph: Graph): ReadonlyMap<NodeId, string> {
  const networks = graph.nodes.filter((node) => node.kind === 'network');
  return new Map(networks.map(({ id }, index) => [id, `var(--network-${index % COLOURS})`]));
}
