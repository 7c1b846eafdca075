import type { Point } from './positions.ts';
import type { RectangleIndex } from './rectangle.ts';

/** Air between a node that is placed by itself and its neighbours. */
export const SLOT_MARGIN = 24;

const STEP = 32;

/**
 * The free place nearest to the wished one for a node of this size, on a raster around it. Of places equally near, the lower
 * and the righter one. Always finds one.
 */
export function findFreeSlot(
  taken: RectangleIndex,
  size: { readonly width: number; readonly height: number },
  wish: Point,
  margin = SLOT_MARGIN,
): Point {
  for (let ring = 0; ; ring++) {
    for (const [column, row] of ringOf(ring)) {
      const x = wish.x + column * STEP;
      const y = wish.y + row * STEP;
      if (taken.isFree({ x, y, width: size.width, height: size.height }, margin)) return { x, y };
    }
  }
}

/** The raster points whose larger distance is `ring`, nearest first. */
function ringOf(ring: number): readonly (readonly [number, number])[] {
  if (ring === 0) return [[0, 0]];
  const points: (readonly [number, number])[] = [];
  for (let along = -ring; along <= ring; along++) {
    points.push([along, ring], [along, -ring]);
    if (Math.abs(along) < ring) points.push([ring, along], [-ring, along]);
  }
  return points.sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - (bx * bx + by * by) || by - ay || bx - ax);
}
