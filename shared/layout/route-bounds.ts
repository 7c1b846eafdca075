import type { Rectangle } from './rectangle.ts';
import { boundsOf } from './rectangle.ts';
import type { Route } from './route.ts';

const known = new WeakMap<Route, Rectangle>();

/**
 * A rectangle that an edge does not leave: around the points that its path names, which no curve goes beyond. Read from the path once
 * for each route.
 */
export function boundsOfRoute(route: Route): Rectangle {
  const before = known.get(route);
  if (before !== undefined) return before;
  const bounds = boundsOf(pointsOf(route.path)) ?? { ...route.label, width: 0, height: 0 };
  known.set(route, bounds);
  return bounds;
}

const NUMBER = /-?\d+(?:\.\d+)?/g;

function pointsOf(path: string): readonly Rectangle[] {
  const numbers = path.match(NUMBER) ?? [];
  const points: Rectangle[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push({ x: Number(numbers[index]), y: Number(numbers[index + 1]), width: 0, height: 0 });
  }
  return points;
}
