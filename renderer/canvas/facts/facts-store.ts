import type { Play } from '../../../shared/graph/views/view-marks.ts';
import { createStore, useStore } from 'zustand';

/** How a service fails: its health check does, or it does not start at all. */
export type Failure = NonNullable<Play['failure']>;

/** What a person does with the facts of a view. Nothing of it is kept or saved. */
export interface FactsState extends Play {
  readonly playing: boolean;
}

export const factsStore = createStore<FactsState>(() => ({
  step: undefined,
  playing: false,
  failure: undefined,
}));

export function useFacts<T>(selector: (state: FactsState) => T): T {
  return useStore(factsStore, selector);
}

/** Goes to a wave of the start order; undefined ends the play. */
export function goToStep(step: number | undefined): void {
  factsStore.setState({ step, failure: undefined, ...(step === undefined ? { playing: false } : {}) });
}
