import type { ReactFlowInstance } from '@xyflow/react';
import { canvasStore } from '../canvas-store.ts';
import { nodeAt } from './sight.ts';

type Flow = Pick<ReactFlowInstance, 'screenToFlowPosition'>;

/** From afar the node under the pointer becomes a card that can be clicked, dragged and connected. */
export function hoverFar(event: React.MouseEvent, flow: Flow): void {
  const { far, graph, places, moving, hovered } = canvasStore.getState();
  if (!far || moving.size > 0 || event.buttons !== 0) return;
  const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
  const found = nodeAt(graph, places, at)?.id;
  if (found !== hovered) canvasStore.setState({ hovered: found });
}
