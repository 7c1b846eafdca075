import type { Graph, GraphNode } from '../graph/graph.ts';
import type { Layout, NodeId } from './positions.ts';
import type { Rectangle } from './rectangle.ts';
import { boundsOf } from './rectangle.ts';

/** Which network each service stands in, and which others it is in besides. */
export interface Memberships {
  /** The first network of a service, in the order of its files; one that borrows another's network stack is at home with it. */
  readonly home: ReadonlyMap<NodeId, NodeId>;
  /** The networks of a service beside its first. */
  readonly others: ReadonlyMap<NodeId, readonly NodeId[]>;
}

/** Reads memberships off a graph's edges. */
export function membershipsOf(graph: Graph): Memberships {
  const home = new Map<NodeId, NodeId>();
  const others = new Map<NodeId, NodeId[]>();
  for (const { kind, source, target } of graph.edges) {
    if (kind !== 'network') continue;
    if (!home.has(source)) home.set(source, target);
    else others.set(source, [...(others.get(source) ?? []), target]);
  }
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

/** A network drawn as a box around the services that stand in it, its own node at the upper left. */
export interface Zone extends Rectangle {
  readonly network: NodeId;
}

/** Air between a zone's frame and what it holds. */
export const ZONE_PADDING = 20;

/** The boxes of all networks that have a place: as large as what they hold now, wherever people have moved it. */
export function zonesOf(graph: Graph, places: Layout): readonly Zone[] {
  const { home } = membershipsOf(graph);
  const held = new Map<NodeId, Rectangle[]>();
  const hold = (network: NodeId, { id, width, height }: GraphNode): void => {
    const place = places.get(id);
    if (place !== undefined) held.set(network, [...(held.get(network) ?? []), { ...place, width, height }]);
  };
  for (const node of graph.nodes) if (node.kind === 'network') hold(node.id, node);
  for (const node of graph.nodes) {
    const network = home.get(node.id);
    if (network !== undefined && places.has(network)) hold(network, node);
  }
  return [...held].map(([network, rectangles]) => {
    const { x, y, width, height } = boundsOf(rectangles)!;
    return {
      network,
      x: x - ZONE_PADDING,
      y: y - ZONE_PADDING,
      width: width + 2 * ZONE_PADDING,
      height: height + 2 * ZONE_PADDING,
    };
  });
}
