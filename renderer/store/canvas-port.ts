import type { NodeId } from '../../shared/project/project.ts';

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
