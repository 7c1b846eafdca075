import type { Graph } from '../../shared/graph/graph.ts';
import { nodeId } from '../../shared/graph/node-id.ts';
import type { NodeId } from '../../shared/project/project.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';

const kinds = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
  configs: 'config',
  secrets: 'secret',
} as const;

/** The node that a place in a Compose file belongs to; undefined when it is none of the drawing's. */
export function nodeOfPath(graph: Graph, [section, name]: Path): NodeId | undefined {
  if (typeof section !== 'string' || typeof name !== 'string' || !(section in kinds)) return undefined;
  const id = nodeId(kinds[section as keyof typeof kinds], name);
  return graph.nodes.some((node) => node.id === id) ? id : undefined;
}
