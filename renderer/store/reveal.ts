import { createStore } from 'zustand/vanilla';
import type { FilePath } from '../../shared/diagnostic.ts';

export interface Reveal {
  readonly path: FilePath;
  readonly from: number;
  readonly to: number;
}

/** A wish to see a stretch of a file. The YAML pane fulfils it when it is there and takes it away. */
export const wishes = createStore<{ readonly wish: Reveal | undefined }>(() => ({ wish: undefined }));

export function reveal(wish: Reveal): void {
  wishes.setState({ wish });
}
