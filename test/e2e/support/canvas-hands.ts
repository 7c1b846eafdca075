import type { Locator, Page } from 'playwright-core';
import { node } from './stand-still.ts';

// What hands do on the canvas.

/** A line by its id. */
export const edge = (page: Page, id: string): Locator => page.locator(`.react-flow__edge[data-id="${id}"]`);

/** Where it stands on the screen. */
export async function boxOf(
  target: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return box;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Takes hold at one place and lets go at another. */
export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

export async function middle(target: Locator): Promise<Spot> {
  const { x, y, width, height } = await boxOf(target);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Gives the keyboard to a card, as Tab and the arrows would. */
export async function walkTo(page: Page, id: string): Promise<void> {
  await node(page, id).focus();
  await page.keyboard.press(' ');
}

/** Pastes a text on the canvas, as Ctrl+V does with it in the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
