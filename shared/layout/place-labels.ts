import type { Point } from './positions.ts';
import { makeRectangleIndex, type Rectangle } from './rectangle.ts';
import type { Route } from './route.ts';

/** Side of the square that a sign on an edge takes, with some air. */
const SIGN = 20;
/** Where on its way a label is tried, first the middle. */
const TRIES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.15, 0.85, 0.08, 0.92] as const;

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
  const way = pointsAlong(path);
  for (const part of TRIES) {
    const spot = pointAt(way, part);
    if (isFree(spot)) return spot;
  }
  return undefined;
}

/** Corners of a way and points on its curves; of the commands that our routes have. */
function pointsAlong(path: string): readonly Point[] {
  const points: Point[] = [];
  for (const [, command, text] of path.matchAll(/([MLCQ])([^MLCQ]+)/g)) {
    const numbers = text!.trim().split(/[ ,]+/).map(Number);
    const ends: Point[] = [];
    for (let i = 0; i < numbers.length; i += 2) ends.push({ x: numbers[i]!, y: numbers[i + 1]! });
    const from = points.at(-1);
    if (from === undefined || command !== 'C') points.push(ends.at(-1)!);
    else for (let step = 1; step <= 12; step++) points.push(onCurve([from, ...ends], step / 12));
  }
  return points;
}

function onCurve(points: readonly Point[], t: number): Point {
  const [a, b, c, d] = points as readonly [Point, Point, Point, Point];
  const mix = (axis: 'x' | 'y') =>
    a[axis] * (1 - t) ** 3 +
    3 * b[axis] * t * (1 - t) ** 2 +
    3 * c[axis] * t * t * (1 - t) +
    d[axis] * t ** 3;
  return { x: mix('x'), y: mix('y') };
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
