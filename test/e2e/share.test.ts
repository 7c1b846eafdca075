import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hosts } from './support/launch.ts';
import type { Launched } from './support/launch.ts';
import { root } from './support/start-serve.ts';

// What is exported in the built app looks like what its canvas shows: the same sample, pixel by pixel.

const sample = readFileSync(path.join(root, 'assets/samples/ecommerce/compose.yaml'), 'utf8');

/** A pixel differs when a channel is further off than this (of 255): the edges of letters and lines are smoothed differently. */
const CHANNEL = 48;
/** How many of all pixels may differ. */
const SHARE = 0.01;

describe('exports', () => {
  let folder: string;
  let app: Launched;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'share-'));
    writeFileSync(path.join(folder, 'compose.yaml'), sample);
    app = await hosts()[0]!.launch(folder);
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('an SVG saved from the dialog is the picture of the canvas', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 2400, height: 1500 });
    await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
    await page.locator('.react-flow__node[data-id="volume:redis-data"]').waitFor();
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Format').click();
    await page.getByRole('option', { name: 'SVG drawing' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ecommerce-architecture.svg');
    const svg = readFileSync(await download.path(), 'utf8');

    // The canvas at its real size, without what is no part of the drawing.
    const [, x, y, width, height] = /viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"/.exec(svg)!.map(Number);
    await page.addStyleTag({
      content: `.react-flow__background, .react-flow__panel, .notices { display: none !important }
        .react-flow__viewport { transform: translate(${-x!}px, ${-y!}px) scale(1) !important }
        .canvas-drawing { position: fixed !important; inset: 0 !important; z-index: 9999 }`,
    });
    await page.mouse.move(2399, 1499);
    const clip = { x: 0, y: 0, width: width!, height: height! };
    const canvas = (await page.screenshot({ clip })).toString('base64');
    await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
    const exported = (await page.screenshot({ clip })).toString('base64');
    const share = await page.evaluate(
      async ([a, b, channel]) => {
        const pixels = async (png: string) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          pen.drawImage(image, 0, 0);
          return pen.getImageData(0, 0, image.width, image.height).data;
        };
        const [left, right] = [await pixels(a), await pixels(b)];
        let different = 0;
        for (let at = 0; at < left.length; at += 4) {
          const off = [0, 1, 2].some((c) => Math.abs(left[at + c]! - right[at + c]!) > channel);
          if (off) different++;
        }
        return different / (left.length / 4);
      },
      [canvas, exported, CHANNEL] as const,
    );
    console.log(`the exported SVG differs from the canvas in ${(share * 100).toFixed(2)} % of its pixels`);
    expect(share).toBeLessThan(SHARE);
    if (process.env['SHARE_PICTURES'] !== undefined) {
      writeFileSync(`${process.env['SHARE_PICTURES']}-canvas.png`, Buffer.from(canvas, 'base64'));
      writeFileSync(`${process.env['SHARE_PICTURES']}-svg.png`, Buffer.from(exported, 'base64'));
    }
  });
});
