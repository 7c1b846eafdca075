import { host } from '../host/host.ts';

/** Has the window paste the clipboard into what has the keyboard. False: this host has no window that could. */
export async function pasteByWindow(): Promise<boolean> {
  return (await host().call('paste', {})).ok;
}
