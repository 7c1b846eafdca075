import type { ComposeModel } from '../model/compose-model.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { parseNodeId } from './node-id.ts';
import type { EdgeDraft } from './kinds/draft.ts';
import { measureNode, missingNode } from './kinds/draft.ts';
import { kindsOfNodes } from './kinds/index.ts';

/**
 * What is drawn: a node per service, resource, host path and published port, an edge per reference. What is referred to
 * and declared nowhere becomes a `missing` node, so that every edge has both its ends. The same model gives the same graph, in the same order.
 */
export function buildGraph(model: ComposeModel): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  for (const kind of Object.values(kindsOfNodes)) {
    for (const draft of kind.nodes(model)) nodes.set(draft.id, measureNode(draft));
  }
  const taken = new Map<string, number>();
  for (const kind of Object.values(kindsOfNodes)) {
    for (const draft of kind.edges(model)) edges.push({ id: edgeId(draft, taken), ...draft });
  }
  for (const edge of edges) {
    for (const end of [edge.source, edge.target]) {
      const parts = nodes.has(end) ? undefined : parseNodeId(end);
      if (parts !== undefined) nodes.set(end, measureNode(missingNode(parts.kind, parts.name)));
    }
  }
  return { nodes: [...nodes.values()], edges: edges.filter((edge) => nodes.has(edge.target)) };
}

function edgeId(edge: EdgeDraft, taken: Map<string, number>): string {
  const id = `${edge.kind}:${edge.source}>${edge.target}`;
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}#${count}`;
}
