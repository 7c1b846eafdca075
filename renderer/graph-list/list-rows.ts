import type { Graph, GraphEdge, GraphNode } from '../../shared/graph/graph.ts';

/** One line of the list: a node, or one of its edges below it. */
export interface ListRow {
  /** Differs in every line: an edge stands below both of its nodes. */
  readonly key: string;
  /** Of the node or edge: what is selected. */
  readonly id: string;
  readonly node: GraphNode;
  readonly edge: GraphEdge | undefined;
  /** What a node is, in words. */
  readonly words: string;
  /** Edges at the node. */
  readonly count: number;
  readonly isOpen: boolean;
}

/** The lines of the list: nodes that the words fit, each with its edges where it is open. */
export function listRows(
  graph: Graph,
  relations: ReadonlyMap<string, readonly GraphEdge[]>,
  open: ReadonlySet<string>,
  search: string,
  wordsOf: (node: GraphNode) => string,
): readonly ListRow[] {
  const wanted = search.trim().toLowerCase();
  return graph.nodes.flatMap((node) => {
    const words = wordsOf(node);
    if (!words.toLowerCase().includes(wanted)) return [];
    const edges = relations.get(node.id) ?? [];
    const isOpen = open.has(node.id) && edges.length > 0;
    const row = { key: node.id, id: node.id, node, edge: undefined, words, count: edges.length, isOpen };
    const below = edges.map((edge) => ({
      key: `${node.id} ${edge.id}`,
      id: edge.id,
      node,
      edge,
      words: '',
      count: 0,
      isOpen: false,
    }));
    return isOpen ? [row, ...below] : [row];
  });
}
