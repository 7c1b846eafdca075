import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boxOf, drag, edge, middle, paste, walkTo, type Spot } from './support/canvas-hands.ts';
import { node, standStill } from './support/stand-still.ts';
import { openShop, SHOP, type ShopPage } from './support/shop-page.ts';

// What people do on the canvas, by mouse and by keyboard alone, each read in the saved YAML. The browser host alone: gestures do not
// know what machine is below them.

describe('gestures on the canvas', () => {
  let shop: ShopPage;
  let page: Page;
  let saved: ShopPage['saved'];

  beforeEach(async () => {
    shop = await openShop();
    ({ page, saved } = shop);
  });
  afterEach(() => shop.close());

  it('by mouse: connect with details, reconnect, copy by Alt, cut, paste and drop', async () => {
    // What gets the keyboard far outside of the window or of the canvas pushes neither away.
    const pushed = await page.evaluate(() =>
      ['#root', '[data-region="canvas"]'].map((place) => {
        const box = document.querySelector(place)!;
        const far = Object.assign(document.createElement('div'), { tabIndex: -1 });
        far.style.cssText = 'position: absolute; top: 4000px; height: 9px; width: 9px';
        box.append(far);
        far.focus();
        const { scrollTop } = box;
        far.remove();
        return scrollTop + document.documentElement.scrollTop;
      }),
    );
    expect(pushed).toEqual([0, 0]);

    // Who drops something while the details of a connection are asked for is done with them.
    const connect = async () =>
      drag(
        page,
        await middle(node(page, 'service:web').locator('.react-flow__handle.source')),
        await middle(node(page, 'service:api')),
      );
    const asked = page.getByRole('radio', { name: 'Wait until healthy' });
    await connect();
    await asked.waitFor();
    const ground = page.locator('.react-flow__pane');
    await page
      .locator('.palette-row[data-item="network"]')
      .dragTo(ground, { targetPosition: { x: 300, y: 60 } });
    await expect.poll(() => page.locator('.react-flow__node[data-id^="network:"]').count()).toBe(3);
    await asked.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');

    // Connected, with a condition chosen in the popover.
    await connect();
    await asked.click();
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    await edge(page, 'depends-on:service:web>service:api').waitFor({ state: 'attached' });

    // The end taken to another service; the condition goes along.
    const near = await edge(page, 'depends-on:service:web>service:api')
      .locator('.line-reach')
      .evaluate((path: SVGPathElement) => {
        const { x, y } = path
          .getPointAtLength(path.getTotalLength() - 14)
          .matrixTransform(path.getScreenCTM()!);
        return { x, y };
      });
    await page.mouse.click(near.x, near.y);
    await drag(page, await middle(page.locator('.edge-grip.target')), await middle(node(page, 'service:db')));
    await edge(page, 'depends-on:service:web>service:db').waitFor({ state: 'attached' });
    const first = await saved();
    expect(first).toContain('    depends_on:\n      db:\n        condition: service_healthy\n');
    expect(first).not.toContain('      api:\n        condition');

    // One undo takes the end back, the next the connection with its details.
    await page.keyboard.press('Control+z');
    await edge(page, 'depends-on:service:web>service:api').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+z');
    expect(await saved()).toBe(SHOP);

    // A copy by dragging with Alt.
    await standStill(page, 'service:db');
    const from = await middle(node(page, 'service:db'));
    await page.keyboard.down('Alt');
    await drag(page, from, { x: from.x, y: from.y + 110 });
    await page.keyboard.up('Alt');
    await node(page, 'service:db-2').waitFor();
    expect(await middle(node(page, 'service:db'))).toEqual(from);
    await page.keyboard.press('Control+z');

    // A badge leads to its field; kinds of cards are hidden and shown.
    await node(page, 'service:web').locator('.card-badge.ports').click();
    const inspector = page.locator('[data-region="inspector"]');
    await inspector.getByText('container_name', { exact: true }).waitFor({ state: 'detached' });
    await inspector.getByText('ports', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Shown' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Volume' }).click();
    await page.keyboard.press('Escape');
    await node(page, 'volume:data').waitFor({ state: 'detached' });

    // Dropped: a command, and a Dockerfile.
    for (const [name, text] of [
      ['', 'docker run -d --name cache -v data:/data redis:8'],
      ['Dockerfile', 'FROM node:22\nEXPOSE 3000\n'],
    ]) {
      await page.locator('.canvas-flow').evaluate(
        (target, [fileName, content]) => {
          const dataTransfer = new DataTransfer();
          if (fileName === '') dataTransfer.setData('text/plain', content!);
          else dataTransfer.items.add(new File([content!], fileName!));
          const { x, y, width, height } = target.getBoundingClientRect();
          const at = { clientX: x + width / 2, clientY: y + height - 60, bubbles: true, cancelable: true };
          target.dispatchEvent(new DragEvent('drop', { dataTransfer, ...at }));
        },
        [name, text] as const,
      );
    }
    await node(page, 'service:cache').waitFor();
    await node(page, 'service:app').waitFor();
    const text = await saved();
    expect(text.startsWith(SHOP.slice(0, SHOP.indexOf('\nnetworks:')))).toBe(true);
    expect(text).toContain('  cache:\n    image: redis:8\n    container_name: cache\n');
    expect(text).toContain('  app:\n    build:\n      context: .\n');
  });

  it('by keyboard alone: connect, details, edges, reconnect, clipboard, duplicate, align', async () => {
    // C connects; the popover is skipped with Enter.
    await walkTo(page, 'service:web');
    await page.keyboard.press('c');
    const held = page.locator('.card.service.connect-yes.connect-over');
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowUp']) {
      if ((await held.count()) === 0) await page.keyboard.press(key);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Wait until started' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Wait until started' }).waitFor({ state: 'detached' });
    expect(await saved()).toMatch(/ {4}depends_on:\n {6}- (api|db)\n/);
    await page.keyboard.press('Control+z');

    // E goes through the edges of a card, Enter asks for the details of one.
    await walkTo(page, 'service:db');
    await page.keyboard.press('e');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Further names' }).fill('database');
    await page.keyboard.press('Enter');
    expect(await saved()).toContain('      back:\n        aliases:\n          - database\n');
    await page.keyboard.press('Control+z');

    // M opens the menu of the connection that E went to; the page keys move the window over the drawing.
    await walkTo(page, 'service:db');
    await page.keyboard.press('e');
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Remove this connection' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(saved).not.toBe(SHOP);
    await page.keyboard.press('Control+z');
    expect(await saved()).toBe(SHOP);
    const view = () => page.locator('.react-flow__viewport').getAttribute('style');
    const before = await view();
    await walkTo(page, 'service:db');
    await page.keyboard.press('PageDown');
    await expect.poll(view).not.toBe(before);
    await page.keyboard.press('PageUp');
    await expect.poll(view).toBe(before);

    // Copied, pasted: another name, another port.
    await walkTo(page, 'service:web');
    const copied = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
      );
      return clipboardData.getData('text/plain');
    });
    expect(copied).toBe(`services:
  # The door
  web:
    image: nginx:1.29-alpine
    ports:
      - "8080:80"
    networks:
      - front

networks:
  front:
`);
    await paste(page, copied);
    await node(page, 'service:web-2').waitFor();
    await page.keyboard.press('Control+d');
    await node(page, 'service:web-3').waitFor();
    expect(await saved()).toContain(
      '  # The door\n  web-2:\n    image: nginx:1.29-alpine\n    ports:\n      - "8081:80"\n',
    );

    // Found by what the card says; then alone with its neighbours.
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find on Canvas' }).fill('postgres');
    await page.keyboard.press('Escape');
    await node(page, 'service:db').locator('.card.selected').waitFor();
    await page.keyboard.press('Control+Shift+F');
    await node(page, 'service:web-3').waitFor({ state: 'detached' });
    await node(page, 'network:back').waitFor();
    await page.keyboard.press('Escape');
    await node(page, 'service:web-3').waitFor();

    // Several in line, from the command menu.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Align Left');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+0');
    await standStill(page, 'service:web');
    const lefts = await Promise.all(
      ['service:web', 'service:api', 'volume:data'].map(async (id) => (await boxOf(node(page, id))).x),
    );
    expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(1);

    // A click means the one, and nothing of all this has scrolled the window.
    expect(await page.locator('.card.selected').count()).toBeGreaterThan(3);
    await node(page, 'service:db').click();
    await expect.poll(() => page.locator('.card.selected').count()).toBe(1);
    await node(page, 'service:db').locator('.card.selected').waitFor();
    const scrolled = await node(page, 'service:db').evaluate((element) => {
      const tops: number[] = [];
      for (let at: Element | null = element; at !== null; at = at.parentElement) tops.push(at.scrollTop);
      return Math.max(...tops);
    });
    expect(scrolled).toBe(0);
  });

  it('a service joins the zone that it is dropped on, and leaves its own only with Ctrl', async () => {
    await page.locator('.view-switch').getByRole('button', { name: 'Networks' }).click();
    await page.locator('[data-zone="network:back"]').waitFor();
    await standStill(page, 'service:web');
    const back = page.locator('[data-zone="network:back"]');
    const inside = async (): Promise<Spot> => {
      const { x, y, width, height } = await boxOf(back);
      return { x: x + width / 2, y: y + height - 10 };
    };
    await drag(page, await middle(node(page, 'service:web')), await inside());
    await page.getByRole('button', { name: /^Undo/ }).waitFor();
    expect(await saved()).toContain('    networks:\n      - front\n      - back\n\n  api:');
    await page.keyboard.press('Control+z');
    await standStill(page, 'service:web');

    const start = await middle(node(page, 'service:web'));
    const end = await inside();
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.keyboard.down('Control');
    await page.mouse.move(start.x + 12, start.y + 6, { steps: 3 });
    await page.mouse.move(end.x, end.y, { steps: 12 });
    await page.mouse.up();
    await page.keyboard.up('Control');
    expect(await saved()).toContain('    networks:\n      - back\n\n  api:');
    await page.keyboard.press('Control+z');
    expect(await saved()).toBe(SHOP);

    // Folded, the groups move together: no holes where their services stood.
    const apart = async (): Promise<number> => {
      const [a, b] = [await boxOf(node(page, 'network:front')), await boxOf(node(page, 'network:back'))];
      return Math.hypot(a.x - b.x, a.y - b.y) / a.height;
    };
    await standStill(page, 'network:front');
    const before = await apart();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Collapse All Groups');
    await page.keyboard.press('Enter');
    await node(page, 'service:web').waitFor({ state: 'detached' });
    await expect.poll(apart).toBeLessThan(before * 0.7);
  });
});
