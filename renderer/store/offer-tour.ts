import { store } from './store.ts';

/** The sample that the tour leads through. */
export const TOUR_SAMPLE = 'ecommerce';

/** Who opens the sample for the first time is shown around. */
export function offerTour(sample: string): void {
  if (sample === TOUR_SAMPLE && !store.getState().ui.toured) store.setState({ tour: 0 });
}
