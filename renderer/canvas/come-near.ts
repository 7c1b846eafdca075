import type { ReactFlowInstance } from '@xyflow/react';
import type { Point } from '../../shared/layout/positions.ts';
import { canvasStore } from './canvas-store.ts';

/** Whether cards are too small to be read and worked with: they are names and signs. */
export function isFarAway(): boolean {
  const { far, detail } = canvasStore.getState();
  return far || detail === 'name' || detail === 'sign';
}

/** Shows what is at a point of the screen life-size; it stays under the pointer. */
export function comeNear(
  flow: Pick<ReactFlowInstance, 'screenToFlowPosition' | 'getViewport' | 'setViewport'>,
  at: Point,
): void {
  const { x, y } = flow.screenToFlowPosition(at, { snapToGrid: false });
  const view = flow.getViewport();
  const grown = 1 - view.zoom;
  void flow.setViewport({ x: view.x - x * grown, y: view.y - y * grown, zoom: 1 });
}
