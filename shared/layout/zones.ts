import type { Graph } from '../graph/graph.ts';
import { membershipsOf } from '../graph/memberships.ts';
import type { Layout, NodeId } from './positions.ts';
import type { Rectangle } from './rectangle.ts';
import { boundsOf, overlaps } from './rectangle.ts';

/** A network or group drawn as a box around what stands in it, its own node at the upper left. */
export interface Zone extends Rectangle {
  readonly network: NodeId;
}

/** Air between a zone's frame and what it holds. */
export const ZONE_PADDING = 20;

/**
 * The boxes of all networks and groups that have a place: as large as what they hold now, wherever people have moved it. What can only
 * be reached over cards of others gets a box of its own, so that no box covers a stranger.
 */
export function zonesOf(graph: Graph, places: Layout): readonly Zone[] {
  const { home } = membershipsOf(graph);
  const held = new Map<NodeId, Rectangle[]>();
  const cards: { readonly zone: NodeId | undefined; readonly card: Rectangle }[] = [];
  const heads = graph.nodes.filter(
    ({ kind, collapsed }) => kind === (graph.framedBy ?? 'network') && collapsed !== true,
  );
  for (const { id } of heads) if (places.has(id)) held.set(id, []);
  for (const node of graph.nodes) {
    const place = places.get(node.id);
    if (place === undefined) continue;
    const zone = held.has(node.id) ? node.id : home.get(node.id);
    const card = { ...place, width: node.width, height: node.height };
    cards.push({ zone, card });
    if (zone !== undefined) held.get(zone)?.[held.has(node.id) ? 'unshift' : 'push'](card);
  }
  return [...held].flatMap(([network, members]) => {
    const strangers = cards.flatMap(({ zone, card }) => (zone === network ? [] : [card]));
    return boxesAround(members, strangers).map((box) => ({ network, ...box }));
  });
}

/** One box around all where that covers no stranger, else as few as the order gives. */
function boxesAround(members: readonly Rectangle[], strangers: readonly Rectangle[]): readonly Rectangle[] {
  const whole = padded(boundsOf(members)!);
  if (!strangers.some((card) => overlaps(card, whole))) return [whole];
  const boxes: Rectangle[] = [];
  for (const member of members) {
    const at = boxes.findIndex((box) => {
      const grown = boundsOf([box, padded(member)])!;
      return !strangers.some((card) => overlaps(card, grown) && !overlaps(card, padded(member)));
    });
    if (at < 0) boxes.push(padded(member));
    else boxes[at] = boundsOf([boxes[at]!, padded(member)])!;
  }
  return boxes;
}

function padded({ x, y, width, height }: Rectangle): Rectangle {
  return {
    x: x - ZONE_PADDING,
    y: y - ZONE_PADDING,
    width: width + 2 * ZONE_PADDING,
    height: height + 2 * ZONE_PADDING,
  };
}
