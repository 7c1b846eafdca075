import type { Drawing } from '../../shared/export/print-drawing.ts';
import type { NodeId } from '../../shared/project/project.ts';

/** What can be done with what is selected on the canvas, and with the canvas itself. */
export const canvasGestures = [
  'copy',
  'cut',
  'paste',
  'duplicate',
  'align-left',
  'align-centre',
  'align-right',
  'align-top',
  'align-middle',
  'align-bottom',
  'distribute-horizontal',
  'distribute-vertical',
  'tidy',
  'find',
  'focus-near',
  'add-note',
  'network-of-selected',
  'toggle-group',
  'collapse-all',
  'expand-all',
  'group-none',
  'group-network',
  'group-profile',
  'group-label',
] as const;

export type CanvasGesture = (typeof canvasGestures)[number];

/** What the rest of the window asks of the canvas; the canvas registers itself while it is mounted. */
export interface CanvasPort {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomReset(): void;
  /** Places everything automatically again (unpins all). */
  arrange(): void;
  selectAll(): void;
  focus(): void;
  reveal(nodes: readonly NodeId[]): void;
  act(gesture: CanvasGesture): void;
  /** What is drawn now; the same object until something of it changes. */
  readonly drawing: () => Drawing | undefined;
  /** Calls the listener when `drawing` may answer something new. */
  readonly onDrawing: (listener: () => void) => () => void;
}

let current: CanvasPort | undefined;

/** Registers the canvas; returns the function that takes it away again. */
export function registerCanvas(port: CanvasPort): () => void {
  current = port;
  return () => {
    if (current === port) current = undefined;
  };
}

export function findCanvas(): CanvasPort | undefined {
  return current;
}
