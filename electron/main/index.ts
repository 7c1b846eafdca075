import { app, Notification, shell } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../host/data-folder.ts';
import { createDrafts } from '../host/drafts.ts';
import { createLog, logsFolder } from '../host/log.ts';
import { createPreferences } from '../host/preferences.ts';
import type { Preferences } from '../host/preferences.ts';
import { sweepLeftovers } from '../host/sweep-leftovers.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import type { Language } from '../../shared/messages/print-message.ts';
import { guardContents, guardPermissions, openInBrowser } from './guards.ts';
import { answerPages } from './ipc.ts';
import { setMenu } from './menu.ts';
import { pathFromArguments } from './opened-paths.ts';
import { registerPageScheme, servePage } from './page.ts';
import { createUpdateCheck } from './update-check.ts';
import type { UpdateCheck } from './update-check.ts';
import { createWindows } from './windows.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = dataFolder();
const log = createLog(folder);
const kept = createPreferences(folder);
const preferences: Preferences = {
  ...kept,
  async addRecent(file) {
    await kept.addRecent(file);
    app.addRecentDocument(file);
    await showMenu();
  },
};

let quitting = false;
let language: Language = 'en';
let updates: UpdateCheck | undefined;
/** What to open in the first window. */
let pending = pathFromArguments(process.argv, app.isPackaged ? 1 : 2, process.cwd());

const windows = createWindows(
  {
    root,
    dataFolder: folder,
    preferences,
    drafts: createDrafts(folder),
    log,
    language: () => language,
    onSettings: useLanguage,
    onStay: () => {
      quitting = false;
    },
  },
  () => {
    if (quitting) app.quit();
  },
);

function languageOf(settings: Readonly<Record<string, unknown>>): Language {
  const { language: chosen } = settings;
  if (chosen === 'en' || chosen === 'ko') return chosen;
  return app.getPreferredSystemLanguages()[0]?.startsWith('ko') ? 'ko' : 'en';
}

function useLanguage(settings: Readonly<Record<string, unknown>>): void {
  language = languageOf(settings);
  void showMenu();
}

async function showMenu(): Promise<void> {
  setMenu({
    language,
    recent: await kept.recent(),
    updates: updates?.possible === true ? updates.wanted : undefined,
    act: (action) => windows.current()?.send({ type: 'menu', action }),
    newWindow: () => void windows.openEmpty(),
    open: openPath,
    showLogs,
    setUpdates: (wanted) => void updates?.setWanted(wanted),
  });
}

function showLogs(): void {
  const logs = logsFolder(folder);
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  void shell.openPath(logs);
}

/** Opens a path now, or with the first window. */
function openPath(file: string): void {
  if (app.isReady()) void windows.openPath(file);
  else pending = file;
}

function openFirst(): Promise<void> {
  return pending === null ? windows.openEmpty() : windows.openPath(pending);
}

/** Tells of a newer version, some time after the start; nobody waits for it. */
async function tellOfUpdate(): Promise<void> {
  if (updates?.wanted !== true) return;
  const update = await updates.find(app.getVersion());
  if (update === undefined || !Notification.isSupported()) return;
  const notification = new Notification({
    title: printMessage({ id: 'host.update-title', args: { version: update.version } }, language),
    body: printMessage({ id: 'host.update-body' }, language),
  });
  notification.on('click', () => void openInBrowser(update.url));
  notification.show();
}

function run(): void {
  registerPageScheme();
  guardContents();
  process.on('uncaughtExceptionMonitor', (error) => log('main ended', error));
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const file = (data as { open?: unknown } | null)?.open;
    if (typeof file === 'string') openPath(file);
    else windows.current()?.window.focus();
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
  app.on('activate', () => {
    if (windows.current() === undefined) void windows.openEmpty();
  });
  void app.whenReady().then(async () => {
    guardPermissions();
    servePage(path.join(root, 'out/renderer'));
    answerPages();
    app.setAboutPanelOptions({
      applicationName: app.getName(),
      applicationVersion: app.getVersion(),
      copyright: 'The Composewright authors. MIT License.',
    });
    updates = await createUpdateCheck(folder, process.env);
    useLanguage(await kept.settings());
    await openFirst();
    void sweepLeftovers(folder);
    void tellOfUpdate();
  });
}

// The path travels as data: Chromium puts its own switches between the arguments of a second instance.
if (app.requestSingleInstanceLock({ open: pending })) run();
else app.quit();
