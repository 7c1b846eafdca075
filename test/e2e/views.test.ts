import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserHost } from './support/launch.ts';
import type { Launched } from './support/launch.ts';
import { node as nodeIn, standStill } from './support/stand-still.ts';
import { root } from './support/start-serve.ts';

// The views of the sample in the built app: what each draws, what its facts say, and what shows on the cards.

const sample = readFileSync(path.join(root, 'assets/samples/ecommerce/compose.yaml'), 'utf8');

describe('views', () => {
  let folder: string;
  let app: Launched;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'views-'));
    writeFileSync(path.join(folder, 'compose.yaml'), sample);
    app = await browserHost.launch(folder);
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('each view draws its part of the project and tells its facts; play, failure and reach show on the cards', async () => {
    const { page } = app;
    const node = (id: string) => nodeIn(page, id);
    const show = async (name: string) => {
      await page.locator('.view-switch').getByRole('button', { name, exact: true }).click();
      await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
      await node('service:nginx-lb').waitFor();
    };
    const drawn = async () =>
      new Set(
        await page
          .locator('.react-flow__node')
          .evaluateAll((nodes) => nodes.map((each) => each.getAttribute('data-id')!.split(':')[0])),
      );
    const facts = page.locator('[data-region="facts"]');

    await node('volume:redis-data').waitFor();
    await show('Networks');
    expect(await drawn()).toEqual(new Set(['service', 'network']));
    expect(await page.locator('.zone').count()).toBe(4);
    await node('service:frontend-1').click();
    await facts.getByText('frontend-1 cannot reach').waitFor();
    await node('service:user-db').locator('.view-dim').waitFor();
    expect(await node('service:user-db').getAttribute('aria-label')).toContain('not reachable');

    await show('Start order');
    expect(await drawn()).toEqual(new Set(['service']));
    expect(await page.locator('.wave-band').count()).toBe(4);
    await facts.getByRole('button', { name: 'Health check fails' }).click();
    await node('service:nginx-lb').locator('.view-error').waitFor();
    await facts.getByRole('button', { name: 'Next wave' }).click();
    await node('service:user-db').locator('.view-lit').waitFor();
    await page.keyboard.press('ArrowRight');
    await node('service:user-db').locator('.view-done').waitFor();
    await facts.getByText('Wave 2 of 4').waitFor();

    await show('Data');
    expect((await drawn()).has('volume')).toBe(true);
    await facts.getByText('reads and writes at /data/db').waitFor();

    await show('Exposure');
    expect(await drawn()).toEqual(new Set(['service', 'port']));
    await facts.getByText('0.0.0.0:443').waitFor();

    await page.keyboard.press('F9');
    await node('volume:redis-data').waitFor();
    expect(await facts.count()).toBe(0);
  });

  it('a card that comes back into a view is connected again, seen from however far', async () => {
    const { page } = app;
    const lines = page.locator('.react-flow__edge');
    const show = (name: string) =>
      page.locator('.view-switch').getByRole('button', { name, exact: true }).click();
    await standStill(page, 'network:dmz');
    const all = await lines.count();
    expect(all).toBeGreaterThan(30);
    await show('Data');
    await nodeIn(page, 'network:dmz').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1000, height: 700 });
    await show('Architecture');
    await nodeIn(page, 'network:dmz').locator('.card.sign').waitFor();
    await expect.poll(() => lines.count()).toBe(all);
  });
});
