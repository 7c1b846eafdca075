import { app, session, shell } from 'electron';
import { isOurPage } from './page.ts';

const WEB = /^https?:$/;

/** Opens a web address in the person's own browser; other kinds of address are ignored. */
export async function openInBrowser(url: string): Promise<void> {
  if (URL.canParse(url) && WEB.test(new URL(url).protocol)) await shell.openExternal(url);
}

/** The window shows our page and nothing else, whatever a link, a script or a dropped file asks for. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault(): void; readonly url: string }): void => {
      if (!isOurPage(event.url, app.isPackaged)) event.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openInBrowser(url);
      return { action: 'deny' };
    });
  });
}

/** The page needs to put text on the clipboard, and nothing else that a browser would ask a person for. */
export function guardPermissions(): void {
  const allowed = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(allowed(permission));
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed(permission));
  session.defaultSession.setDevicePermissionHandler(() => false);
}
