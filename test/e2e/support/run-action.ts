import type { Page } from 'playwright-core';

/** Runs what the command menu calls by this name. */
export async function runAction(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.command-input:focus').waitFor();
  await page.keyboard.type(name);
  // Enter does what is marked: what was there before a word was found may be it for a moment.
  await page.getByRole('option', { name, selected: true }).waitFor();
  await page.keyboard.press('Enter');
}
