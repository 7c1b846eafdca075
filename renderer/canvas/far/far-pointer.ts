import type { ReactFlowInstance } from '@xyflow/react';
import type { Graph } from '../../../shared/graph/graph.ts';
import type { Point } from '../../../shared/layout/positions.ts';
import { overlaps } from '../../../shared/layout/rectangle.ts';
import { boundsOfRoute } from '../../../shared/layout/route-bounds.ts';
import { canvasStore, type CanvasState } from '../canvas-store.ts';
import { pathOf } from './draw-lines.ts';
import { nodeAt } from './sight.ts';

type Flow = Pick<ReactFlowInstance, 'screenToFlowPosition'>;

/** As wide as the reach of a line that is an element, in canvas units. */
const REACH = 14;

/**
 * What is drawn on the canvas element becomes an element of the page under the pointer, that can be clicked, dragged and connected:
 * from afar the card, else the line.
 */
export function hoverFar(event: React.MouseEvent, flow: Flow): void {
  const { far, lines, graph, places, routes, moving, hovered } = canvasStore.getState();
  if (!lines || moving.size > 0 || event.buttons !== 0) return;
  const isOnGround = (event.target as Element).classList.contains('react-flow__pane');
  if (!far && !isOnGround) return;
  const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
  const found = far ? nodeAt(graph, places, at)?.id : lineAt(graph, routes, at);
  if (found !== hovered) canvasStore.setState({ hovered: found });
}

let scratch: CanvasRenderingContext2D | null | undefined;

/** The line that passes a point, the topmost of several. */
function lineAt(graph: Graph, routes: CanvasState['routes'], { x, y }: Point): string | undefined {
  scratch ??= document.createElement('canvas').getContext('2d');
  const pen = scratch;
  if (pen === null) return undefined;
  pen.lineWidth = REACH;
  const point = { x, y, width: 0, height: 0 };
  return graph.edges.findLast(({ id }) => {
    const route = routes.get(id);
    if (route === undefined) return false;
    return overlaps(boundsOfRoute(route), point, REACH) && pen.isPointInStroke(pathOf(route), x, y);
  })?.id;
}
