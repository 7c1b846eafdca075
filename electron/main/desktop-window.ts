import { app, dialog, Notification } from 'electron';
import type { BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromSystem } from '../host/host-failure.ts';
import { toContract } from '../host/paths.ts';
import type { WindowHandlers } from '../host/window-handlers.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import type { Language } from '../../shared/messages/print-message.ts';
import type { CloseGuard } from './close-guard.ts';
import { openInBrowser } from './guards.ts';

export interface DesktopOptions {
  readonly window: BrowserWindow;
  readonly closeGuard: CloseGuard;
  readonly language: () => Language;
  readonly onSettings: (settings: Readonly<Record<string, unknown>>) => void;
  /** The folder of the project that the page shows now. */
  readonly onDocument: (folder: string | null) => void;
}

/** The calls of the contract that a window of the system answers. */
export function desktopWindow({
  window,
  closeGuard,
  language,
  onSettings,
  onDocument,
}: DesktopOptions): WindowHandlers {
  return {
    chooseProject: async ({ kind }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: [kind === 'folder' ? 'openDirectory' : 'openFile'],
        ...(kind === 'folder'
          ? {}
          : {
              filters: [
                {
                  name: printMessage({ id: 'host.filter-compose' }, language()),
                  extensions: ['yaml', 'yml'],
                },
                { name: printMessage({ id: 'host.filter-all' }, language()), extensions: ['*'] },
              ],
            }),
      });
      const [chosen] = filePaths;
      return canceled || chosen === undefined ? null : toContract(chosen);
    },
    exportFile: async ({ name, data, encoding }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: path.join(app.getPath('documents'), path.basename(name)),
      });
      if (canceled || filePath === '') return null;
      await writeFile(filePath, Buffer.from(data, encoding)).catch((error: unknown) => {
        throw fromSystem(error, 'write', toContract(filePath));
      });
      return toContract(filePath);
    },
    setDocument: ({ title, dirty, path: file }) => {
      window.setTitle(title);
      window.setDocumentEdited(dirty);
      window.setRepresentedFilename(file ?? '');
      closeGuard.setDirty(dirty);
      onDocument(file);
      return Promise.resolve(null);
    },
    tellEnded: ({ project, act, ok }) => {
      if (window.isFocused() || !Notification.isSupported()) return Promise.resolve(null);
      const notification = new Notification({
        title: project,
        body: printMessage({ id: ok ? 'host.ended-well' : 'host.ended-badly', args: { act } }, language()),
      });
      notification.on('click', () => {
        if (window.isMinimized()) window.restore();
        window.focus();
      });
      notification.show();
      return Promise.resolve(null);
    },
    paste: () => {
      window.webContents.paste();
      return Promise.resolve(null);
    },
    closeWindow: () => {
      // After this call has been answered, so that the view does not wait for a window that is gone.
      setImmediate(() => closeGuard.closeNow());
      return Promise.resolve(null);
    },
    writeSettings: ({ settings }) => {
      onSettings(settings);
      return Promise.resolve(null);
    },
    openExternal: async ({ url }) => {
      await openInBrowser(url);
      return null;
    },
  };
}
