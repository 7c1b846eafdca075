import { app, ipcMain } from 'electron';
import type { WebContents } from 'electron';
import type { HostResult } from '../../shared/host.ts';
import type { Dispatch } from '../host/dispatch.ts';
import { isOurPage } from './page.ts';

/** What main needs to know of a caller; Electron's own type has a hundred members more. */
interface Caller {
  readonly sender: WebContents;
  readonly senderFrame: { readonly url: string } | null;
}

/** Whether a message comes from the main frame of our window while it shows our page. */
export function isOurFrame(event: Caller, contents: WebContents): boolean {
  return (
    event.sender === contents &&
    event.senderFrame !== null &&
    event.senderFrame === contents.mainFrame &&
    isOurPage(event.senderFrame.url, app.isPackaged)
  );
}

/** Each window's page talks to the session of its own window and to no other. */
const sessions = new Map<WebContents, Dispatch>();

/** Answers the calls of all pages; once, before there is a window. */
export function answerPages(): void {
  ipcMain.handle('host', (event, call: unknown, input: unknown): Promise<HostResult<unknown>> => {
    const dispatch = sessions.get(event.sender);
    if (dispatch === undefined || !isOurFrame(event, event.sender)) {
      return Promise.resolve({ ok: false, code: 'bad-message' });
    }
    return dispatch(call, input);
  });
}

/** Lets the page of one window call the host; returns what ends that. */
export function answerCalls(contents: WebContents, dispatch: Dispatch): () => void {
  sessions.set(contents, dispatch);
  return () => sessions.delete(contents);
}
