import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boxOf, drag, middle, walkTo, type Spot } from './support/canvas-hands.ts';
import { openProjectPage } from './support/project-page.ts';
import { node, standStill } from './support/stand-still.ts';
import { openShop, SHOP, type ShopPage } from './support/shop-page.ts';

// What is seen of many services: groups, by mouse and by keyboard alone, and the drawing from afar.

describe('groups', () => {
  let shop: ShopPage;
  let page: Page;
  let saved: ShopPage['saved'];

  beforeEach(async () => {
    shop = await openShop();
    ({ page, saved } = shop);
  });
  afterEach(() => shop.close());

  it('are made, folded, renamed, moved in, deleted and given up, by mouse', async () => {
    const zone = (name: string) => page.locator(`[data-zone="network:${name}"]`);
    const menuOf = async (id: string, entry: string) => {
      await standStill(page, id);
      await node(page, id).click({ button: 'right' });
      await page.getByRole('menuitem', { name: entry }).click();
    };
    await page.locator('.view-switch').getByRole('button', { name: 'Networks' }).click();
    await zone('back').waitFor();

    // Two services into a network of their own.
    await standStill(page, 'service:db');
    await node(page, 'service:web').click();
    await node(page, 'service:db').click({ modifiers: ['Shift'] });
    await menuOf('service:db', 'New Network of Selected…');
    await page.getByRole('dialog').getByRole('textbox').fill('shared');
    await page.keyboard.press('Enter');
    await zone('shared').waitFor();
    expect((await saved()).match(/ {6}- shared$/gm)).toHaveLength(2);
    await page.keyboard.press('Control+z');
    await zone('shared').waitFor({ state: 'detached' });
    expect(await saved()).toBe(SHOP);

    // A double click folds, another unfolds, and so does the number on the head.
    await standStill(page, 'network:back');
    await node(page, 'network:back').dblclick();
    await node(page, 'service:db').waitFor({ state: 'detached' });
    await standStill(page, 'network:back');
    await node(page, 'network:back').dblclick();
    await standStill(page, 'service:db');
    await node(page, 'network:back').locator('.card-badge.members').click();
    await node(page, 'service:db').waitFor({ state: 'detached' });

    // Under another name it stays folded, and where it is.
    await standStill(page, 'network:back');
    const place = await middle(node(page, 'network:back'));
    await menuOf('network:back', 'Rename…');
    await page.getByRole('dialog').getByRole('textbox').fill('inner');
    await page.keyboard.press('Enter');
    await node(page, 'network:inner').waitFor();
    await standStill(page, 'network:inner');
    expect(Math.abs((await middle(node(page, 'network:inner'))).y - place.y)).toBeLessThan(1);
    expect(await node(page, 'service:db').count()).toBe(0);
    expect(await saved()).toBe(SHOP.replaceAll('back', 'inner'));
    await menuOf('network:inner', 'Expand Group');
    await standStill(page, 'service:db');

    // A member that is dragged takes the frame along.
    const before = await boxOf(zone('inner'));
    const from = await middle(node(page, 'service:db'));
    await drag(page, from, { x: from.x, y: from.y + 90 });
    await expect.poll(async () => (await boxOf(zone('inner'))).height).toBeGreaterThan(before.height + 40);

    // Without its network a group is gone, its services are not.
    await menuOf('network:inner', 'Delete');
    await page.getByRole('button', { name: 'Remove with its references' }).click();
    await zone('inner').waitFor({ state: 'detached' });
    await node(page, 'service:db').waitFor();
    expect(await saved()).not.toContain('inner');
    await page.getByRole('button', { name: 'Shown' }).click();
    await page.getByRole('menuitemradio', { name: 'Nothing: networks are cards' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.zone').count()).toBe(0);
  });

  it('the same by keyboard alone', async () => {
    const zones = async () =>
      new Set(
        await page
          .locator('.zone')
          .evaluateAll((all) => all.map((each) => each.getAttribute('data-zone')!.split(':')[1]!)),
      );
    const shown = (...names: readonly string[]) => expect.poll(zones).toEqual(new Set(names));
    await walkTo(page, 'service:web');
    await shop.runAction('Group Services by Network');
    await shown('front', 'back');
    await standStill(page, 'service:web');
    await walkTo(page, 'service:web');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(`Shift+${key}`);
    const chosen = page.locator('.card.selected');
    const count = await chosen.count();
    expect(count).toBeGreaterThan(1);
    await page.keyboard.press('Shift+Space');
    await expect.poll(() => chosen.count()).toBe(count - 1);
    await page.keyboard.press('Shift+Space');
    await expect.poll(() => chosen.count()).toBe(count);
    await page.keyboard.press('Control+g');
    await page.getByRole('dialog').getByRole('textbox').fill('shared');
    await page.keyboard.press('Enter');
    await shown('front', 'back', 'shared');
    await page.keyboard.press('Control+z');
    await shown('front', 'back');

    await walkTo(page, 'network:back');
    await page.keyboard.press('g');
    await node(page, 'service:db').waitFor({ state: 'detached' });
    await page.keyboard.press('F2');
    await page.getByRole('dialog').getByRole('textbox').fill('inner');
    await page.keyboard.press('Enter');
    await node(page, 'network:inner').waitFor();
    expect(await node(page, 'service:db').count()).toBe(0);
    await walkTo(page, 'network:inner');
    await page.keyboard.press('g');
    await standStill(page, 'service:db');

    await walkTo(page, 'service:db');
    const { y } = await boxOf(node(page, 'service:db'));
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(async () => (await boxOf(node(page, 'service:db'))).y).toBeGreaterThan(y + 5);

    await walkTo(page, 'network:inner');
    await page.keyboard.press('Delete');
    await page
      .getByRole('button', { name: 'Remove with its references' })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Enter');
    await node(page, 'network:inner').waitFor({ state: 'detached' });
    await shop.runAction('Group Services by Nothing');
    await shown();
    expect(await saved()).not.toMatch(/inner|shared/);
  });
});

describe('the network that no file declares', () => {
  const text = `services:
  web:
    image: nginx:1.29
  api:
    image: api:1.0
  worker:
    image: worker:1.0
    networks: [back]
networks:
  back:
`;

  it('has its menu, its inspector and its way into a file, by mouse and by keyboard', async () => {
    const app = await openProjectPage({ 'compose.yaml': text });
    try {
      const { page } = app;
      const saved = async () => {
        await app.save();
        return app.onDisk('compose.yaml');
      };
      const declared = page.locator('.card.network:not(.implicit)').filter({ hasText: 'default' });
      const inspector = page.locator('[data-region="inspector"]');
      const item = (name: string) => page.getByRole('menuitem', { name });
      await page.locator('.view-switch').getByRole('button', { name: 'Networks' }).click();
      await standStill(page, 'network:default');

      // Its inspector says who is in it; its menu has no words for what is not there to rename or to cut out.
      await node(page, 'network:default').click();
      await inspector.getByRole('heading', { name: 'default', exact: true }).waitFor();
      expect(await inspector.locator('.inspector-users .chip').allTextContents()).toEqual(['web', 'api']);
      await node(page, 'network:default').click({ button: 'right' });
      await item('Declare default').waitFor();
      expect(await item('Rename…').count()).toBe(0);
      await item('Declare default').click();
      await declared.waitFor();
      expect(await saved()).toBe(`${text}  default:\n`);
      await page.keyboard.press('Control+z');
      await declared.waitFor({ state: 'detached' });

      // A value that is set in the inspector declares it.
      await inspector.getByRole('switch', { name: 'internal' }).click();
      await declared.waitFor();
      expect(await saved()).toBe(`${text}  default:\n    internal: true\n`);
      await page.keyboard.press('Control+z');
      await declared.waitFor({ state: 'detached' });

      // By keyboard: why it cannot be deleted, a service that joins it, the menu.
      await walkTo(page, 'network:default');
      await page.keyboard.press('Delete');
      await page.getByRole('dialog').getByText('as long as services name no network').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await walkTo(page, 'network:default');
      // It has no name yet that could be another.
      await page.keyboard.press('F2');
      await page.keyboard.press('m');
      await item('Declare default').waitFor();
      for (let step = 0; step < 9; step++) {
        if ((await item('Declare default').and(page.locator(':focus')).count()) === 1) break;
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await declared.waitFor();
      expect(await saved()).toBe(`${text}  default:\n`);
    } finally {
      await app.close();
    }
  });
});

describe('the drawing from afar', () => {
  it('a click selects, a double click comes near, a drag moves the view; nothing moves by itself for those who asked', async () => {
    const service = (index: number) => `  s${index}:\n    image: x:1\n    networks: [n${index % 4}]\n`;
    const services = Array.from({ length: 120 }, (_, index) => service(index)).join('');
    const networks = [0, 1, 2, 3].map((index) => `  n${index}:\n`).join('');
    const text = `services:\n${services}networks:\n${networks}`;
    const app = await openProjectPage({ 'compose.yaml': text });
    try {
      const { page } = app;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.locator('.view-switch').getByRole('button', { name: 'Networks' }).click();
      await page.locator('.far-layer').waitFor();
      await page.keyboard.press('Control+0');
      const viewport = page.locator('.react-flow__viewport');
      const view = () => viewport.evaluate((element) => getComputedStyle(element).transform);
      const scale = async () => Number(/matrix\(([^,]+)/.exec(await view())?.[1]);
      await expect.poll(scale).toBeLessThan(0.42);

      // Where a card is drawn is known by what the pointer brings forth.
      const flow = await boxOf(page.locator('.canvas-flow'));
      const at = await findCard(page, flow);
      await page.mouse.click(at.x, at.y);
      const card = page.locator('.react-flow__node[data-id^="service:"] .card.selected');
      await card.waitFor();
      const [, name] = (await card.locator('xpath=ancestor::*[@data-id]').getAttribute('data-id'))!.split(
        ':',
      );
      await page
        .locator('[data-region="inspector"]')
        .getByRole('heading', { name: name!, exact: true })
        .waitFor();

      // On the ground a drag moves the view, and what is drawn stays where it is.
      const before = await view();
      await drag(page, { x: flow.x + 8, y: flow.y + 200 }, { x: flow.x + 68, y: flow.y + 230 });
      expect(await view()).not.toBe(before);
      expect(await page.getByRole('button', { name: /^Undo/, disabled: true }).count()).toBe(1);

      // The view changes at once, no animation runs, nothing turns for ever.
      await page.mouse.dblclick(at.x + 60, at.y + 30);
      await expect.poll(scale).toBe(1);
      await page.locator('.card.full').first().waitFor();
      await page.keyboard.press('Control+0');
      await expect.poll(scale).toBeLessThan(0.42);
      await page.locator('.far-layer').waitFor();
      const turning = await page.evaluate(() => {
        const element = document.body.appendChild(document.createElement('div'));
        element.className = 'spin';
        const { animationDuration, animationIterationCount } = getComputedStyle(element);
        element.remove();
        return [animationDuration, animationIterationCount];
      });
      expect(turning).toEqual(['1e-05s', '1']);
      const moving = await page.evaluate(
        () =>
          document.getAnimations().filter(({ effect }) => Number(effect?.getTiming().duration) > 1).length,
      );
      expect(moving).toBe(0);
    } finally {
      await app.close();
    }
  });
});

/** A place where a card is drawn from afar: the pointer looks for it along a diagonal. */
async function findCard(
  page: Page,
  { x, y, width, height }: Awaited<ReturnType<typeof boxOf>>,
): Promise<Spot> {
  for (let step = 20; step < 80; step++) {
    const at = { x: x + (width * step) / 100, y: y + (height * step) / 100 };
    await page.mouse.move(at.x, at.y);
    const found = await page.evaluate(
      ({ x, y }) =>
        document.elementFromPoint(x, y)?.closest('.react-flow__node[data-id^="service:"]') instanceof Element,
      at,
    );
    if (found) return at;
  }
  throw new Error('no card under the pointer');
}
