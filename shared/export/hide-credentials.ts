import type { Graph, GraphNode } from '../graph/graph.ts';
import { MASK } from '../model/looks-secret.ts';

/** The part of a URL before its `@`, where people put names with passwords and tokens. */
const USER_INFO = /(\w:\/\/)[^/\s@]+@/g;

/** The graph with what stands before the `@` of a URL masked, wherever a card or an edge would say it. */
export function hideCredentials(graph: Graph): Graph {
  return {
    ...graph,
    nodes: graph.nodes.map((node) => (says(node) ? masked(node) : node)),
    edges: graph.edges.map((edge) =>
      holds(edge.label) ? { ...edge, label: maskCredentials(edge.label) } : edge,
    ),
  };
}

function says({ name, facts }: GraphNode): boolean {
  return holds(name) || holds(facts.subtitle ?? '') || facts.badges.some(({ text }) => holds(text));
}

function masked(node: GraphNode): GraphNode {
  const { subtitle, badges } = node.facts;
  return {
    ...node,
    name: maskCredentials(node.name),
    facts: {
      ...(subtitle === undefined ? {} : { subtitle: maskCredentials(subtitle) }),
      badges: badges.map(({ id, text }) => ({ id, text: maskCredentials(text) })),
    },
  };
}

function holds(text: string): boolean {
  return text.includes('@') && maskCredentials(text) !== text;
}

/** A text with what stands before the `@` of a URL in it masked. */
export function maskCredentials(text: string): string {
  return text.replace(USER_INFO, `$1${MASK}@`);
}
