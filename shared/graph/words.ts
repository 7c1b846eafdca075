import type { Message } from '../message.ts';
import { message } from '../message.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import { parseNodeId } from './node-id.ts';

/** Prints a sentence in the language of whoever reads it. */
export type Say = (message: Message) => string;

const nameOf = (id: string): string => parseNodeId(id)?.name ?? id;

/** A card in one sentence: kind, name, state, facts, then whatever else is said of it. */
export function nodeWords(node: GraphNode, say: Say, more: readonly string[] = []): string {
  const states = [
    node.missing && say(message('drawing.missing')),
    node.disabled && say(message('drawing.disabled')),
    node.external && say(message('drawing.badge-external')),
  ];
  const badges = node.facts.badges
    .filter(({ id }) => id !== 'external')
    .map((badge) => badgeWords(badge, say));
  return [
    `${say(message(`drawing.kind-${node.kind}`))} ${node.name}`,
    ...states,
    node.facts.subtitle,
    ...badges,
    ...more,
  ]
    .filter((part) => part !== undefined && part !== false)
    .join(', ');
}

/** What a badge means, with what it says: "Replicas ×3". */
export function badgeWords({ id, text }: GraphNode['facts']['badges'][number], say: Say): string {
  const meaning = say(message(`drawing.badge-${id}`));
  return text === '' ? meaning : `${meaning} ${text}`;
}

/** What an edge means in one sentence, with the number of those that it stands for: "web depends on db, once it is healthy". */
export function edgeWords(edge: GraphEdge, say: Say): string {
  return edge.count === undefined ? oneEdge(edge, say) : `${oneEdge(edge, say)} (×${edge.count})`;
}

function oneEdge(edge: GraphEdge, say: Say): string {
  const args = { source: nameOf(edge.source), target: nameOf(edge.target), label: edge.label };
  if (edge.kind === 'depends-on') {
    return say(message(`drawing.edge-depends-on-${edge.condition ?? 'service_started'}`, args));
  }
  if (edge.kind === 'mount' && parseNodeId(edge.target)?.kind === 'tmpfs') {
    return say(message('drawing.edge-mount-tmpfs', args));
  }
  if (edge.kind === 'mount') {
    return say(message(edge.readOnly === true ? 'drawing.edge-mount-ro' : 'drawing.edge-mount', args));
  }
  const sentence = say(message(`drawing.edge-${edge.kind}`, args));
  return (edge.kind === 'network' || edge.kind === 'build') && edge.label !== ''
    ? `${sentence} (${edge.label})`
    : sentence;
}
