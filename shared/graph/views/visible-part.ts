import type { Graph, NodeKind } from '../graph.ts';
import { partOf, type GraphView } from './view.ts';

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
  'tmpfs',
  'build',
  'config',
  'secret',
  'port',
] as const satisfies readonly NodeKind[];

/** What a person says of kinds: never drawn, or drawn where a view leaves them out by itself. */
export interface KindChoice {
  readonly hidden: readonly NodeKind[];
  readonly asked: readonly NodeKind[];
}

/** Whether a view draws cards of the kind that it knows, as a person wants it. */
export function isKindShown({ onDemand }: GraphView, kind: NodeKind, { hidden, asked }: KindChoice): boolean {
  return !hidden.includes(kind) && (!onDemand.includes(kind) || asked.includes(kind));
}

/** The choice with one kind shown wherever it can be, or nowhere. */
export function withKindShown({ hidden, asked }: KindChoice, kind: NodeKind, isShown: boolean): KindChoice {
  const others = (kinds: readonly NodeKind[]) => kinds.filter((each) => each !== kind);
  return isShown
    ? { hidden: others(hidden), asked: [...others(asked), kind] }
    : { hidden: [...others(hidden), kind], asked: others(asked) };
}

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
