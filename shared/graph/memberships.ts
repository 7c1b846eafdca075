import type { Graph } from './graph.ts';

type NodeId = string;

/** Which network each service stands in, and which others it is in besides. */
export interface Memberships {
  /** The first network of a service, in the order of its files; one that borrows another's network stack is at home with it. */
  readonly home: ReadonlyMap<NodeId, NodeId>;
  /** The networks of a service beside its first. */
  readonly others: ReadonlyMap<NodeId, readonly NodeId[]>;
}

/** Reads memberships off a graph's edges. */
export function membershipsOf(graph: Graph): Memberships {
  const home = new Map<NodeId, NodeId>(graph.frames);
  const others = new Map<NodeId, NodeId[]>();
  for (const { kind, source, target } of graph.edges) {
    if (kind !== 'network') continue;
    if (graph.frames === undefined && !home.has(source)) home.set(source, target);
    else if (home.get(source) !== target) others.set(source, [...(others.get(source) ?? []), target]);
  }
  if (graph.frames !== undefined) return { home, others };
  const lent = graph.edges.filter(({ kind }) => kind === 'shares-namespace');
  for (let isNew = lent.length > 0; isNew;) {
    isNew = false;
    for (const { source, target } of lent) {
      const zone = home.get(target);
      if (zone === undefined || home.has(source)) continue;
      home.set(source, zone);
      isNew = true;
    }
  }
  return { home, others };
}
