// A double of Electron for machines that cannot have its program: what our main process uses of it, on plain Node and a
// Chromium of the system. The real built main bundle and the real built preload run on it. The test that started the
// process talks to it over the IPC channel of `fork`: see double-control.ts.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers';
import { DoubleContents, DoubleWindow, closeBrowser, servedBy } from './double-window.mjs';
import { forgetHandler, setHandler } from './ipc.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const tell = (message) => process.send?.(message);

class DoubleApp extends EventEmitter {
  isPackaged = false;
  #ready = false;
  #quitting = false;
  #whenReady = new Promise((resolve) => {
    setImmediate(() => {
      this.#ready = true;
      this.emit('ready');
      resolve();
    });
  });

  isReady = () => this.#ready;
  whenReady = () => this.#whenReady;
  getVersion = () => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
  getPreferredSystemLanguages = () => [process.env.DOUBLE_LANGUAGE ?? 'en-US'];
  getPath = () => process.env.HOME ?? '/';
  getName = () => 'Composewright';
  addRecentDocument = (file) => tell({ type: 'recent-document', path: file });
  setAboutPanelOptions = (options) => tell({ type: 'about', options });
  requestSingleInstanceLock = () => true;

  quit = () => {
    if (this.#quitting) return;
    this.#quitting = true;
    this.emit('before-quit', {});
    for (const window of BrowserWindow.getAllWindows()) window.close();
    this.#quitting = false;
    if (BrowserWindow.getAllWindows().length === 0) void this.#end();
  };

  #ended = false;

  async #end() {
    if (this.#ended) return;
    this.#ended = true;
    await closeBrowser();
    process.disconnect?.();
    process.exit(0);
  }
}

export const app = new DoubleApp();

export class BrowserWindow extends DoubleWindow {
  static getAllWindows = () => [...DoubleWindow.all];

  constructor(options) {
    super(options, {
      announce: (contents) => app.emit('web-contents-created', {}, contents),
      onAllClosed: () => app.emit('window-all-closed'),
      tell,
    });
  }
}

export const ipcMain = { handle: setHandler, removeHandler: forgetHandler };

const schemes = new Map();
export const protocol = {
  registerSchemesAsPrivileged: (list) => {
    if (app.isReady()) throw new Error('schemes must be registered before the app is ready');
    for (const each of list) schemes.set(each.scheme, each.privileges);
  },
  handle: (scheme, handler) => {
    if (!app.isReady()) throw new Error('protocol.handle before the app is ready');
    servedBy(scheme, handler);
  },
};

let menu = null;
/** What a person sees of the menu: labels and roles, ids, what is ticked. */
const outline = (items) =>
  items
    .filter(({ type }) => type !== 'separator')
    .map(({ id, label, role, checked, submenu }) => ({
      ...{ id, label, role, checked },
      ...(Array.isArray(submenu) ? { items: outline(submenu) } : {}),
    }));
export const Menu = {
  buildFromTemplate: (template) => ({ items: template }),
  setApplicationMenu: (next) => {
    menu = next;
    tell({ type: 'menu', items: outline(menu.items) });
  },
};

function findItem(items, id) {
  for (const item of items) {
    if (item.id === id) return item;
    const below = Array.isArray(item.submenu) ? findItem(item.submenu, id) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

/** Dialogs ask the test, in the order in which they come. */
const waiting = [];
const ask = (kind, options) =>
  new Promise((resolve) => {
    waiting.push(resolve);
    tell({ type: 'dialog', kind, options: JSON.parse(JSON.stringify(options)) });
  });

export const dialog = {
  showMessageBox: (_window, options) => ask('message', options),
  showOpenDialog: (_window, options) => ask('open', options),
  showSaveDialog: (_window, options) => ask('save', options),
};

/** Notices of the system, which the test may click. */
export class Notification extends EventEmitter {
  static isSupported = () => true;
  static shown;
  #options;
  constructor(options) {
    super();
    this.#options = options;
  }
  show() {
    Notification.shown = this;
    tell({ type: 'notification', options: this.#options });
  }
}

export const shell = {
  openPath: (file) => {
    tell({ type: 'open-path', path: file });
    return Promise.resolve('');
  },
  openExternal: (url) => {
    tell({ type: 'external', url });
    return Promise.resolve();
  },
};

const permissions = { request: undefined, check: undefined, device: undefined };
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler) => (permissions.request = handler),
    setPermissionCheckHandler: (handler) => (permissions.check = handler),
    setDevicePermissionHandler: (handler) => (permissions.device = handler),
  },
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

const windowAt = (index = 0) => BrowserWindow.getAllWindows()[index];

const orders = {
  'choose-menu': ({ action }) => {
    const item = findItem(menu.items, action);
    if (item?.type === 'checkbox') item.checked = !item.checked;
    item?.click(item);
  },
  'click-notification': () => Notification.shown.emit('click'),
  'answer-dialog': ({ answer }) => waiting.shift()?.(answer),
  'close-window': ({ index }) => windowAt(index)?.close(),
  'focus-window': ({ index }) => windowAt(index)?.focus(),
  'blur-window': ({ index = 0 }) => {
    windowAt(index)?.blur();
    tell({ type: 'blur', index });
  },
  'move-window': ({ index, bounds }) => windowAt(index)?.setBounds(bounds),
  'crash-page': () => windowAt()?.webContents.emit('render-process-gone', {}, { reason: 'crashed' }),
  'open-file': ({ path: file }) => app.emit('open-file', { preventDefault: () => undefined }, file),
  'second-instance': ({ path: file }) => app.emit('second-instance', {}, [], '/', { open: file }),
  'attach-webview': () => {
    let prevented = false;
    const event = { preventDefault: () => (prevented = true) };
    windowAt()?.webContents.emit('will-attach-webview', event, {}, {});
    tell({ type: 'webview', prevented });
  },
  paste: () => windowAt()?.webContents.paste(),
  'set-clipboard': ({ text }) => (DoubleContents.clipboard = text),
  'ask-permission': ({ permission }) =>
    permissions.request({}, permission, (granted) => tell({ type: 'permission', permission, granted })),
  quit: () => app.quit(),
};

// One at a time, as a person is: what an order has set going gets its turn before the next.
process.on('message', (order) => setImmediate(() => orders[order.type]?.(order)));
const end = () => void closeBrowser().then(() => process.exit(0));
process.on('disconnect', end);
process.on('SIGTERM', end);
