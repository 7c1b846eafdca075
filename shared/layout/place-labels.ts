import type { Point } from './positions.ts';
import { makeRectangleIndex, type Rectangle } from './rectangle.ts';
import type { Route } from './route.ts';
import { pointsAlong } from './points-along.ts';

/** Side of the square that a sign on an edge takes, with some air. */
const SIGN = 20;
/** Into so many pieces a curve is cut. */
const PIECES = 12;
/** Where on its way a label is tried: first in the middle, then further and further from it. */
const TRIES = Array.from(
  { length: 31 },
  (_, index) => 0.5 + (index % 2 === 0 ? 1 : -1) * 0.03 * Math.ceil(index / 2),
);

/**
 * The same routes with labels that lie on no card and on no other label, as far as a way has such a place. Wires keep theirs.
 */
export function placeLabels(
  routes: ReadonlyMap<string, Route>,
  cards: Iterable<Rectangle>,
  keeps: (id: string) => boolean,
): ReadonlyMap<string, Route> {
  const taken = makeRectangleIndex();
  for (const card of cards) taken.add(card);
  const square = ({ x, y }: Point): Rectangle => ({
    x: x - SIGN / 2,
    y: y - SIGN / 2,
    width: SIGN,
    height: SIGN,
  });
  const placed = new Map<string, Route>();
  for (const [id, route] of routes) {
    if (keeps(id)) {
      taken.add(square(route.label));
      placed.set(id, route);
      continue;
    }
    const isFree = (spot: Point) => taken.isFree(square(spot));
    const label = isFree(route.label) ? route.label : (freeSpot(route, isFree) ?? route.label);
    taken.add(square(label));
    placed.set(id, label === route.label ? route : { ...route, label });
  }
  return placed;
}

function freeSpot({ path }: Route, isFree: (spot: Point) => boolean): Point | undefined {
  const way = pointsAlong(path, PIECES);
  for (const part of TRIES) {
    const spot = pointAt(way, part);
    if (isFree(spot)) return spot;
  }
  return undefined;
}

/** The point of a way at a part of its length. */
function pointAt(way: readonly Point[], part: number): Point {
  const lengths = way
    .slice(1)
    .map((point, index) => Math.hypot(point.x - way[index]!.x, point.y - way[index]!.y));
  let left = part * lengths.reduce((sum, each) => sum + each, 0);
  for (const [index, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const [from, to] = [way[index]!, way[index + 1]!];
      return {
        x: Math.round(from.x + ((to.x - from.x) * left) / length),
        y: Math.round(from.y + ((to.y - from.y) * left) / length),
      };
    }
    left -= length;
  }
  return way.at(-1)!;
}
