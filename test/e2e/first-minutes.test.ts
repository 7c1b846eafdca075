import { afterEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { bringAxe, violations } from './support/axe.ts';
import { hosts, type Launched } from './support/launch.ts';
import { runAction } from './support/run-action.ts';

// What somebody does who has just installed it, by the keyboard wherever that is possible: the start screen, the tour, a stack out
// of the palette, a template of their own, settings that are kept. axe looks at what opens on the way.

const host = hosts().find(({ name }) => name === 'browser')!;
let launched: Launched | undefined;

afterEach(async () => {
  await launched?.close();
  launched = undefined;
});

const steps = ['canvas', 'inspector', 'yaml', 'palette', 'views', 'environments', 'problems', 'commands'];
const drawn = (page: Page) => page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
const step = (page: Page, id: string) => page.locator(`.tour[data-step="${id}"]`);

async function openSample(page: Page): Promise<void> {
  await page.locator('.start-entry', { hasText: 'E-Commerce' }).click();
  await drawn(page);
}

test('the tour leads through the sample by keyboard, and comes only when it is asked for again', async () => {
  launched = await host.launch(null, { colorScheme: 'dark', language: 'ko-KR' });
  const { page } = launched;
  await page.locator('.start-tour').focus();
  await page.keyboard.press('Enter');
  await drawn(page);
  await bringAxe(page);
  const found: string[] = [];
  for (const [index, id] of steps.entries()) {
    await step(page, id).waitFor();
    // The part that is meant is framed, the words are a dialog with a name, and the way on has the focus.
    expect(await page.locator('[data-tour]').count()).toBe(1);
    expect(await page.getByRole('dialog', { name: /./ }).count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('primary');
    if (index % 3 === 0) found.push(...(await violations(page, `tour ${id}`)));
    await page.keyboard.press(index % 2 === 0 ? 'ArrowRight' : 'Enter');
  }
  expect(found).toEqual([]);
  await page.locator('.tour').waitFor({ state: 'detached' });
  expect(await page.locator('[data-tour]').count()).toBe(0);

  // Asked for in the menu of commands it begins anew; back and Escape work.
  await page.keyboard.press('Control+k');
  await page.locator('.command-input:focus').waitFor();
  await page.keyboard.type('둘러보기');
  await page.keyboard.press('Enter');
  await step(page, 'canvas').waitFor();
  await page.keyboard.press('ArrowRight');
  await step(page, 'inspector').waitFor();
  await page.keyboard.press('ArrowLeft');
  await step(page, 'canvas').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.tour').waitFor({ state: 'detached' });
});

test('a stack and a template of one’s own are added, notes and the find bar pass axe, settings are kept', async () => {
  launched = await host.launch(null);
  const { page } = launched;
  await openSample(page);
  // Who opens the sample for the first time is shown around, until they have enough.
  await step(page, 'canvas').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.tour').waitFor({ state: 'detached' });

  // The stack asks for what it requires, and stands beside the sample under names that are free.
  const palette = page.locator('[data-region="palette"]');
  await palette.locator('input').fill('Web, API');
  await page.keyboard.press('Enter');
  const asked = page.getByRole('dialog');
  await asked.getByRole('textbox', { name: 'POSTGRES_PASSWORD' }).waitFor();
  await page.keyboard.press('Enter');
  await asked.waitFor({ state: 'detached' });
  const node = (id: string) => page.locator(`.react-flow__node[data-id="service:${id}"]`);
  for (const id of ['web', 'api', 'db', 'cache']) await node(id).waitFor();

  // What is selected becomes a template of one's own; it is added under another name, and Delete takes it away.
  // A menu that was opened and left does not take the keyboard from what the menu of commands opens later.
  await page.getByRole('button', { name: /^Environment:/ }).click();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await runAction(page, 'Save Selection as Template…');
  await page.locator('.command-menu').waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'Name in the palette' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('my web');
  await page.keyboard.press('Enter');
  const own = palette.locator('[data-item="own:my web"]');
  await palette.locator('input').fill('my web');
  await own.focus();
  await page.keyboard.press('Enter');
  await node('web-2').waitFor();
  await own.focus();
  await page.keyboard.press('Delete');
  await own.waitFor({ state: 'detached' });
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await own.waitFor();

  await bringAxe(page);
  const found: string[] = [];
  await node('web').focus();
  await runAction(page, 'Add Note');
  await page.keyboard.type('ask before the release');
  found.push(...(await violations(page, 'a note that is written')));
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Note: ask before the release' }).waitFor();
  await page.locator('.canvas-flow').focus();
  await runAction(page, 'Find on Canvas');
  await page.locator('.find-bar input').fill('redis');
  found.push(...(await violations(page, 'a note and the find bar')));
  await page.keyboard.press('Escape');
  expect(found).toEqual([]);

  // Language and theme survive the page; the tour that was ended does not come again.
  await runAction(page, 'Theme: Dark');
  await runAction(page, 'Language: 한국어');
  await page.locator('[data-region="palette"][aria-label="팔레트"]').waitFor();
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await page.locator('.start').waitFor();
  expect(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']]),
  ).toEqual(['ko', 'dark']);
  await openSample(page);
  await palette.locator('[data-item="own:my web"]').waitFor();
  expect(await page.locator('.tour').count()).toBe(0);
});
