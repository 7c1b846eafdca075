import { addTo } from '../add-to.ts';
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
    else if (!standsIn(home, source, target)) addTo(others, source, target);
  }
  if (graph.frames === undefined) addBorrowers(home, graph);
  return { home, others };
}

/** Whether a service stands in the box that says it is in the network: the network's own, or one that has its name too. */
export function standsIn(home: ReadonlyMap<NodeId, NodeId>, service: NodeId, network: NodeId): boolean {
  const box = home.get(service);
  return box !== undefined && (box === network || box === home.get(network));
}

/** The networks whose names a box has: its own, and those that have the very members that stand in it. */
export function namesOfBox({ nodes, frames }: Graph, box: NodeId): readonly NodeId[] {
  const also = nodes.filter(({ id, kind }) => kind === 'network' && frames?.get(id) === box);
  return [box, ...also.map(({ id }) => id)];
}

/** What borrows another's network stack is at home with it. */
function addBorrowers(home: Map<NodeId, NodeId>, { edges }: Graph): void {
  const lent = edges.filter(({ kind }) => kind === 'shares-namespace');
  for (let isNew = lent.length > 0; isNew;) {
    isNew = false;
    for (const { source, target } of lent) {
      const zone = home.get(target);
      if (zone === undefined || home.has(source)) continue;
      home.set(source, zone);
      isNew = true;
    }
  }
}

/**
 * In which network's box each service stands: in its first, but in a further one that nobody would stand in where its first keeps others,
 * so that boxes are rarely empty. A network in which all of a box are, and only such as are in
 * the box's network too, is the box's second name. `before`: where they stood in the picture before; who is still in that network stays, for a service that
 * is added must not take others out of their box.
 */
export function networkHomes(graph: Graph, before?: Graph['frames']): ReadonlyMap<NodeId, NodeId> {
  const home = new Map<NodeId, NodeId>();
  const members = new Map<NodeId, NodeId[]>();
  for (const { kind, source, target } of graph.edges) {
    if (kind !== 'network') continue;
    if (!home.has(source) || before?.get(source) === target) home.set(source, target);
    addTo(members, target, source);
  }
  const standing = byHome([...home.keys()], home);
  for (const [network, all] of members) {
    if (standing.has(network)) continue;
    const free = all.filter((id) => before?.get(id) !== home.get(id));
    for (const [old, movers] of byHome(free, home)) {
      const left = standing.get(old)!.filter((id) => !movers.includes(id));
      if (left.length === 0) continue;
      standing.set(old, left);
      standing.set(network, [...(standing.get(network) ?? []), ...movers]);
      for (const id of movers) home.set(id, network);
    }
  }
  for (const [network, all] of members) {
    if (standing.has(network)) continue;
    const box = [...new Set(all.map((id) => home.get(id)!))].find(
      (each) => isWithin(standing.get(each)!, all) && isWithin(all, members.get(each)!),
    );
    if (box !== undefined) home.set(network, box);
  }
  addBorrowers(home, graph);
  return home;
}

function isWithin(some: readonly NodeId[], all: readonly NodeId[]): boolean {
  const known = new Set(all);
  return some.every((id) => known.has(id));
}

function byHome(services: readonly NodeId[], home: ReadonlyMap<NodeId, NodeId>): Map<NodeId, NodeId[]> {
  const groups = new Map<NodeId, NodeId[]>();
  for (const id of services) {
    addTo(groups, home.get(id)!, id);
  }
  return groups;
}
