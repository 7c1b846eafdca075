import type { Point } from './positions.ts';
import type { Rectangle } from './rectangle.ts';
import type { Route } from './route.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/**
 * A smooth curve from one card's side to another's. When cards stand in its way it goes through the nearest free height
 * between them, as far as one is near.
 */
export function curve(
  start: Point,
  end: Point,
  sides: { readonly source: Side; readonly target: Side },
  obstacles: readonly Rectangle[],
): Route {
  if (sides.source === 'top' || sides.source === 'bottom') return vertical(start, end);
  const [left, right] = start.x <= end.x ? [start, end] : [end, start];
  const between = obstacles.filter(
    (each) => each.x + each.width > left.x + 8 && each.x < right.x - 8 && !isFar(each, left, right),
  );
  const hit = between.filter((each) => crosses(left, right, each));
  const channel = hit.length === 0 ? undefined : freeHeight(left, right, between, hit);
  if (channel === undefined) return horizontal(start, end);
  const reach = 24;
  const enter = Math.max(left.x + reach, Math.min(...hit.map((each) => each.x)) - reach);
  const leave = Math.min(right.x - reach, Math.max(...hit.map((each) => each.x + each.width)) + reach);
  const [first, second] = start === left ? [enter, leave] : [leave, enter];
  const path = `M${at(start)} ${bow(start, { x: first, y: channel })} L${at({ x: second, y: channel })} ${bow({ x: second, y: channel }, end)}`;
  return { path, label: { x: (enter + leave) / 2, y: channel } };
}

/** A way of straight pieces with round corners; its label stands where it ends. */
export function wire(points: readonly Point[]): Route {
  const [first, ...rest] = points;
  let path = `M${at(first!)}`;
  rest.forEach((corner, index) => {
    const before = points[index]!;
    const after = rest[index + 1];
    if (after === undefined) {
      path += ` L${at(corner)}`;
      return;
    }
    const radius = Math.min(6, distance(before, corner) / 2, distance(corner, after) / 2);
    path += ` L${at(towards(corner, before, radius))} Q${at(corner)} ${at(towards(corner, after, radius))}`;
  });
  const last = points.at(-1)!;
  return { path, label: { x: last.x - 14, y: last.y } };
}

function horizontal(start: Point, end: Point): Route {
  return {
    path: `M${at(start)} ${bow(start, end)}`,
    label: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
  };
}

/** A Bézier curve that leaves and enters level; to be appended to a path that has come to `start`. */
function bow(start: Point, end: Point): string {
  const reach = Math.max(16, Math.abs(end.x - start.x) * 0.45) * Math.sign(end.x - start.x || 1);
  return `C${at({ x: start.x + reach, y: start.y })} ${at({ x: end.x - reach, y: end.y })} ${at(end)}`;
}

function vertical(start: Point, end: Point): Route {
  const reach = Math.max(16, Math.abs(end.y - start.y) * 0.45) * Math.sign(end.y - start.y || 1);
  const path = `M${at(start)} C${at({ x: start.x, y: start.y + reach })} ${at({ x: end.x, y: end.y - reach })} ${at(end)}`;
  return { path, label: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } };
}

const AIR = 10;

/** Cards well above or below both ends cannot be in the way of the nearest free height. */
function isFar(each: Rectangle, left: Point, right: Point): boolean {
  const top = Math.min(left.y, right.y) - 400;
  return each.y + each.height < top || each.y > Math.max(left.y, right.y) + 400;
}

/** Whether the plain curve comes over the card; looked at in sixteen places, which is finer than any card is narrow. */
function crosses(left: Point, right: Point, card: Rectangle): boolean {
  const steps = 16;
  for (let step = 1; step < steps; step++) {
    const t = step / steps;
    // The curve of `bow` with its reach of 0.45: x is close to linear, y a smooth step.
    const x = left.x + (right.x - left.x) * (1.35 * t * (1 - t) ** 2 + 1.65 * t * t * (1 - t) + t ** 3);
    const y = left.y + (right.y - left.y) * (3 * t * t * (1 - t) + t ** 3);
    if (x > card.x && x < card.x + card.width && y > card.y - 4 && y < card.y + card.height + 4) return true;
  }
  return false;
}

/** The height nearest to the middle of both ends at which a level line passes all cards between. */
function freeHeight(
  left: Point,
  right: Point,
  between: readonly Rectangle[],
  hit: readonly Rectangle[],
): number | undefined {
  const from = Math.min(...hit.map((each) => each.x)) - 24;
  const to = Math.max(...hit.map((each) => each.x + each.width)) + 24;
  const inReach = between.filter((each) => each.x < to && each.x + each.width > from);
  const wish = (left.y + right.y) / 2;
  const heights = inReach
    .flatMap((each) => [each.y - AIR, each.y + each.height + AIR])
    .filter((y) => inReach.every((each) => y <= each.y - AIR || y >= each.y + each.height + AIR))
    .sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish));
  return heights[0];
}

function at({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}
