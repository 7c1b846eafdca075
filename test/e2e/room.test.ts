import { expect, test } from 'vitest';
import { openProjectPage } from './support/project-page.ts';

// Words and controls have room in a window of 1440 by 900, whatever stands beside them.

const services = (image: string) => `services:
  mail:
    image: ${image}
    environment:
      KEY: \${_APP_MIGRATIONS_FIREBASE_CLIENT_SECRET_OF_THE_FIRST_ACCOUNT:-somebody@example.org}
`;

test('the views, the legend of layers and the columns of the variables stand side by side', async () => {
  const { page, region, close } = await openProjectPage({
    'compose.yaml': services('mail:1'),
    'compose.override.yaml': services('mail:2'),
  });
  try {
    const boxOf = async (selector: string) => (await page.locator(selector).boundingBox())!;
    await page.locator('.layer-legend').waitFor();
    await page.keyboard.press('F9');
    await region('facts').waitFor();
    const [views, legend] = [await boxOf('.view-switch'), await boxOf('.layer-legend')];
    expect(views.x + views.width).toBeLessThan(legend.x);

    await page.setViewportSize({ width: 1024, height: 700 });
    await expect.poll(async () => (await boxOf('.layer-legend')).width).toBeLessThan(60);
    const [few, sign] = [await boxOf('.view-switch'), await boxOf('.layer-legend')];
    expect(few.x + few.width).toBeLessThan(sign.x);
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.keyboard.press('Control+5');
    const table = page.locator('.variables-table');
    await table.waitFor();
    const [scroll, { height: line }] = [
      await boxOf('.variables-scroll'),
      await boxOf('.variables-table thead'),
    ];
    const defaults = await boxOf('.variables-defaults code');
    expect(defaults.height).toBeLessThan(2 * line);
    const { x, width } = await boxOf('.variables-table');
    expect(x + width).toBeLessThanOrEqual(scroll.x + scroll.width);
  } finally {
    await close();
  }
});
