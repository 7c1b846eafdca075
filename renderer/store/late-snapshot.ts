import { createStore } from 'zustand/vanilla';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { store } from './store.ts';
import { writtenSnapshot } from './written-snapshot.ts';

/** While a person types, what is worked out of the whole project waits for a pause. */
const PAUSE_MS = 150;
/** So long the problems of another project wait for its drawing to be seen. */
const FIRST_MS = 1500;

/**
 * The snapshot for what is worked out of the whole project (its problems): it comes after the drawing of the same snapshot, and with its
 * problems known, so that neither a first drawing nor the next key waits for them.
 */
export const lateSnapshot = createStore<{ readonly snapshot: Snapshot | undefined }>(() => ({
  snapshot: undefined,
}));

let timer: ReturnType<typeof setTimeout> | undefined;

store.subscribe(({ snapshot, lastChange }, before) => {
  if (snapshot === before.snapshot) return;
  clearTimeout(timer);
  showFirst = undefined;
  const { snapshot: shown } = lateSnapshot.getState();
  const isOther = snapshot?.project.directory !== shown?.project.directory;
  if (isOther && shown !== undefined) lateSnapshot.setState({ snapshot: undefined });
  if (snapshot === undefined) return;
  const isTyped = lastChange !== before.lastChange && lastChange?.origin === 'editor';
  const show = (): void => {
    clearTimeout(timer);
    showFirst = undefined;
    void snapshot.diagnostics;
    lateSnapshot.setState({ snapshot: writtenSnapshot(snapshot) });
  };
  if (isOther) showFirst = show;
  timer = setTimeout(show, isTyped ? PAUSE_MS : isOther ? FIRST_MS : 0);
});

let showFirst: (() => void) | undefined;

/** The drawing of the project is on the screen: its problems may be looked for. */
export function drawingSeen(): void {
  showFirst?.();
}
