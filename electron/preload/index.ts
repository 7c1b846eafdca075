import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Host, HostEvent } from '../../shared/host.ts';

/** All that the page gets from the desktop: the contract. Main checks every message; nothing is decided here. */
const host: Host = {
  call: (name, input) => ipcRenderer.invoke('host', name, input),
  on: (listener) => {
    const receive = (_event: unknown, hostEvent: HostEvent): void => listener(hostEvent);
    ipcRenderer.on('host-event', receive);
    return () => ipcRenderer.removeListener('host-event', receive);
  },
  pathOf: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]) || null,
};

contextBridge.exposeInMainWorld('composewright', host);
