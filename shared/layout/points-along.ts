import type { Point } from './positions.ts';

/**
 * Corners of a way, and points on its curves that cut each into so many pieces. Knows paths as our routes write them, points with a blank
 * between: `M`, `L`, `C`, and `Q`, a rounded corner, of which the end will do.
 */
export function pointsAlong(path: string, pieces: number): readonly Point[] {
  const points: Point[] = [];
  let command = '';
  let controls: Point[] = [];
  for (const word of path === '' ? [] : path.split(' ')) {
    const isCommand = word > 'A';
    if (isCommand) command = word[0]!;
    const comma = word.indexOf(',');
    const point = { x: Number(word.slice(isCommand ? 1 : 0, comma)), y: Number(word.slice(comma + 1)) };
    const passed = command === 'C' ? 2 : command === 'Q' ? 1 : 0;
    if (controls.length < passed) {
      controls.push(point);
      continue;
    }
    if (passed === 2) addCurve(points, controls[0]!, controls[1]!, point, pieces);
    else points.push(point);
    controls = [];
  }
  return points;
}

function addCurve(points: Point[], a: Point, b: Point, to: Point, pieces: number): void {
  const from = points.at(-1)!;
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    points.push({ x: bezier(t, from.x, a.x, b.x, to.x), y: bezier(t, from.y, a.y, b.y, to.y) });
  }
}

function bezier(t: number, from: number, a: number, b: number, to: number): number {
  const s = 1 - t;
  return from * s * s * s + 3 * a * t * s * s + 3 * b * t * t * s + to * t * t * t;
}
