import type { ReactFlowInstance } from '@xyflow/react';
import type { NodeId } from '../../shared/layout/positions.ts';
import { findCanvas } from '../store/index.ts';
import { focusLater } from '../ui/focus-later.ts';
import { canvasStore } from './canvas-store.ts';

type Flow = Pick<ReactFlowInstance, 'getViewport' | 'setViewport' | 'setCenter' | 'getZoom'>;

/** Gives a node the keyboard, and brings it into sight. It may not be mounted yet: focus follows when it is. */
export function focusNode(flow: Flow, id: NodeId): void {
  canvasStore.setState({ focused: id });
  revealNodes(flow, [id]);
  focusLater(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
}

/** Moves the view, as little as it takes, so that the nodes are in it. */
export function revealNodes(flow: Flow, ids: readonly NodeId[]): void {
  const { graph, places } = canvasStore.getState();
  const element = document.querySelector('.canvas .react-flow');
  const node = graph.nodes.find((each) => each.id === ids[0]);
  const place = node === undefined ? undefined : places.get(node.id);
  if (element === null || node === undefined || place === undefined) return;
  const { x, y, zoom } = flow.getViewport();
  const { clientWidth, clientHeight } = element;
  const [dx, dy] = [
    shift(place.x * zoom + x, node.width * zoom, clientWidth),
    shift(place.y * zoom + y, node.height * zoom, clientHeight),
  ];
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: 0 });
}

const MARGIN = 24;

function shift(start: number, length: number, room: number): number {
  if (start < MARGIN) return MARGIN - start;
  const over = start + length - (room - MARGIN);
  return over > 0 ? -over : 0;
}

/** From a node and its neighbours back to everything, which is fitted as those were. */
export function leaveFocus(): void {
  canvasStore.setState({ focus: undefined });
  requestAnimationFrame(() => findCanvas()?.fit());
}
