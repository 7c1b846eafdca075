import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProjectPage, type ProjectPage } from './support/project-page.ts';

// The YAML pane in the built app: finding one's way, completion, putting lines in order, what has changed.

const text = [
  'x-common: &common { restart: always }',
  'services:',
  '  more: { <<: *common, image: busybox, profiles: [more] }',
  '  web:',
  '    image: nginx:${TAG:-1.27}',
  '    depends_on: [db]',
  '    networks: [front]',
  '  db:',
  '      image: postgres:16   ',
  '      networks: [front]',
  'networks:',
  '  front: {}',
  'include: [infra/compose.yaml]',
  '',
].join('\n');

let project: ProjectPage;
let page: Page;
let editor: Locator;

beforeAll(async () => {
  project = await openProjectPage({
    'compose.yaml': text,
    'infra/compose.yaml': 'services:\n  mail: { image: axllent/mailpit }\n',
    '.env': '# tags\nTAG=1.27\n',
    'site/pages/index.html': '<p>Hello\n',
  });
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

test('what is folded stays so beside another tab of the dock, and opens for what is selected on the canvas', async () => {
  const yaml = page.locator('[data-region="yaml"]');
  const folds = yaml.locator('.cm-foldPlaceholder');
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await line('depends_on: [db]').click();
  await editor.press('Control+Home');
  await editor.press('ArrowDown');
  await editor.press('Control+Shift+BracketLeft');
  await folds.waitFor();
  expect(await line('image: postgres').count()).toBe(0);
  await tab('Problems').click();
  await tab('YAML').click();
  await folds.waitFor();
  await crumbs().locator('[aria-current]', { hasText: 'services' }).waitFor();

  await project.node('service:db').click();
  await line('image: postgres').waitFor();
  await folds.waitFor({ state: 'detached' });

  // By the mouse: the service alone; its line stays, selected or not.
  const mark = yaml.locator('.cm-foldGutter span[title="Fold line"]');
  await mark.last().click();
  await folds.waitFor();
  await project.node('service:web').click();
  await project.node('service:db').click();
  expect(await folds.count()).toBe(1);
  await folds.click();
  await folds.waitFor({ state: 'detached' });
});

test('the places that name an element are listed, and one is gone to', async () => {
  await line('  db:').click();
  await page.keyboard.press('Shift+F12');
  const dialog = page.getByRole('dialog', { name: 'db: 2 places' });
  await dialog.waitFor();
  expect(await dialog.getByRole('option').allInnerTexts()).toEqual([
    'services.db\ncompose.yaml:8',
    'services.web.depends_on[0]\ncompose.yaml:6',
  ]);
  await dialog.getByRole('option').nth(1).click();
  await crumbs().getByRole('button', { name: 'depends_on' }).waitFor();
});

test('hover says what an attribute is, what it comes to and where that is written', async () => {
  await line('image: nginx').locator('span').first().hover();
  const help = page.locator('.cm-attribute-help');
  await help.waitFor();
  expect(await help.innerText()).toMatch(/Image that[^]*Effective\s+nginx:1\.27\s+\(from compose\.yaml:5\)/);
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

test('inside brackets and short entries names and parts are completed; a block begins its line', async () => {
  const option = (name: string) =>
    page.locator('.cm-tooltip-autocomplete li', { hasText: new RegExp(`^${name}`) }).first();
  await line('depends_on').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('healthc');
  await option('healthcheck').click();
  await page.keyboard.type('test: [CMD, "true"]');
  await line('      test: [CMD, "true"]').waitFor();
  await line('networks: [front]').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(', def');
  await option('default').click();
  await line('networks: [front, default]').waitFor();
});

test('paths are completed folder by folder, from what is on the disk', async () => {
  const option = (name: string) =>
    page.locator('.cm-tooltip-autocomplete li', { hasText: new RegExp(`^${name}$`) }).first();
  await line('depends_on').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('volumes: [./si');
  await option('site/').click();
  await option('pages/').click();
  await option('index\\.html').click();
  await line('volumes: [./site/pages/index.html]').waitFor();
});

test('a variable leads to the env file that sets it, and is renamed in all files', async () => {
  await line('image: nginx').click();
  await page.keyboard.press('End');
  for (let back = ':-1.27}'.length; back >= 0; back--) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F12');
  const env = page.getByLabel('Text of .env');
  await env.locator('.cm-activeLine', { hasText: 'TAG=1.27' }).waitFor();
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('textbox').fill('WEB_TAG');
  await page.keyboard.press('Enter');
  await env.locator('.cm-line', { hasText: 'WEB_TAG=1.27' }).waitFor();
  // Two files of one name are told apart by their folders.
  await page.getByRole('tab', { name: 'infra/compose.yaml' }).waitFor();
  await page.locator('.yaml-file', { hasText: 'compose.yaml' }).first().click();
  await line('image: nginx:${WEB_TAG:-1.27}').waitFor();
});

test('an anchor is renamed where it stands and where it is taken over', async () => {
  await line('x-common').locator('span', { hasText: '&common' }).first().click();
  await page.keyboard.press('F2');
  await page.keyboard.type('usual');
  await line('x-common: &usual {').waitFor();
  await line('<<: *usual').waitFor();
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
