import { useCallback } from 'react';
import type { Graph, GraphEdge, GraphNode } from '../../shared/graph/graph.ts';
import { parseNodeId } from '../../shared/graph/node-id.ts';
import type { CardExtras } from './card-marks.ts';
import { useT, type t } from '../i18n/t.ts';

const nameOf = (id: string): string => parseNodeId(id)?.name ?? id;

/** A card in one sentence, for the screen reader: kind, name, state, facts. */
export function nodeWords(node: GraphNode, say: typeof t, extras?: CardExtras): string {
  const states = [
    node.missing && say('canvas.missing'),
    node.disabled && say('canvas.disabled'),
    node.external && say('canvas.badge-external'),
  ];
  const badges = node.facts.badges
    .filter(({ id }) => id !== 'external')
    .map(({ id, text }) =>
      text === '' ? say(`canvas.badge-${id}`) : `${say(`canvas.badge-${id}`)} ${text}`,
    );
  const marks = extras?.marks.map(({ label }) => label) ?? [];
  return [
    `${say(`canvas.kind-${node.kind}`)} ${node.name}`,
    ...states,
    node.facts.subtitle,
    ...badges,
    ...marks,
  ]
    .filter((part) => part !== undefined && part !== false)
    .join(', ');
}

/** What an edge means in one sentence: "web depends on db, once it is healthy". */
export function edgeWords(edge: GraphEdge, say: typeof t): string {
  const args = { source: nameOf(edge.source), target: nameOf(edge.target), label: edge.label };
  if (edge.kind === 'depends-on') {
    const condition = edge.condition ?? 'service_started';
    return say(`canvas.edge-depends-on-${condition}`, args);
  }
  if (edge.kind === 'mount')
    return say(edge.readOnly === true ? 'canvas.edge-mount-ro' : 'canvas.edge-mount', args);
  const sentence = say(`canvas.edge-${edge.kind}`, args);
  return edge.kind === 'network' && edge.label !== '' ? `${sentence} (${edge.label})` : sentence;
}

/** `edgeWords` for components. */
export function useEdgeWords(): (edge: GraphEdge) => string {
  const say = useT();
  return useCallback((edge: GraphEdge) => edgeWords(edge, say), [say]);
}

/** All relations of a node, one sentence each. */
export function relationWords(graph: Graph, id: string, say: typeof t): readonly string[] {
  return graph.edges
    .filter((edge) => edge.source === id || edge.target === id)
    .map((edge) => edgeWords(edge, say));
}
