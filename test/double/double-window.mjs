// BrowserWindow and WebContents of the double: a page of a Chromium that is started for the first window.
import { Buffer } from 'node:buffer';
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium-flags.mjs';
import { invoke } from './ipc.mjs';
import { preloadScript } from './preload-world.mjs';

// Chromium knows no `app:`; there a page of it stands under such an address, and main never hears of it.
const STAND_IN = '.app.invalid';
const REAL = 'app://composewright';
const toChromium = (url) => url.replace(/^app:\/\/([^/]*)/, `https://$1${STAND_IN}`);
const toElectron = (url) => url.replace(/^https:\/\/([^/]*)\.app\.invalid(?=\/|$)/, 'app://$1');

/** Left to Chromium, an `app:` address brings up its question which program to open, which takes every key and click until it is answered. */
const GO_TO_STAND_INS = `window.navigation.addEventListener('navigate', (event) => {
  const { protocol, host, pathname } = new URL(event.destination.url);
  if (protocol !== 'app:') return;
  event.preventDefault();
  location.href = 'https://' + host + '${STAND_IN}' + pathname;
});`;

let schemeHandler;
export function servedBy(_scheme, handler) {
  schemeHandler = handler;
}

let started;
const profile = mkdtempSync(path.join(tmpdir(), 'composewright-double-'));

function startBrowser() {
  started ??= chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: [...chromiumFlags, '--remote-debugging-port=0'],
    viewport: { width: 1440, height: 900 },
    colorScheme: process.env.DOUBLE_COLOR_SCHEME ?? 'light',
    locale: process.env.DOUBLE_LANGUAGE ?? 'en-US',
  });
  return started;
}

export async function closeBrowser() {
  await (await started?.catch(() => undefined))?.close().catch(() => undefined);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

const endpoint = () =>
  `http://127.0.0.1:${readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]}`;

let taken = false;
function firstPage(context) {
  if (taken) return undefined;
  taken = true;
  return context.pages()[0];
}

export class DoubleContents extends EventEmitter {
  mainFrame = { url: '' };
  #openHandler = () => ({ action: 'allow' });
  page;

  setWindowOpenHandler = (handler) => (this.#openHandler = handler);

  send(channel, value) {
    void this.page
      ?.evaluate(([name, data]) => globalThis.__doubleReceive?.(name, data), [channel, value])
      .catch(() => undefined);
  }

  /** What the system's clipboard holds. */
  static clipboard = '';

  /** As the system does it: the page is told what was pasted, and where the keyboard is. */
  paste() {
    void this.page?.evaluate((text) => {
      const clipboardData = new globalThis.DataTransfer();
      clipboardData.setData('text/plain', text);
      const at = globalThis.document.activeElement ?? globalThis.document.body;
      at.dispatchEvent(
        new globalThis.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, DoubleContents.clipboard);
  }

  /** Navigations that a page asks for come here before they happen. */
  async #onRoute(route) {
    const request = route.request();
    const url = toElectron(request.url());
    const asked = request.isNavigationRequest() && url !== this.loading;
    if (asked) {
      let prevented = false;
      const isMain = request.frame() === this.page.mainFrame();
      const event = { url, isMainFrame: isMain, preventDefault: () => (prevented = true) };
      if (isMain) this.emit('will-navigate', event);
      this.emit('will-frame-navigate', event);
      if (prevented) return route.abort('aborted');
    }
    if (!url.startsWith(`${REAL}/`)) return route.abort('accessdenied');
    const response = await schemeHandler(new globalThis.Request(url, { method: request.method() }));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  async open(url, preload) {
    const context = await startBrowser();
    // Chromium has one page from the start, which is the first window's.
    this.page = firstPage(context) ?? (await context.newPage());
    await this.page.exposeBinding('__doubleInvoke', ({ frame }, channel, args) => {
      if (frame === this.page.mainFrame()) this.mainFrame.url = toElectron(frame.url());
      const senderFrame = frame === this.page.mainFrame() ? this.mainFrame : { url: toElectron(frame.url()) };
      return invoke({ sender: this, senderFrame }, channel, args);
    });
    await this.page.exposeBinding(
      '__doubleOpen',
      (_source, wanted) => void this.#openHandler({ url: wanted }),
    );
    await this.page.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) });
    await this.page.addInitScript({
      content:
        'window.open = (url) => { void __doubleOpen(new URL(url, location.href).href); return null; };',
    });
    await this.page.addInitScript({ content: GO_TO_STAND_INS });
    await this.page.route('**/*', (route) => this.#onRoute(route));
    this.loading = url;
    await this.page.goto(toChromium(url));
    this.loading = undefined;
  }
}

export class DoubleWindow extends EventEmitter {
  static all = new Set();
  webContents = new DoubleContents();
  #destroyed = false;
  #options;
  #hooks;
  #bounds;

  constructor(options, hooks) {
    super();
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = options.webPreferences;
    if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false || webviewTag !== false) {
      throw new Error('the window is not as closed as it must be');
    }
    this.#options = options;
    this.#hooks = hooks;
    const { x = 240, y = 90, width, height } = options;
    this.#bounds = { x, y, width, height };
    DoubleWindow.all.add(this);
    hooks.announce(this.webContents);
  }

  async loadURL(url) {
    await this.webContents.open(url, this.#options.webPreferences.preload);
    this.emit('ready-to-show');
    this.focus();
    this.#hooks.tell({ type: 'page', endpoint: endpoint(), bounds: this.#bounds });
  }

  close() {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) this.destroy();
  }

  destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    DoubleWindow.all.delete(this);
    this.emit('closed');
    void this.webContents.page?.close().catch(() => undefined);
    if (DoubleWindow.all.size === 0) this.#hooks.onAllClosed();
  }

  #focused = false;
  isFocused = () => this.#focused;
  blur = () => (this.#focused = false);
  focus = () => {
    for (const other of DoubleWindow.all) other.blur();
    this.#focused = true;
    this.emit('focus');
    this.#hooks.tell({ type: 'focus', index: [...DoubleWindow.all].indexOf(this) });
  };

  setTitle = (title) => this.#hooks.tell({ type: 'title', title });
  setDocumentEdited = (edited) => this.#hooks.tell({ type: 'edited', edited });
  isDestroyed = () => this.#destroyed;
  isMinimized = () => false;
  isMaximized = () => false;
  getNormalBounds = () => this.#bounds;
  setBounds = (bounds) => (this.#bounds = bounds);
  reload = () => void this.webContents.page.reload().catch(() => undefined);
  setRepresentedFilename() {}
  maximize() {}
  restore() {}
  show() {}
}
