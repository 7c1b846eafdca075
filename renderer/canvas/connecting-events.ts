import type { Connection, FinalConnectionState, OnConnectStartParams } from '@xyflow/react';
import { isRefusal } from '../../shared/refusal.ts';
import { connectionMeaning } from '../../shared/graph/connect.ts';
import { canvasStore } from './canvas-store.ts';
import {
  askDetails,
  cancelConnecting,
  connectOver,
  finishConnecting,
  startConnecting,
} from './connecting.ts';

let stopWatching: (() => void) | undefined;

/** React Flow's events of drawing a connection, from handle to handle or to anywhere on a card. What it means is shared/graph's to say. */
export const connectingEvents = {
  onConnectStart: (_event: MouseEvent | TouchEvent, { nodeId, handleType }: OnConnectStartParams): void => {
    if (nodeId === null) return;
    startConnecting(nodeId, handleType === 'target' ? 'in' : 'out', 'pointer');
    stopWatching = watchPointer();
  },
  onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
    stopWatching?.();
    const over = state.toNode?.id ?? nodeAt(pointOf(event));
    if (over === undefined) cancelConnecting();
    else finishConnecting(over);
  },
  onEdgeDoubleClick: (_event: unknown, { id }: { readonly id: string }): void => askDetails(id),
  isValidConnection: ({ source, target }: Connection | { source: string; target: string }): boolean =>
    !isRefusal(connectionMeaning(canvasStore.getState().graph, source, target)),
};

function watchPointer(): () => void {
  const look = (event: PointerEvent): void => connectOver(nodeAt({ x: event.clientX, y: event.clientY }));
  window.addEventListener('pointermove', look);
  return () => window.removeEventListener('pointermove', look);
}

function pointOf(event: MouseEvent | TouchEvent): { readonly x: number; readonly y: number } {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.changedTouches[0];
  return { x: touch?.clientX ?? -1, y: touch?.clientY ?? -1 };
}

/** The node under a point of the window. */
export function nodeAt({ x, y }: { readonly x: number; readonly y: number }): string | undefined {
  const node = document.elementFromPoint(x, y)?.closest('.react-flow__node');
  return node?.getAttribute('data-id') ?? undefined;
}
