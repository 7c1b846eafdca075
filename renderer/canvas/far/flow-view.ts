import type { ReactFlowState } from '@xyflow/react';
import type { Rectangle } from '../../../shared/layout/rectangle.ts';
import { sightOf } from './sight.ts';

/** What React Flow knows of where the drawing is looked at. */
export type FlowView = Pick<ReactFlowState, 'transform' | 'width' | 'height'>;

/** What of the drawing is seen, in canvas units. */
export function sightIn({ transform: [x, y, zoom], width, height }: FlowView): Rectangle {
  return sightOf({ x, y, zoom }, width, height);
}

/** Whether the same is seen: neither the view nor the size of the window changed. */
export function isSameView(a: FlowView, b: FlowView): boolean {
  return a.transform === b.transform && a.width === b.width && a.height === b.height;
}
