import { addTo } from '../add-to.ts';
import type { Graph, GraphNode } from '../graph/graph.ts';

/** Nodes that hang together, in graph order; the components in the order of their first node. */
export function connectedComponents(graph: Graph): readonly (readonly GraphNode[])[] {
  const parent = new Map<string, string>(graph.nodes.map((node) => [node.id, node.id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = id; at !== root;) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const edge of graph.edges) parent.set(rootOf(edge.source), rootOf(edge.target));
  const components = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    const root = rootOf(node.id);
    addTo(components, root, node);
  }
  return [...components.values()];
}
