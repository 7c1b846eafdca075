import { host } from '../host/host.ts';
import { store } from '../store/index.ts';

/** Opens a page in the person's browser: the desktop asks the system, in a browser it is a new tab. */
export function openLink(url: string): void {
  if (store.getState().host.start?.host === 'desktop') void host().call('openExternal', { url });
  else window.open(url, '_blank', 'noopener,noreferrer');
}
