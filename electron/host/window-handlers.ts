import type { Handlers } from './dispatch.ts';
import { HostFailure } from './host-failure.ts';

/** The calls that need a window of the system; `writeSettings` tells it of new settings after they were kept. */
export type WindowHandlers = Pick<
  Handlers,
  'chooseProject' | 'exportFile' | 'setDocument' | 'tellEnded' | 'paste' | 'closeWindow' | 'openExternal'
> &
  Partial<Pick<Handlers, 'writeSettings'>>;

const notAvailable = (): Promise<never> => Promise.reject(new HostFailure('not-available'));

/** In a browser the page itself does these things. */
export const browserWindow: WindowHandlers = {
  chooseProject: notAvailable,
  exportFile: notAvailable,
  setDocument: () => Promise.resolve(null),
  tellEnded: () => Promise.resolve(null),
  paste: notAvailable,
  closeWindow: notAvailable,
  openExternal: notAvailable,
};
