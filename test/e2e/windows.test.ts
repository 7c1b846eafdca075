import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchDouble } from './support/launch-double.ts';
import type { LaunchedDouble, MenuOutline } from './support/launch-double.ts';

// A good citizen of the desktop: several windows, recent projects, window state, logs, newer versions. On the double.

let root: string;
let app: LaunchedDouble | undefined;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-e2e-')));
});

afterEach(async () => {
  await app?.close();
  app = undefined;
  rmSync(root, { recursive: true, force: true });
});

/** A project with one service, which is named as its folder. */
function project(name: string): string {
  const folder = path.join(root, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'compose.yaml'), `services:\n  ${name}:\n    image: x:1\n`);
  return folder;
}

const data = () => path.join(root, 'data');
const service = (name: string) => `[data-id="service:${name}"]`;

/** The entry with an id, wherever it is. */
function find(items: readonly MenuOutline[], id: string): MenuOutline | undefined {
  for (const item of items) {
    const found = item.id === id ? item : find(item.items ?? [], id);
    if (found !== undefined) return found;
  }
  return undefined;
}

test('each project has a window of its own; a path goes to the window that has its project', async () => {
  const [shop, blog] = [project('shop'), project('blog')];
  app = await launchDouble(shop, { data: data() });
  const { page, order, news, nextPage, forget } = app;
  await page.waitForSelector(service('shop'));

  order({ type: 'second-instance', path: blog });
  const second = await nextPage();
  await second.waitForSelector(service('blog'));
  expect(await page.locator(service('shop')).count()).toBe(1);

  // The recent list names both, the latest first; so does that of the system.
  const { items } = await news('menu', (menu) => (find(menu.items, 'recent')?.items ?? []).length === 2);
  expect(find(items, 'recent')!.items!.map(({ label }) => label)).toEqual([
    `blog (${root})`,
    `shop (${root})`,
  ]);
  expect((await news('recent-document', (each) => each.path === blog)).path).toBe(blog);

  // What is typed in one window is its own; the menu acts on the window that was used last.
  forget('focus');
  order({ type: 'open-file', path: path.join(shop, 'compose.yaml') });
  expect(await news('focus')).toMatchObject({ index: 0 });
  await page.getByLabel('Text of compose.yaml').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('# mine');
  await news('edited', ({ edited }) => edited);
  forget('edited');
  order({ type: 'choose-menu', action: 'save-all' });
  await news('edited', ({ edited }) => !edited);
  expect(readFileSync(path.join(shop, 'compose.yaml'), 'utf8')).toContain('# mine');

  // A page cannot reach what only the other window was given.
  const refused = await second.evaluate(
    (file) =>
      (
        window as unknown as { composewright: { call: (...args: unknown[]) => Promise<unknown> } }
      ).composewright.call('saveFiles', { files: [{ path: file, text: '', version: null }] }),
    path.join(shop, 'compose.yaml'),
  );
  expect(refused).toMatchObject({ ok: false, code: 'outside-project' });

  // Closing one leaves the other.
  order({ type: 'close-window', index: 1 });
  await second.waitForEvent('close');
  expect(await page.locator(service('shop')).count()).toBe(1);

  // A new window shows the start, and takes the next path; recent projects open from the menu.
  order({ type: 'choose-menu', action: 'new-window' });
  const third = await nextPage();
  await third.getByRole('button', { name: 'Open folder' }).first().waitFor();
  order({ type: 'open-file', path: blog });
  await third.waitForSelector(service('blog'));
  forget('focus');
  order({ type: 'choose-menu', action: `recent:${shop}` });
  await news('focus', ({ index }) => index === 0);

  // What a person chooses in one window holds in the other.
  await page.getByRole('button', { name: 'Settings and help' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.getByRole('menuitemradio', { name: '한국어' }).click();
  await third.waitForSelector('html[data-theme="dark"][lang="ko"]');

  // Closing the last ends the app.
  order({ type: 'close-window', index: 1 });
  await third.waitForEvent('close');
  order({ type: 'close-window' });
  await app.ended;
});

test('where the window was, logs, about, dark theme of the system, and a newer version that is only told', async () => {
  const asked: string[] = [];
  const bounds = { x: 300, y: 120, width: 1000, height: 700 };
  // The display that showed it is gone: its size stays, its place is left to the system.
  const gone = { ...bounds, x: 9000, y: 5000, maximized: false };
  mkdirSync(data());
  writeFileSync(path.join(data(), 'window.json'), JSON.stringify(gone));
  const server = createServer((request, response) => {
    asked.push(request.url!);
    response.end(JSON.stringify({ version: '99.0.0', url: 'https://example.org/news' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/latest.json`;
    app = await launchDouble(project('shop'), { data: data(), feed, colorScheme: 'dark' });
    const { page, order, news } = app;
    expect(app.bounds).toEqual({ ...bounds, x: 240, y: 90 });
    await page.waitForSelector(service('shop'));
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect((await news('about')).options.applicationName).toBe('Composewright');
    expect((await news('notification')).options.title).toBe('Composewright 99.0.0 is there');
    order({ type: 'click-notification' });
    expect((await news('external')).url).toBe('https://example.org/news');

    // What took long is told to who looks elsewhere, and to nobody else.
    const end = (ok: boolean) =>
      page.evaluate(
        (input) =>
          (
            window as unknown as { composewright: { call: (...args: unknown[]) => Promise<unknown> } }
          ).composewright.call('tellEnded', input),
        { project: 'shop', act: ok ? 'up' : 'build', ok },
      );
    await end(true);
    order({ type: 'blur-window' });
    await news('blur');
    await end(false);
    expect((await news('notification')).options).toEqual({
      title: 'shop',
      body: 'docker compose build failed.',
    });
    app.forget('focus');
    order({ type: 'click-notification' });
    await news('focus');
    order({ type: 'choose-menu', action: 'show-logs' });
    expect((await news('open-path')).path).toBe(path.join(data(), 'logs'));
    order({ type: 'crash-page' });
    await expect.poll(() => readFileSync(path.join(data(), 'logs/main.log'), 'utf8')).toContain('crashed');

    // Switched off it stays off, at the next start too.
    order({ type: 'choose-menu', action: 'look-for-updates' });
    await expect
      .poll(() => JSON.parse(readFileSync(path.join(data(), 'updates.json'), 'utf8')) as object)
      .toEqual({ wanted: false });
    order({ type: 'move-window', bounds });
    order({ type: 'close-window' });
    await app.ended;
    await app.close();
    app = await launchDouble(path.join(root, 'shop'), { data: data(), feed });
    expect(app.bounds).toEqual(bounds);
    const { items } = await app.news('menu', (menu) => find(menu.items, 'look-for-updates') !== undefined);
    expect(find(items, 'look-for-updates')!.checked).toBe(false);
    await app.page.waitForSelector(service('shop'));
    expect(asked).toEqual(['/latest.json']);
  } finally {
    server.close();
  }
});
