import type { Graph } from '../../shared/graph/graph.ts';
import type { NodeId } from '../../shared/project/project.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { elementIdOf } from '../../shared/spec/element-kinds.ts';

/** The node that a place in a Compose file belongs to; undefined when it is none of the drawing's. */
export function nodeOfPath(graph: Graph, path: Path): NodeId | undefined {
  const id = elementIdOf(path);
  return id !== undefined && graph.nodes.some((node) => node.id === id) ? id : undefined;
}
