import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserHost } from './support/launch.ts';
import type { Launched } from './support/launch.ts';
import { shareOfDifferentPixels } from './support/compare-pixels.ts';
import { root } from './support/start-serve.ts';

// What is exported in the built app opens elsewhere and looks like what its canvas shows.

const sample = readFileSync(path.join(root, 'assets/samples/ecommerce/compose.yaml'), 'utf8');

/** A layer above it that adds, changes and removes: the canvas says so on the cards. */
const above = `services:
  nginx-lb:
    restart: always
    ports: !reset []
    depends_on: !override [frontend-1]
  order-api:
    environment: { MODE: production }
  frontend-2: !reset null
  mailer:
    image: axllent/mailpit:v1.27
    networks: [backend]
`;

/** How many of all pixels may differ: from the canvas, and among the exports. */
const FROM_CANVAS = 0.01;
const AMONG_EXPORTS = 0.002;

interface Saved {
  readonly name: string;
  readonly path: string;
}

describe('exports', () => {
  let folder: string;
  let app: Launched;
  /** An empty page beside the app. */
  let beside: Page;
  let svg: string;
  let frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'share-'));
    writeFileSync(path.join(folder, 'compose.yaml'), sample);
    writeFileSync(path.join(folder, 'compose.override.yaml'), above);
    app = await browserHost.launch(folder);
    const { page } = app;
    await page.setViewportSize({ width: 2400, height: 1500 });
    await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
    await page.locator('.react-flow__node[data-id="volume:redis-data"]').waitFor();
    for (const name of ['Colour by layer', 'Show what upper layers remove']) {
      await page.getByRole('button', { name: 'Layers', exact: true }).click();
      await page.getByRole('menuitemcheckbox', { name }).click();
      await page.keyboard.press('Escape');
    }
    await page.locator('.card.ghost').waitFor();
    await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
    const saved = await save('SVG drawing');
    expect(saved.name).toBe('ecommerce-architecture.svg');
    svg = readFileSync(saved.path, 'utf8');
    const [x, y, width, height] = /viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number);
    frame = { x: x!, y: y!, width: width!, height: height! };
    beside = await page.context().newPage();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Saves from the dialog, by mouse, as a person does. */
  async function save(format: string, scale?: number): Promise<Saved> {
    const { page } = app;
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog');
    const choose = async (label: string, option: string) => {
      await dialog.getByLabel(label).click();
      await page.getByRole('option', { name: option }).click();
    };
    await choose('Format', format);
    if (scale !== undefined) await choose('Size', `${scale}×`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save' }).click(),
    ]);
    await dialog.waitFor({ state: 'hidden' });
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  /** The SVG as a browser shows it at so many pixels to the unit. */
  async function showSvg(scale: number): Promise<Buffer> {
    const [width, height] = [frame.width * scale, frame.height * scale];
    await beside.setViewportSize({ width, height });
    await beside.setContent(
      `<style>body { margin: 0 } svg { display: block; height: ${height}px; width: ${width}px }</style>${svg}`,
    );
    const shown = await beside.screenshot();
    await app.page.bringToFront();
    return shown;
  }

  it.each([1, 2, 3, 4])('a PNG at %i× is the SVG, so many pixels to the unit', async (scale) => {
    const saved = await save('PNG', scale);
    expect(saved.name).toBe('ecommerce-architecture.png');
    const png = readFileSync(saved.path);
    const { share, size } = await shareOfDifferentPixels(beside, await showSvg(scale), png);
    expect(size).toEqual({ width: frame.width * scale, height: frame.height * scale });
    console.log(`the PNG at ${scale}x differs from the SVG in ${(share * 100).toFixed(2)} % of its pixels`);
    expect(share).toBeLessThan(AMONG_EXPORTS);
  });

  it('a PDF is one page of the size of the drawing with its words as text', async () => {
    const saved = await save('PDF');
    expect(saved.name).toBe('ecommerce-architecture.pdf');
    const pdf = readFileSync(saved.path, 'latin1');
    expect(pdf).toMatch(/^%PDF-1\.\d\n[^]*\n%%EOF\n$/);
    // The table of offsets, from which a reader starts, leads to every object.
    const table = Number(/startxref\n(\d+)\n%%EOF/.exec(pdf)![1]);
    const offsets = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
    expect(offsets.length).toBeGreaterThan(4);
    for (const [index, at] of offsets.entries())
      expect(pdf.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
    expect(pdf.match(/\/Type \/Page /g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.map(Number);
    expect([width, height]).toEqual([frame.width * 0.75, frame.height * 0.75]);
    const words = [...pdf.matchAll(/<([0-9a-f]+)> Tj/g)].map(([, hex]) =>
      Buffer.from(hex!, 'hex').toString('latin1'),
    );
    const names = await nodeNames(app.page);
    expect(names.length).toBeGreaterThan(8);
    expect(words).toEqual(expect.arrayContaining(names));
  });

  it('an HTML page shows the drawing, and pans and zooms by wheel, drag and keys', async () => {
    const saved = await save('HTML');
    expect(saved.name).toBe('ecommerce-architecture.html');
    const file = path.join(folder, saved.name);
    writeFileSync(file, readFileSync(saved.path));
    const context = app.page.context();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    const loads: string[] = [];
    page.on('request', (request) => loads.push(request.url()));
    await page.setViewportSize({ width: 1600, height: 1000 });
    await page.goto(pathToFileURL(file).href);
    const card = page.locator('#stage [data-id="service:nginx-lb"]');
    const before = await boxOf(card);

    await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
    await page.mouse.wheel(0, -400);
    await expect.poll(async () => (await boxOf(card)).width).toBeGreaterThan(before.width * 1.5);
    const zoomed = await boxOf(card);
    expect(Math.abs(middle(zoomed).x - middle(before).x)).toBeLessThan(1.5);
    expect(Math.abs(middle(zoomed).y - middle(before).y)).toBeLessThan(1.5);

    await page.mouse.down();
    await page.mouse.move(middle(before).x + 120, middle(before).y - 70, { steps: 4 });
    await page.mouse.up();
    const dragged = await boxOf(card);
    expect(dragged.x - zoomed.x).toBeCloseTo(120, 0);
    expect(dragged.y - zoomed.y).toBeCloseTo(-70, 0);

    await page.locator('#stage').focus();
    await page.keyboard.press('0');
    expect(await boxOf(card)).toEqual(before);
    await page.keyboard.press('ArrowRight');
    expect(before.x - (await boxOf(card)).x).toBeCloseTo(60, 0);
    await page.keyboard.press('ArrowDown');
    expect(before.y - (await boxOf(card)).y).toBeCloseTo(60, 0);
    await page.keyboard.press('+');
    expect((await boxOf(card)).width / before.width).toBeCloseTo(1.25, 1);
    await page.keyboard.press('-');
    expect((await boxOf(card)).width / before.width).toBeCloseTo(1, 1);

    await page.keyboard.press('0');
    const inner = page.locator('#stage > svg');
    expect(await inner.locator('[data-id]').count()).toBe((svg.match(/ data-id=/g) ?? []).length);
    expect(faults).toEqual([]);
    expect(loads).toEqual([pathToFileURL(file).href]);
    await page.close();
  });

  // Last: it takes the app apart.
  it('an SVG is the picture of the canvas', async () => {
    const { page } = app;
    // The canvas at its real size, without what is no part of the drawing.
    await page.addStyleTag({
      content: `.react-flow__background, .react-flow__panel, .notices { display: none !important }
        .react-flow__viewport { transform: translate(${-frame.x}px, ${-frame.y}px) scale(1) !important }
        .canvas-drawing { position: fixed !important; inset: 0 !important; z-index: 9999 }`,
    });
    await page.mouse.move(2399, 1499);
    const canvas = await page.screenshot({ clip: { ...frame, x: 0, y: 0 } });
    const shown = await showSvg(1);
    const { share } = await shareOfDifferentPixels(beside, canvas, shown);
    console.log(`the exported SVG differs from the canvas in ${(share * 100).toFixed(2)} % of its pixels`);
    if (process.env['SHARE_PICTURES'] !== undefined) {
      writeFileSync(`${process.env['SHARE_PICTURES']}-canvas.png`, canvas);
      writeFileSync(`${process.env['SHARE_PICTURES']}-svg.png`, shown);
    }
    expect(share).toBeLessThan(FROM_CANVAS);
  });
});

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function boxOf(element: Locator): Promise<Box> {
  return (await element.boundingBox())!;
}

function middle({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Names of the cards on the canvas. */
function nodeNames(page: Page): Promise<string[]> {
  return page
    .locator('.react-flow__node .card-title')
    .evaluateAll((titles) => titles.map((each) => each.getAttribute('title') ?? ''));
}
