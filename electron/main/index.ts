import { app } from 'electron';
import path from 'node:path';
import { dataFolder } from '../host/data-folder.ts';
import { createDrafts } from '../host/drafts.ts';
import { createPreferences } from '../host/preferences.ts';
import type { Language } from '../../shared/messages/print-message.ts';
import { guardContents, guardPermissions } from './guards.ts';
import { openMainWindow } from './main-window.ts';
import type { MainWindow } from './main-window.ts';
import { setMenu } from './menu.ts';
import { pathFromArguments } from './opened-paths.ts';
import { registerPageScheme, servePage } from './page.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = dataFolder();
const preferences = createPreferences(folder);
const drafts = createDrafts(folder);

let main: MainWindow | undefined;
let opening = false;
let quitting = false;
let language: Language = 'en';
/** What to open in the next window. */
let pending = pathFromArguments(process.argv, app.isPackaged ? 1 : 2, process.cwd());

function languageOf(settings: Readonly<Record<string, unknown>>): Language {
  const { language: chosen } = settings;
  if (chosen === 'en' || chosen === 'ko') return chosen;
  return app.getPreferredSystemLanguages()[0]?.startsWith('ko') ? 'ko' : 'en';
}

function useLanguage(settings: Readonly<Record<string, unknown>>): void {
  language = languageOf(settings);
  setMenu(language, (action) => main?.send({ type: 'menu', action }));
}

async function openWindow(): Promise<void> {
  if (opening || main !== undefined) return;
  opening = true;
  const initial = pending;
  pending = null;
  main = await openMainWindow({
    root,
    dataFolder: folder,
    preferences,
    drafts,
    initial,
    language: () => language,
    onSettings: useLanguage,
    onStay: () => {
      quitting = false;
    },
  });
  opening = false;
  main.window.on('closed', () => {
    main = undefined;
    if (quitting) app.quit();
  });
  if (pending !== null) openPath(pending);
}

/** Opens a path in the window that is there, or in the one that is being made. */
function openPath(file: string): void {
  pending = file;
  if (main === undefined) {
    if (app.isReady()) void openWindow();
    return;
  }
  pending = null;
  if (main.window.isMinimized()) main.window.restore();
  main.window.focus();
  main.send({ type: 'open-path', path: file });
}

function run(): void {
  registerPageScheme();
  guardContents();
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const file = (data as { open?: unknown } | null)?.open;
    if (typeof file === 'string') openPath(file);
    else if (main !== undefined) main.window.focus();
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    openPath(file);
  });
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => void openWindow());
  void app.whenReady().then(async () => {
    guardPermissions();
    servePage(path.join(root, 'out/renderer'));
    useLanguage(await preferences.settings());
    await openWindow();
  });
}

// The path travels as data: Chromium puts its own switches between the arguments of a second instance.
if (app.requestSingleInstanceLock({ open: pending })) run();
else app.quit();
