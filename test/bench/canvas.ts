// `npm run bench -- canvas`: the canvas of the built app in Chromium, by size of the project. Script is what Chromium's own counter says.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../double/chromium-flags.mjs';
import { generateCompose } from '../support/generate-compose.ts';
import { farthest, gesturesInPage } from './canvas-gestures.ts';

const SIZES = (process.env['SIZES'] ?? '50,200,500,1000,2000').split(',').map(Number);
const ZOOMS = [1, 0.7, 0.4, 0.2, farthest];
const FRAMES = 60;

interface Cost {
  /** Milliseconds of script, and of everything on the main thread, per frame. */
  readonly script: number;
  readonly main: number;
}

async function counters(cdp: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

async function costOf(cdp: CDPSession, frames: number, work: () => Promise<unknown>): Promise<Cost> {
  const before = await counters(cdp);
  await work();
  const after = await counters(cdp);
  const spent = (name: string) => (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / frames;
  return { script: spent('ScriptDuration'), main: spent('TaskDuration') };
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await counters(cdp)).get('JSHeapUsedSize') ?? 0;
}

const print = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const quiet = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 400)));

async function measure(url: string, count: number): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.addInitScript(gesturesInPage);
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('canvas drawn').length > 0, null, {
      timeout: 180_000,
    });
    const first = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
      return { graph: at('canvas drawn') - at('canvas asked'), all: at('canvas drawn') };
    });
    await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor({ timeout: 120_000 });
    await quiet(page);
    const elements: number[] = [];
    const pans: Cost[] = [];
    for (const zoom of ZOOMS) {
      await page.evaluate((to) => window.bench.zoomTo(to), zoom);
      await quiet(page);
      elements.push(await page.evaluate(() => document.querySelectorAll('.canvas *').length));
      pans.push(await costOf(cdp, FRAMES, () => page.evaluate((n) => window.bench.pan(n), FRAMES)));
    }
    const zooming = await costOf(cdp, FRAMES, () => page.evaluate((n) => window.bench.zoom(n), FRAMES));
    // Where the gestures ended there may be no card at full size.
    for (const zoom of [1, 0.7, 0.5, 0.4, 0.3]) {
      await page.evaluate((to) => window.bench.zoomTo(to), zoom);
      await quiet(page);
      if (await page.evaluate(() => window.bench.hasCard())) break;
    }
    const drag = await costOf(cdp, FRAMES, () => page.evaluate((n) => window.bench.drag(n), FRAMES));
    await quiet(page);
    const heap = await heapOf(cdp);
    await page.locator('.yaml-text .cm-content').click();
    await page.keyboard.press('Control+Home');
    await quiet(page);
    const keys = 12;
    const typing = await costOf(cdp, keys, async () => {
      for (let index = 0; index < keys; index++) {
        await page.keyboard.type('#');
        await quiet(page);
      }
    });
    console.log(
      [
        String(count).padStart(8),
        `${print(first.graph)}/${print(first.all)}`.padStart(12),
        ...pans.map(({ script, main }) => `${print(script)}/${print(main)}`.padStart(9)),
        `${print(zooming.script)}/${print(zooming.main)}`.padStart(9),
        `${print(drag.script)}/${print(drag.main)}`.padStart(9),
        `${print(typing.script)}/${print(typing.main)}`.padStart(11),
        String(Math.max(...elements)).padStart(9),
        (heap / 1e6).toFixed(1).padStart(8),
      ].join(' '),
    );
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'composewright-canvas-'));
try {
  console.log('the canvas in Chromium: milliseconds of script / of the main thread per frame');
  console.log(
    `services   first draw ${ZOOMS.map((zoom) => `pan ${zoom}`.padStart(9)).join(' ')}      zoom      drag  typing/key  elements  heap MB`,
  );
  for (const count of SIZES) {
    const file = path.join(folder, `compose-${count}.yaml`);
    writeFileSync(file, generateCompose(count));
    const child = spawn(process.execPath, [path.resolve('out/cli/index.js'), 'serve', file], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, COMPOSEWRIGHT_DATA: path.join(folder, `data-${count}`) },
    });
    try {
      const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
      await measure(url, count);
    } finally {
      child.kill();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
