import { nodeId } from '../graph/node-id.ts';
import type { Graph, GraphEdge } from '../graph/graph.ts';
import type { Change, ChangeKind, Comparison } from './comparison.ts';
import { elementKindOf } from '../spec/element-kinds.ts';

/** What happened to a node: its own attributes' changes, the element itself included. */
export interface NodeMark {
  readonly kind: ChangeKind;
  readonly changes: readonly Change[];
}

/** What happened to an edge; of a changed one what its label said and says. */
export interface EdgeMark {
  readonly kind: ChangeKind;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Two graphs in one drawing: the right one, then the ghosts of what only the left one has. Unmarked: equal. */
export interface GraphComparison {
  readonly graph: Graph;
  readonly nodes: ReadonlyMap<string, NodeMark>;
  readonly edges: ReadonlyMap<string, EdgeMark>;
}

/** What the canvas marks while two configurations are compared. `comparison` is of the same two, in the same order. */
export function compareGraphs(comparison: Comparison, left: Graph, right: Graph): GraphComparison {
  const nodes = new Map<string, NodeMark>();
  for (const { element, kind, changes } of comparison.elements) {
    const nodeKind = element && elementKindOf(element.section);
    if (nodeKind !== undefined) nodes.set(nodeId(nodeKind, element!.name), { kind, changes });
  }
  const leftNodes = new Map(left.nodes.map((node) => [node.id, node]));
  const rightNodes = new Map(right.nodes.map((node) => [node.id, node]));
  for (const id of rightNodes.keys()) {
    if (!leftNodes.has(id)) nodes.set(id, { kind: 'added', changes: nodes.get(id)?.changes ?? [] });
  }
  const ghosts = left.nodes.filter((node) => !rightNodes.has(node.id));
  for (const { id } of ghosts) {
    nodes.set(id, { kind: 'removed', changes: nodes.get(id)?.changes ?? [] });
  }
  for (const id of nodes.keys()) if (!leftNodes.has(id) && !rightNodes.has(id)) nodes.delete(id);
  const { edges, gone } = compareEdges(left.edges, right.edges);
  const graph =
    ghosts.length + gone.length === 0
      ? right
      : { nodes: [...right.nodes, ...ghosts], edges: [...right.edges, ...gone] };
  return { graph, nodes, edges };
}

function compareEdges(left: readonly GraphEdge[], right: readonly GraphEdge[]) {
  const edges = new Map<string, EdgeMark>();
  const leftEdges = new Map(left.map((edge) => [edge.id, edge]));
  for (const edge of right) {
    const before = leftEdges.get(edge.id);
    if (before === undefined) edges.set(edge.id, { kind: 'added', before: undefined, after: edge.label });
    else if (!saysTheSame(before, edge)) {
      edges.set(edge.id, { kind: 'changed', before: before.label, after: edge.label });
    }
  }
  const rightIds = new Set(right.map((edge) => edge.id));
  const gone = left.filter((edge) => !rightIds.has(edge.id));
  for (const { id, label } of gone) edges.set(id, { kind: 'removed', before: label, after: undefined });
  return { edges, gone };
}

function saysTheSame(a: GraphEdge, b: GraphEdge): boolean {
  return (
    a.label === b.label &&
    a.condition === b.condition &&
    a.required === b.required &&
    a.readOnly === b.readOnly
  );
}
