import type { Point } from './positions.ts';

/** How edges run from card to card: in bends, in level and upright pieces, or straight. The person chooses. */
export type EdgeForm = (typeof edgeForms)[number];

/** In the order of the menu. */
export const edgeForms = ['curved', 'step', 'straight'] as const;

/** How an edge is drawn: the `d` of an SVG path in canvas units, and where its label is centred. */
export interface Route {
  readonly path: string;
  readonly label: Point;
}
