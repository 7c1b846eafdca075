import type { Graph, NodeKind } from '../graph.ts';
import { partOf } from './view.ts';

/** What a person wants to see of a picture. */
export interface Visibility {
  /** Kinds of nodes that are not drawn. */
  readonly hidden: readonly NodeKind[];
  /** Only this node and what it is connected to; undefined: everything. */
  readonly focus: string | undefined;
}

/** Kinds that can be hidden, in the order of the menu. Services are what the drawing is about: they stay. */
export const hideableKinds = [
  'network',
  'volume',
  'bind',
  'config',
  'secret',
  'port',
] as const satisfies readonly NodeKind[];

/**
 * The part of a picture that is wanted; the same graph when that is all of it. Around a node: its neighbours, and the edges among all of
 * these. A focus that is not in the picture shows everything.
 */
export function visiblePart(graph: Graph, { hidden, focus }: Visibility): Graph {
  const isThere = focus !== undefined && graph.nodes.some(({ id }) => id === focus);
  if (hidden.length === 0 && !isThere) return graph;
  const near = isThere ? neighbourhood(graph, focus) : undefined;
  return partOf(
    graph,
    ({ id, kind }) => (near === undefined || near.has(id)) && (id === focus || !hidden.includes(kind)),
    () => true,
  );
}

/** A node and all nodes that an edge connects it with. */
export function neighbourhood({ edges }: Graph, id: string): ReadonlySet<string> {
  const near = new Set([id]);
  for (const { source, target } of edges) {
    if (source === id) near.add(target);
    if (target === id) near.add(source);
  }
  return near;
}
