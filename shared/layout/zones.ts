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

/** Between the names of a zone that has several. */
export const ZONE_NAMES = 12;

/**
 * The boxes of all networks and groups that have a place: as large as what they hold now, wherever people have moved it. What can only
 * be reached over cards of others gets a box of its own, so that no box covers a stranger. What is `inHand` is on its way: no box makes
 * room for it.
 */
export function zonesOf(
  graph: Graph,
  places: Layout,
  inHand: ReadonlyMap<NodeId, unknown> = noneInHand,
): readonly Zone[] {
  const { home } = membershipsOf(graph);
  const held = new Map<NodeId, Rectangle[]>();
  const standing: { readonly zone: NodeId | undefined; readonly card: Rectangle }[] = [];
  const heldCards = new Set<Rectangle>();
  const isHeld = (card: Rectangle): boolean => heldCards.has(card);
  const heads = graph.nodes.filter(
    ({ id, kind, collapsed }) =>
      kind === (graph.framedBy ?? 'network') && collapsed !== true && !home.has(id),
  );
  for (const { id } of heads) if (places.has(id)) held.set(id, []);
  for (const node of graph.nodes) {
    const place = places.get(node.id);
    if (place === undefined) continue;
    const zone = held.has(node.id) ? node.id : home.get(node.id);
    const card = { ...place, width: node.width, height: node.height };
    if (inHand.has(node.id)) heldCards.add(card);
    else standing.push({ zone, card });
    if (zone !== undefined) held.get(zone)?.[held.has(node.id) ? 'unshift' : 'push'](card);
  }
  return [...held].flatMap(([network, members]) => {
    const strangers = standing.flatMap(({ zone, card }) => (zone === network ? [] : [card]));
    return boxesAround(members, strangers, isHeld).map((box) => ({ network, ...box }));
  });
}

const noneInHand: ReadonlyMap<NodeId, unknown> = new Map();

/** One box around all where that covers no stranger, else as few as the order gives. */
function boxesAround(
  members: readonly Rectangle[],
  strangers: readonly Rectangle[],
  isHeld: (member: Rectangle) => boolean,
): readonly Rectangle[] {
  const whole = padded(boundsOf(members)!);
  if (!strangers.some((card) => overlaps(card, whole))) return [whole];
  const boxes: Rectangle[] = [];
  for (const member of members) {
    const at = boxes.findIndex((box) => {
      const grown = boundsOf([box, padded(member)])!;
      return !strangers.some(
        (card) => overlaps(card, grown) && (isHeld(member) || !overlaps(card, padded(member))),
      );
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
