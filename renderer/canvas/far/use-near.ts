import { useMemo } from 'react';
import type { Graph, GraphEdge } from '../../../shared/graph/graph.ts';
import type { NodeId } from '../../../shared/layout/positions.ts';
import { useSelection } from '../../store/index.ts';
import { useCanvas } from '../canvas-store.ts';
import { mostElements } from './sight.ts';

/**
 * The part of the drawing that React Flow draws: what is near, and what a person has hold of (selected, focused, under the pointer,
 * dragged), with both ends of each edge. The rest is out of sight, or on the canvas element.
 */
export function useNear(graph: Graph): Graph {
  const near = useCanvas((state) => state.near);
  const far = useCanvas((state) => state.far);
  const hovered = useCanvas((state) => (state.near === undefined ? undefined : state.hovered));
  const focused = useCanvas((state) => (state.near === undefined ? undefined : state.focused));
  const from = useCanvas((state) => (state.near === undefined ? undefined : state.connecting?.from));
  const asked = useCanvas((state) => (state.near === undefined ? undefined : state.asked?.edge));
  const dragged = useCanvas((state) => (state.near === undefined ? '' : [...state.moving.keys()].join('\n')));
  const { nodes: selected, edges: chosen } = useSelection();
  return useMemo(() => {
    if (near === undefined) return graph;
    // More than can be looked at one by one is lit up on the canvas element instead.
    const few = selected.slice(0, mostElements);
    const held = new Set<string | undefined>([hovered, focused, from, ...few]);
    if (dragged !== '') for (const id of dragged.split('\n')) held.add(id);
    const lit = new Set<string | undefined>([hovered, asked, ...chosen]);
    const edges = graph.edges.filter(({ id }) => near.edges.has(id) || lit.has(id));
    if (!far) edges.push(...linesAt(graph, held, new Set(edges)));
    const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
    const nodes = graph.nodes.filter(({ id }) => near.nodes.has(id) || held.has(id) || ends.has(id));
    return { nodes, edges };
  }, [graph, near, far, hovered, focused, from, asked, dragged, selected, chosen]);
}

/** The lines at nodes that are held, as many as can be drawn one by one. */
function linesAt(
  graph: Graph,
  held: ReadonlySet<NodeId | undefined>,
  there: ReadonlySet<GraphEdge>,
): readonly GraphEdge[] {
  if (held.size === 0) return [];
  return graph.edges
    .filter((edge) => !there.has(edge) && (held.has(edge.source) || held.has(edge.target)))
    .slice(0, mostElements);
}
