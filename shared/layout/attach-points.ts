import { addTo } from '../add-to.ts';
import type { NodeId, Point } from './positions.ts';
import type { Rectangle } from './rectangle.ts';
import type { Side } from './curve.ts';

/** Something that wants a point on a side of a card: an edge's end, or the common end of several. */
export interface Attachment {
  readonly key: string;
  readonly card: NodeId;
  readonly rectangle: Rectangle;
  readonly side: Side;
  /** What is at the other end: ends stand beside each other in the order of these. */
  readonly other: Rectangle;
}

/** A point for each key, on its side of its card, beside each other without crossing. `taps`: wires that enter at the left. */
export function attachPoints(
  wanted: readonly Attachment[],
  taps: ReadonlyMap<NodeId, number>,
): ReadonlyMap<string, Point> {
  const sides = new Map<string, Attachment[]>();
  const known = new Set<string>();
  for (const attachment of wanted) {
    if (known.has(attachment.key)) continue;
    known.add(attachment.key);
    const key = `${attachment.card} ${attachment.side}`;
    addTo(sides, key, attachment);
  }
  const points = new Map<string, Point>();
  for (const list of sides.values()) {
    const { card, side, rectangle } = list[0]!;
    const along = side === 'left' || side === 'right' ? 'y' : 'x';
    list.sort((a, b) => middle(a.other, along) - middle(b.other, along) || (a.key < b.key ? -1 : 1));
    const wires = side === 'left' ? Math.min(4, taps.get(card) ?? 0) * 4 : 0;
    const length = (along === 'y' ? rectangle.height : rectangle.width) - 20 - 2 * wires;
    const step = Math.min(14, Math.max(0, length) / list.length);
    list.forEach(({ key }, index) => {
      const offset = (index - (list.length - 1) / 2) * step + wires;
      points.set(key, onSide(rectangle, side, offset));
    });
  }
  return points;
}

function middle(rectangle: Rectangle, along: 'x' | 'y'): number {
  return along === 'x' ? rectangle.x + rectangle.width / 2 : rectangle.y + rectangle.height / 2;
}

function onSide({ x, y, width, height }: Rectangle, side: Side, offset: number): Point {
  if (side === 'left') return { x, y: y + height / 2 + offset };
  if (side === 'right') return { x: x + width, y: y + height / 2 + offset };
  if (side === 'top') return { x: x + width / 2 + offset, y };
  return { x: x + width / 2 + offset, y: y + height };
}
