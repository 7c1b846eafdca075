import type { Point } from './positions.ts';

/** How an edge is drawn: the `d` of an SVG path in canvas units, and where its label is centred. */
export interface Route {
  readonly path: string;
  readonly label: Point;
}
