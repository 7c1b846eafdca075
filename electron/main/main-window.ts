import { app, BrowserWindow, dialog } from 'electron';
import path from 'node:path';
import type { HostEvent } from '../../shared/host.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import type { Language } from '../../shared/messages/print-message.ts';
import type { MessageId } from '../../shared/messages/en/index.ts';
import type { Drafts } from '../host/drafts.ts';
import { createPathGuard } from '../host/path-guard.ts';
import type { Preferences } from '../host/preferences.ts';
import { createSession, variablesOf } from '../host/session.ts';
import type { Log } from '../host/log.ts';
import { guardClose } from './close-guard.ts';
import { desktopWindow } from './desktop-window.ts';
import { answerCalls } from './ipc.ts';
import { pageUrl } from './page.ts';
import { readWindowState, saveWindowState } from './window-state.ts';

export interface MainWindowOptions {
  /** The folder of package.json, `out/` and `assets/`. */
  readonly root: string;
  readonly dataFolder: string;
  readonly preferences: Preferences;
  readonly drafts: Drafts;
  /** What to open first. */
  readonly initial: string | null;
  /** The window that was used last: the new one does not cover it. */
  readonly beside: BrowserWindow | undefined;
  readonly language: () => Language;
  readonly onSettings: (settings: Readonly<Record<string, unknown>>) => void;
  readonly onStay: () => void;
  readonly log: Log;
}

export interface MainWindow {
  readonly window: BrowserWindow;
  /** The folder of the project that it shows, or will show in a moment; null: none. */
  project(): string | null;
  send(event: HostEvent): void;
}

/** Makes the window and its session with the machine; both end together. */
export async function openMainWindow(options: MainWindowOptions): Promise<MainWindow> {
  const stateFile = path.join(options.dataFolder, 'window.json');
  const { bounds, maximized } = await readWindowState(stateFile, options.beside?.getNormalBounds());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Composewright',
    webPreferences: {
      preload: path.join(options.root, 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Links that are dropped on the window would replace the page.
      navigateOnDragDrop: false,
    },
  });
  let project = options.initial;
  let starting = options.initial !== null;
  const contents = window.webContents;
  const send = (event: HostEvent): void => {
    if (!window.isDestroyed()) contents.send('host-event', event);
  };
  const closeGuard = guardClose(window, {
    language: options.language,
    saveAndClose: () => send({ type: 'save-and-close' }),
    discard: () => session.discardDrafts(),
    onStay: options.onStay,
  });
  const session = createSession({
    version: app.getVersion(),
    host: 'desktop',
    languages: app.getPreferredSystemLanguages(),
    initial: options.initial,
    env: variablesOf(process.env),
    samplesFolder: path.join(options.root, 'assets/samples'),
    guard: createPathGuard(),
    preferences: options.preferences,
    drafts: options.drafts,
    window: desktopWindow({
      window,
      closeGuard,
      ...options,
      onDocument: (shown) => {
        // While the page starts it shows nothing yet of what it was made for.
        if (shown !== null || !starting) project = shown;
        if (shown !== null) starting = false;
      },
    }),
    emit: send,
  });
  const stopAnswering = answerCalls(contents, session.dispatch);
  window.on('close', () => void saveWindowState(stateFile, window));
  window.on('closed', () => {
    stopAnswering();
    void session.close();
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  let crashed = -Infinity;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    options.log('the page ended', reason);
    const now = performance.now();
    // The page finds its unsaved texts with the host. One that crashes again at once would do so for ever.
    if (now - crashed > CALM_MS) window.reload();
    else void offerReload(window, options.language());
    crashed = now;
  });
  await window.loadURL(pageUrl(app.isPackaged));
  return { window, project: () => project, send };
}

const CALM_MS = 60_000;

async function offerReload(window: BrowserWindow, language: Language): Promise<void> {
  const say = (id: MessageId): string => printMessage({ id }, language);
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: say('host.crashed'),
    detail: say('host.crashed-detail'),
    buttons: [say('host.crashed-reload'), say('host.crashed-quit')],
  });
  if (response === 0) window.reload();
  else window.destroy();
}
