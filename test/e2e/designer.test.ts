import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ecommerceSeed } from '../support/corpus.ts';
import { hosts } from './support/launch.ts';
import type { Launched } from './support/launch.ts';
import { node, standStill } from './support/stand-still.ts';

// The main job of the designer, in the built app, once per host: a person opens the E-Commerce project of the course, draws,
// renames and types, watches the YAML, undoes to the same bytes, saves, and previews with the real tool.

const undoButton = (page: Page) => page.getByRole('button', { name: /^Undo/ });

/** Drags from one node's outgoing handle to another's incoming one, as a hand does it. */
async function connect(page: Page, from: string, to: string): Promise<void> {
  await standStill(page, from);
  await standStill(page, to);
  const start = await node(page, from).locator('.react-flow__handle.source').boundingBox();
  const end = await node(page, to).boundingBox();
  if (start === null || end === null) throw new Error(`${from} or ${to} is not on the screen`);
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 30, start.y + 5, { steps: 3 });
  await page.mouse.move(end.x + 6, end.y + end.height / 2, { steps: 10 });
  await page.mouse.up();
}

async function fit(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('Control+0');
}

const seed = ecommerceSeed();

describe.skipIf(seed === undefined)('the E-Commerce project of the course', () => {
  for (const host of hosts()) {
    describe(host.name, () => {
      let folder: string;
      let file: string;
      let app: Launched;
      let page: Page;

      beforeEach(async () => {
        folder = mkdtempSync(path.join(tmpdir(), 'ecommerce-'));
        file = path.join(folder, 'compose.yaml');
        writeFileSync(file, seed!);
        app = await host.launch(folder);
        page = app.page;
        await node(page, 'service:nginx-lb').waitFor();
      });
      afterEach(async () => {
        await app.close();
        rmSync(folder, { recursive: true, force: true });
      });

      const save = async () => {
        // The template's variable went to .env: all files are meant.
        await page.keyboard.press('Control+Shift+S');
        await page
          .getByRole('button', { name: 'Save', exact: true })
          .and(page.locator('[disabled], [aria-disabled="true"]'))
          .waitFor();
      };

      it('is drawn, edited by mouse, keyboard and text, saved, undone to the same bytes, and previewed', async () => {
        // What is named but not declared is there too, as a ghost.
        for (const id of [
          'service:frontend-1',
          'service:user-api',
          'network:database-network',
          'volume:redis-data',
          'port:80/tcp',
        ]) {
          await node(page, id).waitFor();
        }
        await node(page, 'service:redis-cache').locator('.card.missing').waitFor();

        // 1. A dependency, handle to handle.
        await connect(page, 'service:nginx-lb', 'service:user-api');
        await page
          .locator('.react-flow__edge[data-id*="service:nginx-lb>service:user-api"]')
          .waitFor({ state: 'attached' });
        await page.getByRole('button', { name: 'OK', exact: true }).click();

        // 2. A database from the palette.
        const canvas = page.getByRole('region', { name: 'Canvas' });
        await page.locator('[data-item="postgres"]').dragTo(canvas, { targetPosition: { x: 660, y: 470 } });
        await page.getByRole('textbox', { name: 'POSTGRES_PASSWORD' }).press('Enter');
        await node(page, 'service:postgres').waitFor();

        // 3. Joined to the database network.
        await fit(page);
        await connect(page, 'service:postgres', 'network:database-network');
        await page
          .locator('.react-flow__edge[data-id*="service:postgres>network:database-network"]')
          .waitFor({ state: 'attached' });
        await page.getByRole('button', { name: 'OK', exact: true }).click();

        // 4. Renamed, everywhere it is named.
        await node(page, 'service:redis-cache').click();
        await page.keyboard.press('F2');
        await page.getByRole('dialog').getByRole('textbox').fill('cache');
        await page.keyboard.press('Enter');
        await node(page, 'service:cache').waitFor();
        await node(page, 'service:redis-cache').waitFor({ state: 'detached' });

        // 5. Typed in the YAML pane.
        await page.locator('.cm-content').first().click();
        await page.keyboard.press('Control+Home');
        await page.locator('.cm-line', { hasText: /^services:$/ }).click();
        await page.keyboard.press('End');
        await page.keyboard.insertText('\n  typed:\n    image: busybox:1.37');
        await node(page, 'service:typed').waitFor();

        // 7. Saved: exactly these lines changed.
        await save();
        const saved = readFileSync(file, 'utf8');
        const lines = (text: string) => text.split('\n');
        const gone = lines(seed!).filter((each) => !lines(saved).includes(each));
        expect(gone).toEqual(['      - REDIS_HOST=redis-cache', '      redis-cache:']);
        expect(saved).toContain('      - frontend-1\n      - frontend-2\n      - user-api\n');
        expect(saved).toContain('      - REDIS_HOST=cache\n');
        expect(saved).toContain('      cache:\n        condition: service_started\n');
        expect(saved).toContain('services:\n  typed:\n    image: busybox:1.37\n  # Load Balancer\n');
        expect(saved).toMatch(/ {2}postgres:\n {4}image: postgres:/);

        // 6. Undone, all of it: the bytes of the start.
        for (let i = 0; i < 30 && (await undoButton(page).isEnabled()); i++) {
          await undoButton(page).click();
        }
        await node(page, 'service:redis-cache').waitFor();
        await save();
        expect(readFileSync(file, 'utf8')).toBe(seed);

        // 8. The real tool refuses the course's file for the services that nobody declares, and so do we.
        await page.getByRole('tab', { name: 'Preview' }).click();
        await page.locator('[data-verdict="both-refuse"]').waitFor();
        // Each of our errors leads to its line.
        await page.locator('.preview-errors').getByRole('button', { name: /:\d+$/ }).first().click();
        await page.getByRole('tab', { name: 'YAML', exact: true, selected: true }).waitFor();
        await page.getByRole('tab', { name: 'Preview' }).click();
        await page.locator('[data-verdict="both-refuse"]').waitFor();

        // With them declared, each from the inspector, both print the same.
        for (const missing of ['frontend-2', 'product-api', 'user-db', 'redis-cache']) {
          await node(page, `service:${missing}`).click();
          await page.getByRole('button', { name: 'Declare it' }).click();
          await node(page, `service:${missing}`).locator('.card:not(.missing)').waitFor();
        }
        await page.getByRole('button', { name: 'Compare again' }).click();
        await page.locator('[data-verdict="equal"]').waitFor();
      });

      it('opens with an error as text, refuses canvas edits with the reason, and never writes by itself', async () => {
        await page.locator('.cm-line', { hasText: /^services:$/ }).click();
        await page.keyboard.press('End');
        await page.keyboard.insertText('\n  broken: "x');
        await page.getByRole('tab', { name: /Problems/ }).click();
        await page
          .getByRole('region', { name: 'Problems' })
          .getByText(/compose\.yaml/)
          .first()
          .waitFor();
        await connect(page, 'service:nginx-lb', 'service:user-api');
        await page
          .getByText(/YAML error|error at line|has errors/i)
          .first()
          .waitFor();
        expect(readFileSync(file, 'utf8')).toBe(seed);
      });
    });
  }
});
