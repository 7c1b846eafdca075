import type { ComposeModel } from '../../model/compose-model.ts';
import type { GraphEdge, GraphNode, NodeKind } from '../graph.ts';
import { nodeSize } from '../node-size.ts';

/** A node before its size is known. */
export type NodeDraft = Omit<GraphNode, 'width' | 'height'>;

/** An edge before it has its id. */
export type EdgeDraft = Omit<GraphEdge, 'id'>;

/**
 * What graph/ knows of one kind of node: the nodes that the model declares (or, for host paths and ports, that its services
 * make), and the edges between services and nodes of this kind. An edge may lead to a node that nobody declares.
 */
export interface KindOfNode {
  nodes(model: ComposeModel): readonly NodeDraft[];
  edges(model: ComposeModel): readonly EdgeDraft[];
}

/** A node with what most nodes have. */
export function draftNode(
  node: Pick<NodeDraft, 'id' | 'kind' | 'name' | 'path' | 'location'> & Partial<NodeDraft>,
): NodeDraft {
  return {
    missing: false,
    disabled: false,
    implicit: false,
    external: false,
    facts: { badges: [] },
    ...node,
  };
}

/** The ghost of an element that is referred to and declared nowhere. */
export function missingNode(kind: NodeKind, name: string): NodeDraft {
  const sections: Partial<Record<NodeKind, string>> = {
    service: 'services',
    network: 'networks',
    volume: 'volumes',
    config: 'configs',
    secret: 'secrets',
  };
  const section = sections[kind];
  return draftNode({
    id: `${kind}:${name}`,
    kind,
    name,
    missing: true,
    path: section === undefined ? [] : [section, name],
    location: undefined,
  });
}

/** Adds the size that the facts ask for. */
export function measureNode(draft: NodeDraft): GraphNode {
  return { ...draft, ...nodeSize(draft.kind, draft.name, draft.facts) };
}
