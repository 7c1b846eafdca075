import { TOUR_SAMPLE } from './offer-tour.ts';
import { openSample } from './open.ts';
import { setUi } from './settings.ts';
import { store } from './store.ts';

/** Begins the tour: in the project that is open, else in the sample. */
export async function startTour(): Promise<void> {
  if (store.getState().phase !== 'open') await openSample(TOUR_SAMPLE);
  if (store.getState().phase === 'open') store.setState({ tour: 0 });
}

export function showTourStep(step: number): void {
  store.setState({ tour: step });
}

/** Ends the tour, at its end or before: nobody is led through it again unasked. */
export function endTour(): void {
  store.setState({ tour: undefined });
  setUi({ toured: true });
}
