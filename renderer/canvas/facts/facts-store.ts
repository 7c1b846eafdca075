import { createStore, useStore } from 'zustand';

/** How a service fails: its health check does, or it does not start at all. */
export type Failure = 'unhealthy' | 'not-started';

/** What a person does with the facts of a view. Nothing of it is kept or saved. */
export interface FactsState {
  /** The wave that is being started while the start order is played; undefined: it is not. */
  readonly step: number | undefined;
  readonly playing: boolean;
  /** What happens when the selected service fails so; undefined: nobody asked. */
  readonly failure: Failure | undefined;
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
