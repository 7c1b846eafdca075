import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProjectPage, type ProjectPage } from './support/project-page.ts';

// The YAML pane in the built app: finding one's way, completion, putting lines in order, what has changed.

const text = [
  'services:',
  '  web:',
  '    image: nginx:${TAG:-1.27}',
  '    depends_on: [db]',
  '    networks: [front]',
  '  db:',
  '      image: postgres:16   ',
  '      networks: [front]',
  'networks:',
  '  front: {}',
  '',
].join('\n');

let project: ProjectPage;
let page: Page;
let editor: Locator;

beforeAll(async () => {
  project = await openProjectPage({ 'compose.yaml': text });
  page = project.page;
  editor = page.getByLabel('Text of compose.yaml');
});

afterAll(() => project.close());

const line = (wanted: string) => page.locator('.cm-line', { hasText: wanted }).first();
const crumbs = () => page.getByRole('navigation', { name: 'Where the cursor is' });

test('breadcrumbs say where the cursor is, and go to what is above', async () => {
  await line('networks: [front]').click();
  await crumbs().getByRole('button', { name: 'networks' }).waitFor();
  await crumbs().getByRole('button', { name: 'web' }).click();
  await crumbs().locator('[aria-current]', { hasText: 'web' }).waitFor();
});

test('the outline is a list that is filtered and gone through by the keyboard', async () => {
  await editor.focus();
  await page.keyboard.press('Control+Shift+O');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('front');
  await page.getByRole('option', { name: 'front' }).first().waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await editor.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the places that name an element are listed, and one is gone to', async () => {
  await line('  db:').click();
  await page.keyboard.press('Shift+F12');
  const dialog = page.getByRole('dialog', { name: 'db: 2 places' });
  await dialog.waitFor();
  expect(await dialog.getByRole('option').allInnerTexts()).toEqual([
    'services.db\ncompose.yaml:6',
    'services.web.depends_on[0]\ncompose.yaml:4',
  ]);
  await dialog.getByRole('option').nth(1).click();
  await crumbs().getByRole('button', { name: 'depends_on' }).waitFor();
});

test('hover says what an attribute is, what it comes to and where that is written', async () => {
  await line('image: nginx').locator('span').first().hover();
  const help = page.locator('.cm-attribute-help');
  await help.waitFor();
  expect(await help.innerText()).toMatch(/Image that[^]*Effective\s+nginx:1\.27\s+\(from compose\.yaml:3\)/);
});

test('names of variables are completed, brace and all', async () => {
  await line('depends_on').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('hostname: ${');
  await page.locator('.cm-tooltip-autocomplete li', { hasText: '${TAG}' }).click();
  await line('hostname: ${TAG}').waitFor();
  expect(await line('hostname').innerText()).toMatch(/^ {4}hostname: \$\{TAG\}(?!\})/);
});

test('lines are put in order, in one step of undo, and what changed is seen beside the saved file', async () => {
  await line('  db:').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Shift+Alt+F');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.cm-line')].some((each) => each.textContent === '    image: postgres:16'),
  );
  await page.getByRole('button', { name: 'Compare with the saved file' }).click();
  await page.getByLabel('The file as it is saved').waitFor();
  await page.getByLabel('The text as it is now').waitFor();
  await page.getByRole('button', { name: 'Compare with the saved file' }).click();
  await page.getByRole('button', { name: 'Undo: Put lines of compose.yaml in order' }).click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.cm-line')].some((each) =>
      each.textContent.startsWith('      image: postgres:16   '),
    ),
  );
});
