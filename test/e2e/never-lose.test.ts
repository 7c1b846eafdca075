import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchDouble } from './support/launch-double.ts';
import type { LaunchOptions } from './support/launch.ts';
import type { LaunchedDouble } from './support/launch-double.ts';

// Work that was not saved, through everything that can happen to the desktop app.

const TEXT = 'services:\n  web:\n    image: nginx:1.27\n  db:\n    image: postgres:17\n';
let root: string;
let file: string;
let app: LaunchedDouble | undefined;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-e2e-')));
  mkdirSync(path.join(root, 'shop'));
  file = path.join(root, 'shop/compose.yaml');
  writeFileSync(file, TEXT);
});

afterEach(async () => {
  await app?.close();
  app = undefined;
  rmSync(root, { recursive: true, force: true });
});

async function start(options: LaunchOptions = {}): Promise<LaunchedDouble> {
  app = await launchDouble(path.dirname(file), { data: path.join(root, 'data'), ...options });
  await app.page.waitForSelector('[data-id="service:web"]');
  return app;
}

const editor = (page: Page) => page.getByLabel('Text of compose.yaml');

async function typeAtEnd({ page, news }: LaunchedDouble, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
  await news('edited', ({ edited }) => edited);
}

/** Waits until the host has the text on disk. */
async function kept(text: string): Promise<void> {
  await expect.poll(() => draftTexts().some((each) => each.includes(text)), { timeout: 10_000 }).toBe(true);
}

function draftTexts(): string[] {
  const entries = readdirSync(path.join(root, 'data'), { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && /[\\/]drafts[\\/]/.test(entry.parentPath) && entry.name.endsWith('.json'),
    )
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
}

/** What axe finds in the dialog that is open. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
    const found = await (window as unknown as { axe: typeof axe }).axe.run('[role="dialog"]');
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

test('kill -9 of the app: the text is offered with what differs, and restored', async () => {
  const first = await start();
  await typeAtEnd(first, '# mine');
  await kept('# mine');
  await first.kill();
  expect(readFileSync(file, 'utf8')).toBe(TEXT);

  const { page, news, order, forget } = await start({ language: 'ko-KR', colorScheme: 'dark' });
  const dialog = page.getByRole('dialog', { name: '저장하지 않은 변경을 찾았습니다' });
  await dialog.getByText('# mine').waitFor();
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '복원' }).click();
  await news('edited', ({ edited }) => edited);
  await page.locator('[data-id="service:db"]').click();

  // The page itself crashes: it comes back by itself, with the text and the selection.
  await kept('# mine');
  forget('edited');
  order({ type: 'crash-page' });
  await news('edited', ({ edited }) => edited);
  await page.locator('.react-flow__node.selected[data-id="service:db"]').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => page.locator('.cm-content').first().innerText()).toContain('# mine');
  expect(readFileSync(file, 'utf8')).toBe(TEXT);
});

test('another program changes the same line: three texts, one choice; what it changed elsewhere is merged', async () => {
  const launched = await start();
  const { page, order, news, forget } = launched;
  await typeAtEnd(launched, 'x-mine: 1');
  writeFileSync(file, TEXT.replace('nginx:1.27', 'nginx:1.29') + 'x-theirs: 1\n');
  await page.getByRole('button', { name: 'Compare and decide' }).click();
  const dialog = page.getByRole('dialog', { name: 'compose.yaml changed here and on disk' });
  expect(await faults(page)).toEqual([]);
  const merge = dialog.getByRole('button', { name: 'Merge' });
  expect(await merge.isDisabled()).toBe(true);
  await dialog.getByRole('radio', { name: 'Yours' }).check();
  await merge.click();
  forget('edited');
  order({ type: 'choose-menu', action: 'save-all' });
  await news('edited', ({ edited }) => !edited);
  expect(readFileSync(file, 'utf8')).toBe(`${TEXT.replace('nginx:1.27', 'nginx:1.29')}x-mine: 1`);
});
