import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { browserHost } from './launch.ts';
import type { LaunchOptions } from './launch.ts';
import { runAction } from './run-action.ts';
import { node } from './stand-still.ts';

/** A folder with some files, open in the app, and what specs do there. */
export interface ProjectPage {
  readonly page: Page;
  readonly folder: string;
  readonly region: (name: string) => Locator;
  readonly node: (id: string) => Locator;
  readonly onDisk: (name: string) => string;
  /** Chooses in a list that stands open in the page. */
  readonly pick: (label: string, option: RegExp) => Promise<void>;
  /** Runs an action of the command menu by its name. */
  readonly runAction: (name: string) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens files in the browser's host, once the canvas has drawn them. */
export async function openProjectPage(
  files: Readonly<Record<string, string>>,
  options?: LaunchOptions,
): Promise<ProjectPage> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-e2e-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const app = await browserHost.launch(folder, options);
  const { page } = app;
  await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
  return {
    page,
    folder,
    region: (name) => page.locator(`[data-region="${name}"]`),
    node: (id) => node(page, id),
    onDisk: (name) => readFileSync(path.join(folder, name), 'utf8'),
    async pick(label, option) {
      await page.getByRole('combobox', { name: label, exact: true }).click();
      await page.getByRole('option', { name: option }).click();
    },
    runAction: (name) => runAction(page, name),
    async save() {
      await page.keyboard.press('Control+Shift+s');
      await page.locator('.top-bar .dot').waitFor({ state: 'detached' });
    },
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
