import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringAxe, violations } from './support/axe.ts';
import { hosts } from './support/launch.ts';
import type { Launched } from './support/launch.ts';
import { runAction } from './support/run-action.ts';

// What axe-core finds in the built app: every panel, menus and dialogs, in both themes. Nothing is excluded.

const host = hosts().find(({ name }) => name === 'browser')!;
let folder: string;
let launched: Launched | undefined;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-e2e-')));
  writeFileSync(
    path.join(folder, 'compose.yaml'),
    [
      'services:',
      '  web:',
      '    image: nginx:${TAG:-1.27}',
      '    ports: ["8080:80"]',
      '    depends_on: [db]',
      '    networks: [front]',
      '  db:',
      '    image: postgres:16',
      '    environment: { POSTGRES_PASSWORD: example }',
      '    volumes: ["data:/var/lib/postgresql/data"]',
      '    networks: [front, nowhere]',
      'networks:',
      '  front:',
      'volumes:',
      '  data:',
      '',
    ].join('\n'),
  );
  writeFileSync(
    path.join(folder, 'compose.prod.yaml'),
    'services:\n  web:\n    deploy: { replicas: 3 }\n    ports: !reset []\n',
  );
});

afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const lookingAt =
  (scheme: 'light' | 'dark') =>
  (page: Page, where: string): Promise<string[]> =>
    violations(page, where, scheme === 'dark' ? 'colours' : 'all');

test.each(['light', 'dark'] as const)('axe finds nothing on the start screen, %s', async (colorScheme) => {
  launched = await host.launch(null, { colorScheme });
  const look = lookingAt(colorScheme);
  const { page } = launched;
  await page.getByRole('button').first().waitFor();
  await bringAxe(page);
  expect(await look(page, 'start')).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the window, its panels and menus, %s',
  async (colorScheme) => {
    launched = await host.launch(folder, { colorScheme });
    const look = lookingAt(colorScheme);
    const { page } = launched;
    await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
    // The panels around the drawing come after it.
    await page.locator('[data-region="palette"]').getByRole('heading').first().waitFor();
    await page.locator('.react-flow__node[data-id="service:web"]').click();
    await bringAxe(page);
    const found: string[] = [];
    for (const tab of await page.locator('.dock-bar [role="tab"]').all()) {
      await tab.click();
      const panel = page.locator(`#${await tab.getAttribute('aria-controls')}`);
      await panel.waitFor();
      found.push(...(await look(page, (await tab.textContent()) ?? 'tab')));
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    found.push(...(await look(page, 'commands')));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.react-flow__node[data-id="service:web"]').click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    found.push(...(await look(page, 'context menu')));
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(found).toEqual([]);

    // The inspector with every group and every option open, and what opens from it.
    const inspector = page.locator('[data-region="inspector"]');
    await inspector.evaluate((element) => {
      for (const group of element.querySelectorAll('details')) group.open = true;
    });
    const more = inspector.getByRole('button', { name: /^Show \d+ more/ });
    while ((await more.count()) > 0) await more.first().click();
    await inspector.getByRole('button', { name: 'More options… ports 1' }).click();
    found.push(...(await look(page, 'inspector')));
    // Lists of what can be chosen: beside a field that can be written in, and instead of one.
    const lists = [
      inspector.getByRole('combobox', { name: 'restart', exact: true }),
      page.locator('.select-trigger').first(),
    ];
    for (const list of lists) {
      await list.click();
      await page.getByRole('option').first().waitFor();
      found.push(...(await look(page, `list of ${(await list.getAttribute('aria-label')) ?? ''}`)));
      await page.keyboard.press('Escape');
      await page.getByRole('option').first().waitFor({ state: 'detached' });
    }
    await inspector.getByRole('button', { name: 'About image' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.attribute-help').waitFor();
    found.push(...(await look(page, 'help')));
    await page.keyboard.press('Escape');
    await inspector.getByRole('button', { name: 'Paste a .env…' }).first().click();
    found.push(...(await look(page, 'paste')));
    await page.keyboard.press('Escape');
    await page.locator('.react-flow__node[data-id="service:db"]').click({ modifiers: ['Shift'] });
    await inspector.getByRole('heading', { name: '2 elements selected' }).waitFor();
    found.push(...(await look(page, 'several')));
    expect(found).toEqual([]);
  },
);

const dialogs = [
  'Add Service…',
  'Add Network…',
  'Rename…',
  'Delete',
  'Keyboard Shortcuts',
  'Edit Environments…',
  'New Layer…',
  'Export the Drawing…',
  'Export Smallest Override…',
  'Extract a Common Base…',
  'Flatten into One File…',
] as const;

test.each(['light', 'dark'] as const)('axe finds nothing on any view and dialog, %s', async (colorScheme) => {
  launched = await host.launch(folder, { colorScheme });
  const look = lookingAt(colorScheme);
  const { page } = launched;
  await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
  await bringAxe(page);
  const found: string[] = [];
  for (const view of await page.locator('.view-switch button').all()) {
    await view.click();
    await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
    found.push(...(await look(page, `view ${(await view.textContent()) ?? ''}`)));
  }
  await page.locator('.tree-row', { hasText: /^db/ }).first().click();
  for (const name of dialogs) {
    await runAction(page, name);
    const dialog = page.locator('[role="dialog"], [role="alertdialog"]');
    await dialog.waitFor();
    found.push(...(await look(page, name)));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  await page.getByLabel('Text of compose.yaml').focus();
  await page.keyboard.press('Control+Shift+O');
  await page.getByRole('dialog').waitFor();
  found.push(...(await look(page, 'outline')));
  await page.keyboard.press('Escape');
  expect(found).toEqual([]);
});
