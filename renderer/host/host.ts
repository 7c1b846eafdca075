import type { Host } from '../../shared/host.ts';
import { connectBrowser } from './browser-host.ts';

declare global {
  interface Window {
    /** Set by the preload on the desktop. */
    readonly composewright?: Host;
  }
}

let current: Host | undefined;

/** The machine: the desktop's preload, or the WebSocket of the server that the page came from. */
export function host(): Host {
  return (current ??= window.composewright ?? connectBrowser());
}
