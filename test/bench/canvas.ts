// `npm run bench -- canvas [services…]`: the built app in Chromium, by size of the project. Times are what Chromium itself counts of
// the processor time of the page's main thread, so that other processes hardly matter. Each number is printed as soon as it is known.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../double/chromium-flags.mjs';
import { generateCompose } from '../support/generate-compose.ts';
import { farthest, gesturesInPage } from './canvas-gestures.ts';

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [50, 200, 500, 1000, 2000];
const ZOOMS = [1, 0.7, 0.4, 0.2, farthest];
const FRAMES = 60;
const KEYS = 12;
/** A folder for CPU profiles of each gesture; undefined: none are taken. */
const profiles = process.env['PROFILES'];

/** Milliseconds of script, and of everything on the main thread, per frame or key. */
interface Cost {
  readonly script: number;
  readonly main: number;
}

async function counters(cdp: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await counters(cdp)).get('JSHeapUsedSize') ?? 0;
}

const print = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const pause = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 300)));

/** Until the page does nothing of its own any more (the editor reads on in long texts), or a while has passed. */
async function quiet(page: Page, cdp: CDPSession): Promise<void> {
  for (let rounds = 0, last = Infinity; rounds < 40 && last > 0.015; rounds++) {
    const before = (await counters(cdp)).get('TaskDuration') ?? 0;
    await pause(page);
    last = ((await counters(cdp)).get('TaskDuration') ?? 0) - before;
  }
}

/** Heading, width, and what is aimed at. */
const columns: readonly (readonly [string, number, string?])[] = [
  ['services', 8, 'target'],
  ['drawn', 6, '500'],
  ['arranged', 9],
  ...ZOOMS.map((zoom): readonly [string, number, string] => [`pan ${zoom}`, 9, '4/']),
  ['zoom', 9, '4/'],
  ['drag', 9, '6/'],
  ['let go', 9],
  ['typing', 9],
  ['seen in', 8, '50'],
  ['elements', 9, 'bounded'],
  ['heap MB', 8],
  ['kB each', 8],
  ['kB more', 8, '10'],
];

function cellPrinter(): (text: string) => void {
  let column = 0;
  return (text) => {
    const [, width] = columns[column++]!;
    process.stdout.write(`${column > 1 ? ' ' : ''}${text.padStart(width)}`);
  };
}

async function costOf(
  cdp: CDPSession,
  name: string,
  count: number,
  work: () => Promise<unknown>,
): Promise<Cost> {
  if (profiles !== undefined) await cdp.send('Profiler.start');
  const before = await counters(cdp);
  await work();
  const after = await counters(cdp);
  if (profiles !== undefined) {
    const { profile } = await cdp.send('Profiler.stop');
    writeFileSync(path.join(profiles, `${name}.cpuprofile`), JSON.stringify(profile));
  }
  const spent = (what: string) => (((after.get(what) ?? 0) - (before.get(what) ?? 0)) * 1000) / count;
  return { script: spent('ScriptDuration'), main: spent('TaskDuration') };
}

/** What the heap holds of a project of one service: the app itself. */
let appItself = 0;
/** The size before this one: what a service more takes is told without the parts of the app that only a larger project needs. */
let smaller: { readonly count: number; readonly heap: number } | undefined;

async function measure(url: string, count: number, cell: (text: string) => void): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (profiles !== undefined) {
      await cdp.send('Profiler.enable');
      await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    }
    const cost = (what: string, per: number, work: () => Promise<unknown>) =>
      costOf(cdp, `${count}-${what}`, per, work);
    await page.addInitScript(gesturesInPage);
    if (profiles !== undefined) await cdp.send('Profiler.start');
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('canvas drawn').length > 0, null, {
      timeout: 60_000,
    });
    await page.locator('[data-region="canvas"][aria-busy="false"]').waitFor({ timeout: 60_000 });
    const times = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
      return {
        drawn: at('canvas drawn') - at('project parsed'),
        all: performance.now() - at('project parsed'),
      };
    });
    if (profiles !== undefined) {
      const { profile } = await cdp.send('Profiler.stop');
      writeFileSync(path.join(profiles, `${count}-open.cpuprofile`), JSON.stringify(profile));
    }
    await quiet(page, cdp);
    if (count === 1) {
      appItself = await heapOf(cdp);
      return;
    }
    cell(print(times.drawn));
    cell(print(times.all));
    const told = ({ script, main }: Cost) => cell(`${print(script)}/${print(main)}`);
    const heap = await heapOf(cdp);
    const elements: number[] = [];
    for (const zoom of ZOOMS) {
      await page.evaluate((to) => window.bench.zoomTo(to), zoom);
      await quiet(page, cdp);
      elements.push(await page.evaluate(() => document.querySelectorAll('*').length));
      told(await cost(`pan-${zoom}`, FRAMES, () => page.evaluate((n) => window.bench.pan(n), FRAMES)));
    }
    told(await cost('zoom', FRAMES, () => page.evaluate((n) => window.bench.zoom(n), FRAMES)));
    // Where the gestures ended there may be no card at full size.
    for (const zoom of [1, 0.7, 0.5, 0.4, 0.3]) {
      await page.evaluate((to) => window.bench.zoomTo(to), zoom);
      await quiet(page, cdp);
      if (await page.evaluate(() => window.bench.hasCard())) break;
    }
    await page.evaluate(() => window.bench.grab());
    await quiet(page, cdp);
    told(await cost('drag', FRAMES, () => page.evaluate((n) => window.bench.drag(n), FRAMES)));
    told(await cost('drop', 1, () => page.evaluate(() => window.bench.drop())));
    const { typing, seen } = await type(page, cdp, count, (work) => cost('typing', KEYS, work));
    told(typing);
    cell(print(seen));
    elements.push(await page.evaluate(() => document.querySelectorAll('*').length));
    cell(String(Math.max(...elements)));
    cell((heap / 1e6).toFixed(1));
    cell(((heap - appItself) / 1e3 / count).toFixed(1));
    const more = smaller === undefined ? NaN : (heap - smaller.heap) / 1e3 / (count - smaller.count);
    cell(Number.isNaN(more) ? '-' : more.toFixed(1));
    smaller = { count, heap };
  } finally {
    await browser.close();
  }
}

/** Types into the image of a service in the middle of the text: its card says so with each key. */
async function type(
  page: Page,
  cdp: CDPSession,
  count: number,
  cost: (work: () => Promise<unknown>) => Promise<Cost>,
): Promise<{ readonly typing: Cost; readonly seen: number }> {
  const name = `svc-${Math.floor(count / 2)}`;
  await page.evaluate(() => window.bench.zoomTo(1));
  const row = page.locator(`.tree-row[data-node="service:${name}"]`);
  for (let part = 0; part < 1 && (await row.count()) === 0; part += 0.004) {
    await page.evaluate((to) => window.bench.scrollTree(to), part);
  }
  await row.click();
  await page.locator('.cm-line', { hasText: new RegExp(`image: .*/${name}:`) }).click();
  await page.keyboard.press('End');
  await quiet(page, cdp);
  const answers: number[] = [];
  const typing = await cost(async () => {
    for (let index = 0; index < KEYS; index++) {
      await page.evaluate((id) => window.bench.watch(id), `service:${name}`);
      await page.keyboard.type(String(index % 10));
      answers.push(await page.evaluate(() => window.bench.answer()));
      await pause(page);
    }
  });
  return { typing, seen: answers.sort((a, b) => a - b)[KEYS >> 1]! };
}

const folder = mkdtempSync(path.join(tmpdir(), 'composewright-canvas-'));
if (profiles !== undefined) mkdirSync(profiles, { recursive: true });
try {
  console.log(
    'ms from the parsed project to the first drawing and to the final places; ms of script / of the main thread per frame, per key',
  );
  console.log(columns.map(([title, width]) => title.padStart(width)).join(' '));
  console.log(columns.map(([, width, target = '']) => target.padStart(width)).join(' '));
  for (const count of [1, ...sizes]) {
    const project = path.join(folder, `project-${count}`);
    mkdirSync(project);
    writeFileSync(path.join(project, 'compose.yaml'), generateCompose(count));
    const child = spawn(process.execPath, [path.resolve('out/cli/index.js'), 'serve', project], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, COMPOSEWRIGHT_DATA: path.join(folder, `data-${count}`) },
    });
    const cell = cellPrinter();
    try {
      const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
      if (count > 1) cell(String(count));
      await measure(url, count, cell);
    } finally {
      child.kill();
      if (count > 1) process.stdout.write('\n');
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
