import { fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { temporaryData } from './data-folder.ts';
import type { LaunchOptions, Launched } from './launch.ts';
import { root } from './start-serve.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MenuOutline {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly checked?: boolean;
  readonly items?: readonly MenuOutline[];
}

/** What main did that only a desktop can show. */
export type DoubleNews =
  | { readonly type: 'page'; readonly endpoint: string; readonly bounds: Bounds }
  | { readonly type: 'menu'; readonly items: readonly MenuOutline[] }
  | { readonly type: 'focus' | 'blur'; readonly index: number }
  | { readonly type: 'recent-document'; readonly path: string }
  | { readonly type: 'open-path'; readonly path: string }
  | { readonly type: 'about'; readonly options: Readonly<Record<string, string>> }
  | { readonly type: 'notification'; readonly options: Readonly<Record<string, string>> }
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'edited'; readonly edited: boolean }
  | { readonly type: 'external'; readonly url: string }
  | { readonly type: 'webview'; readonly prevented: boolean }
  | { readonly type: 'permission'; readonly permission: string; readonly granted: boolean }
  | { readonly type: 'dialog'; readonly kind: string; readonly options: Readonly<Record<string, unknown>> };

/** What the test does in the place of the system or of a person. */
export type DoubleOrder =
  | { readonly type: 'choose-menu'; readonly action: string }
  | { readonly type: 'answer-dialog'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly type: 'crash-page' | 'quit' | 'paste' | 'click-notification' | 'attach-webview' }
  | { readonly type: 'close-window' | 'focus-window' | 'blur-window'; readonly index?: number }
  | { readonly type: 'move-window'; readonly index?: number; readonly bounds: Bounds }
  | { readonly type: 'open-file' | 'second-instance'; readonly path: string }
  | { readonly type: 'set-clipboard'; readonly text: string }
  | { readonly type: 'ask-permission'; readonly permission: string };

export interface LaunchedDouble extends Launched {
  /** Where the first window was made. */
  readonly bounds: Bounds;
  /** The page of the window that was opened last, once it is there. */
  readonly nextPage: () => Promise<Page>;
  readonly order: (order: DoubleOrder) => void;
  /** The next news of a kind that passes the test, or the first one that has already come and was not taken yet. */
  readonly news: <T extends DoubleNews['type']>(
    type: T,
    passes?: (news: Extract<DoubleNews, { type: T }>) => boolean,
  ) => Promise<Extract<DoubleNews, { type: T }>>;
  /** Ends main as `kill -9` does. */
  readonly kill: () => Promise<void>;
  /** Leaves out what has come of a kind so far. */
  readonly forget: (type: DoubleNews['type']) => void;
  readonly ended: Promise<unknown>;
}

/** A page needs no longer to be there, on a busy machine too. */
const LATE_MS = 60_000;

/** The real built main process on plain Node, its window a page of Chromium. */
export async function launchDouble(
  projectPath: string | null,
  options: LaunchOptions & { readonly data?: string; readonly feed?: string } = {},
): Promise<LaunchedDouble> {
  const own = temporaryData();
  const data = { ...own, folder: options.data ?? own.folder };
  // Electron's own arguments are program, folder of the app, path; Node has put the first two there as well.
  const child = fork(path.join(root, 'out/main/index.js'), projectPath === null ? [] : [projectPath], {
    execArgv: ['--import', path.join(root, 'test/double/register.mjs')],
    env: {
      ...process.env,
      COMPOSEWRIGHT_DATA: data.folder,
      DOUBLE_COLOR_SCHEME: options.colorScheme ?? 'light',
      ...(options.feed === undefined ? {} : { COMPOSEWRIGHT_UPDATE_FEED: options.feed }),
      DOUBLE_LANGUAGE: options.language ?? 'en-US',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const heard: DoubleNews[] = [];
  const bell = new EventEmitter();
  child.on('message', (message) => {
    heard.push(message as DoubleNews);
    bell.emit('news');
  });
  const news: LaunchedDouble['news'] = async (type, passes = () => true) => {
    const late = AbortSignal.timeout(LATE_MS);
    for (;;) {
      const index = heard.findIndex((each) => each.type === type && passes(each as never));
      if (index >= 0) return heard.splice(index, 1)[0] as never;
      await once(bell, 'news', { signal: late }).catch(() => {
        throw new Error(`No such news of ${type}. What came and was not asked for: ${JSON.stringify(heard)}`);
      });
    }
  };
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    data.remove();
  };
  try {
    const { endpoint, bounds } = await Promise.race([
      news('page'),
      ended.then(([code]) => Promise.reject(new Error(`main ended with ${String(code)}`))),
    ]);
    const browser = await chromium.connectOverCDP(endpoint);
    const context = browser.contexts()[0]!;
    const page = context.pages()[0]!;
    const known = new Set<Page>();
    // A connection of its own sets what the page is told of the system anew.
    const dressed = async (one: Page): Promise<Page> => {
      known.add(one);
      await one.emulateMedia({ colorScheme: options.colorScheme ?? 'light' });
      return one;
    };
    await dressed(page);
    return {
      page,
      bounds,
      nextPage: async () => {
        await news('page');
        for (;;) {
          const next = context.pages().find((each) => !known.has(each));
          if (next !== undefined) return dressed(next);
          await context.waitForEvent('page');
        }
      },
      news,
      ended,
      forget: (type) => {
        for (let index = heard.length - 1; index >= 0; index--)
          if (heard[index]!.type === type) heard.splice(index, 1);
      },
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
        // Its Chromium has noticed, and ends with it.
        await browser.close();
        data.remove();
      },
      order: (order) => child.send(order),
      close: async () => {
        await browser.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
