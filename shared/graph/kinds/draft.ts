import { isElementKind, sectionOf } from '../../spec/element-kinds.ts';
import type { FilePath } from '../../diagnostic.ts';
import type { ComposeModel, Service } from '../../model/compose-model.ts';
import type { GraphEdge, GraphNode, NodeKind } from '../graph.ts';
import { nodeSize } from '../node-size.ts';

/** A node before its size is known. */
export type NodeDraft = Omit<GraphNode, 'width' | 'height'>;

/** An edge before it has its id. */
export type EdgeDraft = Omit<GraphEdge, 'id'>;

/** What a service's nodes and edges depend on besides the service. */
export interface GraphContext {
  /** The project directory: paths below it are written relative to it. */
  readonly directory: FilePath;
  /** Whether the `default` network is drawn. */
  readonly drawsDefault: boolean;
}

/** What one service adds to the graph for one kind of node. */
export interface Contribution {
  readonly nodes: readonly NodeDraft[];
  readonly edges: readonly EdgeDraft[];
}

/** What a service adds for one reason. An edge may lead to a node that nobody declares. */
export interface Contributor {
  /**
   * The attributes of the service that decide what it adds, beside its name, its state and what it extends: one that has none of them,
   * and extends nobody, adds nothing. Absent: all.
   */
  readonly reads?: readonly string[];
  /**
   * Must depend on its arguments alone, of the service on what `reads` says: its answers are kept. Edges of one kind between two nodes
   * come from one contributor.
   */
  readonly ofService: (service: Service, context: GraphContext) => Contribution;
}

/**
 * What graph/ knows of one kind of node: those that stand at the top level of the model, and what each service adds (its own node,
 * host paths, ports, and the edges between it and nodes of this kind).
 */
export interface KindOfNode extends Contributor {
  readonly declared: (model: ComposeModel, context: GraphContext) => readonly NodeDraft[];
  /** What a service adds for other attributes. */
  readonly also?: Contributor;
}

type Essence = Pick<NodeDraft, 'id' | 'kind' | 'name' | 'path' | 'location'>;

const noFacts: NodeDraft['facts'] = { badges: [] };

/** A node with what most nodes have. */
export function draftNode(node: Essence & Partial<NodeDraft>): NodeDraft {
  const { id, kind, name, path, location, facts = noFacts } = node;
  const { missing = false, disabled = false, implicit = false, external = false } = node;
  return { id, kind, name, missing, disabled, implicit, external, location, path, facts };
}

/** The ghost of an element that is referred to and declared nowhere. */
export function missingNode(kind: NodeKind, name: string): NodeDraft {
  return draftNode({
    id: `${kind}:${name}`,
    kind,
    name,
    missing: true,
    path: isElementKind(kind) ? [sectionOf[kind], name] : [],
    location: undefined,
  });
}

/** Adds the size that the facts ask for. */
export function measureNode(draft: NodeDraft): GraphNode {
  const { id, kind, name, missing, disabled, implicit, external, location, path, facts } = draft;
  const { width, height } = nodeSize(kind, name, facts);
  // Written out: what is spread from two objects has a hidden class of its own, which takes more than the node.
  return { id, kind, name, missing, disabled, implicit, external, location, path, facts, width, height };
}
