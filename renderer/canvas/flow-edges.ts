import type { Edge } from '@xyflow/react';
import type { Graph, GraphEdge } from '../../shared/graph/graph.ts';
import type { NodeId } from '../../shared/layout/positions.ts';

export interface LineData extends Record<string, unknown> {
  readonly edge: GraphEdge;
  /** A CSS colour; of memberships only. */
  readonly colour: string | undefined;
}

export type FlowEdge = Edge<LineData, 'line'>;

/** React Flow's edges; those that did not change since `before` are the same objects. */
export function flowEdges(
  graph: Graph,
  selected: ReadonlySet<string>,
  colours: ReadonlyMap<NodeId, string>,
  describe: (edge: GraphEdge) => string,
  before: ReadonlyMap<string, FlowEdge>,
): FlowEdge[] {
  return graph.edges.map((edge) => {
    const old = before.get(edge.id);
    const colour = edge.kind === 'network' ? colours.get(edge.target) : undefined;
    const isSelected = selected.has(edge.id);
    const label = describe(edge);
    if (
      old !== undefined &&
      old.data?.edge.label === edge.label &&
      old.data.edge.condition === edge.condition &&
      old.data.colour === colour &&
      old.selected === isSelected &&
      old.ariaLabel === label
    ) {
      return old;
    }
    return {
      id: edge.id,
      type: 'line',
      source: edge.source,
      target: edge.target,
      sourceHandle: 'out',
      targetHandle: 'in',
      selected: isSelected,
      focusable: false,
      ariaLabel: label,
      data: { edge, colour },
    };
  });
}
