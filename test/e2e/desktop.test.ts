import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchDouble } from './support/launch-double.ts';
import type { LaunchedDouble } from './support/launch-double.ts';

// What only the main process does: menu, dialogs, closing, guards. On the double, since these belong to the system. A start of the
// app is shared: what closes a window makes one of its own, and the last test ends the app.

const TEXT = 'services:\n  web:\n    image: nginx:1.27\n';
let folder: string;
let app: LaunchedDouble;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-e2e-')));
  app = await launchDouble(project('first'));
  await app.page.waitForSelector('[data-id="service:web"]');
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder with a project that nobody has opened yet. */
function project(name: string, file = 'compose.yaml', text = TEXT): string {
  mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, name, file), text);
  return path.join(folder, name);
}

const textOf = (name: string) => readFileSync(path.join(folder, name, 'compose.yaml'), 'utf8');

/** A second window with a project of its own; it is gone at the end of the test that made it. */
async function openSecond(name: string): Promise<Page> {
  app.order({ type: 'second-instance', path: project(name) });
  const page = await app.nextPage();
  await page.waitForSelector('[data-id="service:web"]');
  return page;
}

/** Makes an unsaved change by typing at the end of the YAML pane. */
async function makeDirty(page: Page): Promise<void> {
  app.forget('edited');
  await page.getByLabel('Text of compose.yaml').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('# mine');
  await page.locator('.cm-line', { hasText: '# mine' }).waitFor();
  await app.news('edited', ({ edited }) => edited);
}

describe('the page is kept in', () => {
  test('it stays where it is, whatever it is told to open', async () => {
    const { page } = app;
    const start = page.url();
    for (const url of ['https://evil.example/', 'file:///etc/passwd', 'data:text/html,x', 'app://evil/']) {
      await page.evaluate((where) => void (location.href = where), url).catch(() => undefined);
    }
    await page.waitForSelector('[data-id="service:web"]');
    expect(page.url()).toBe(start);
    await page.evaluate(() => void window.open('https://example.org/'));
    expect((await app.news('external')).url).toBe('https://example.org/');
    await page.evaluate(() => void window.open('file:///etc/passwd'));
    await page.evaluate(() => void window.open('https://example.org/2'));
    expect((await app.news('external')).url).toBe('https://example.org/2');
    app.order({ type: 'attach-webview' });
    expect((await app.news('webview')).prevented).toBe(true);
  });

  test('it has the contract and nothing else of the machine', async () => {
    const found = await app.page.evaluate(() => ({
      host: Object.keys((window as unknown as { composewright: object }).composewright),
      machine: ['require', 'process', 'Buffer', 'module', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({ host: ['call', 'on', 'pathOf'], machine: [] });
  });

  test('a frame that is not the main one is not answered', async () => {
    const answer = await app.page.evaluate(async () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const invoke = (
        frame.contentWindow as unknown as { __doubleInvoke: (...args: unknown[]) => Promise<unknown> }
      ).__doubleInvoke;
      return invoke('host', ['start', {}]);
    });
    expect(answer).toMatchObject({ ok: false, code: 'bad-message' });
  });

  test('messages that do not fit the contract are refused', async () => {
    const answers = await app.page.evaluate(async () => {
      const { call } = (
        window as unknown as { composewright: { call: (...args: unknown[]) => Promise<unknown> } }
      ).composewright;
      return Promise.all([
        call('readFiles', { paths: ['/etc/passwd'] }),
        call('saveFiles', { files: [{ path: '/etc/passwd', text: '', version: null }] }),
        call('nonsense', {}),
        call('openExternal', { url: 'file:///etc/passwd' }),
      ]);
    });
    expect(answers).toMatchObject([
      { ok: true, value: { files: [], outside: [{ path: '/etc/passwd' }] } },
      { ok: false, code: 'outside-project' },
      { ok: false, code: 'bad-message' },
      { ok: false, code: 'bad-message' },
    ]);
  });

  test('it gets no permission but to write the clipboard', async () => {
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'clipboard-read',
      'fullscreen',
    ]) {
      app.order({ type: 'ask-permission', permission });
      expect(await app.news('permission')).toMatchObject({ permission, granted: false });
    }
    app.order({ type: 'ask-permission', permission: 'clipboard-sanitized-write' });
    expect(await app.news('permission')).toMatchObject({ granted: true });
  });
});

describe('what the system brings', () => {
  test('the native menu runs the same actions', async () => {
    await makeDirty(app.page);
    app.forget('edited');
    app.order({ type: 'choose-menu', action: 'save-all' });
    await app.news('edited', ({ edited }) => !edited);
    expect(textOf('first')).toBe(`${TEXT}# mine`);
  });

  test('the open dialog opens what was chosen', async () => {
    const other = project('elsewhere', 'stack.yml', 'services:\n  chosen:\n    image: x:1\n');
    app.order({ type: 'choose-menu', action: 'open-file' });
    expect((await app.news('dialog')).kind).toBe('open');
    app.order({
      type: 'answer-dialog',
      answer: { canceled: false, filePaths: [path.join(other, 'stack.yml')] },
    });
    await app.page.waitForSelector('[data-id="service:chosen"]');
  });
});

describe('the clipboard', () => {
  test('menus paste through the window, on the drawing, wherever the keyboard was', async () => {
    const { page } = app;
    const paste = (name: string): void =>
      app.order({ type: 'set-clipboard', text: `services:\n  ${name}:\n    image: redis:8\n` });
    paste('cache');
    await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 40, y: 300 } });
    await page.getByRole('menuitem', { name: 'Paste' }).click();
    await page.waitForSelector('[data-id="service:cache"]');

    paste('queue');
    await page.getByLabel('Text of stack.yml').click();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').last().fill('Paste');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-id="service:queue"]');

    // A place is asked for once: what is pasted next goes where the keyboard is.
    await page.getByLabel('Text of stack.yml').click();
    await page.keyboard.press('Control+End');
    app.order({ type: 'set-clipboard', text: '# mine' });
    app.order({ type: 'paste' });
    await page.getByText('# mine').waitFor();
    app.forget('edited');
    app.order({ type: 'choose-menu', action: 'save-all' });
    await app.news('edited', ({ edited }) => !edited);
  });
});

describe('closing', () => {
  test('a clean window closes at once', async () => {
    const page = await openSecond('clean');
    app.order({ type: 'close-window', index: 1 });
    await page.waitForEvent('close');
  });

  test('Save writes everything, then closes', async () => {
    const page = await openSecond('kept');
    await makeDirty(page);
    app.order({ type: 'close-window', index: 1 });
    await app.news('dialog');
    app.order({ type: 'answer-dialog', answer: { response: 0 } });
    await page.waitForEvent('close');
    expect(textOf('kept')).toBe(`${TEXT}# mine`);
  });

  test('a dirty one asks; Cancel keeps it, Don’t Save leaves the file as it was and ends the app', async () => {
    const page = await openSecond('given-up');
    await makeDirty(page);
    app.order({ type: 'close-window', index: 1 });
    const { kind, options } = await app.news('dialog');
    expect(kind).toBe('message');
    expect(options.buttons).toEqual(['Save', 'Don’t Save', 'Cancel']);
    app.order({ type: 'answer-dialog', answer: { response: 2 } });
    app.order({ type: 'quit' });
    await app.news('dialog');
    expect(await page.getByLabel('Text of compose.yaml').innerText()).toContain('# mine');
    app.order({ type: 'answer-dialog', answer: { response: 1 } });
    await app.ended;
    expect(textOf('given-up')).toBe(TEXT);
  });
});
