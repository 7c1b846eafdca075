// `npm run bench -- app`: the built app as a person meets it: how long until the canvas can be used, and what an hour of editing leaves
// in memory. In the browser host; in Electron as well where its program is.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../double/chromium-flags.mjs';
import { electronProgram, launchElectron } from '../e2e/support/launch-electron.ts';

const root = path.resolve(import.meta.dirname, '../..');
const STARTS = 5;
/** An hour in which a person changes something every second. */
const EDITS = 3600;
const ROUNDS = 6;
const MB = 1e6;

const folder = mkdtempSync(path.join(tmpdir(), 'composewright-bench-'));
const project = path.join(folder, 'shop');
cpSync(path.join(root, 'assets/samples/ecommerce'), project, { recursive: true });

async function serve(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [path.join(root, 'out/cli/index.js'), 'serve', project], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, COMPOSEWRIGHT_DATA: path.join(folder, 'data') },
  });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { url, child };
}

const usable = (page: Page) => page.locator('[data-region="canvas"][aria-busy="false"]').waitFor();
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

async function measureStarts(browser: Browser): Promise<void> {
  const times: { server: number; page: number }[] = [];
  for (let start = 0; start < STARTS; start++) {
    const begun = performance.now();
    const { url, child } = await serve();
    const served = performance.now();
    // A profile of its own each time: nothing is cached.
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url);
    await usable(page);
    times.push({ server: served - begun, page: performance.now() - served });
    await context.close();
    child.kill();
    await once(child, 'exit');
  }
  const server = median(times.map((each) => each.server));
  const page = median(times.map((each) => each.page));
  console.log(
    `start, median of ${STARTS}: server ${seconds(server)}, page to usable canvas ${seconds(page)}, together ${seconds(server + page)}`,
  );
}

async function measureElectron(): Promise<void> {
  const program = electronProgram();
  if (program === undefined) {
    console.log('start of Electron: its program is not on this machine');
    return;
  }
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const begun = performance.now();
    const app = await launchElectron(program, project);
    await usable(app.page);
    times.push(performance.now() - begun);
    await app.close();
  }
  console.log(`start of Electron to usable canvas, median of ${STARTS}: ${seconds(median(times))}`);
}

/** Types and takes back as a person does, and looks at what stays alive after each part of the hour. */
async function measureMemory(browser: Browser): Promise<void> {
  const { url, child } = await serve();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await usable(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const alive = async (): Promise<{ heap: number; nodes: number; listeners: number }> => {
    for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return { heap: of('JSHeapUsedSize') / MB, nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  const tell = (done: number, { heap, nodes, listeners }: Awaited<ReturnType<typeof alive>>): void =>
    console.log(
      `after ${done} edits: ${heap.toFixed(1)} MB alive, ${nodes} DOM nodes, ${listeners} listeners`,
    );

  await page.getByLabel('Text of compose.yaml').click();
  await page.keyboard.press('Control+End');
  const perRound = EDITS / ROUNDS;
  const first = await alive();
  tell(0, first);
  const begun = performance.now();
  let last = first;
  for (let round = 1; round <= ROUNDS; round++) {
    for (let edits = 0; edits < perRound; edits += 20) {
      await page.keyboard.type('# a note ');
      await page.keyboard.press('Enter');
      for (let times = 0; times < 10; times++) await page.keyboard.press('Backspace');
    }
    // Half of the rounds end with undoing a part of it.
    if (round % 2 === 0) for (let times = 0; times < 20; times++) await page.keyboard.press('Control+z');
    last = await alive();
    tell(round * perRound, last);
  }
  const grown = last.heap - first.heap;
  console.log(
    `${EDITS} edits in ${seconds(performance.now() - begun)}: ${grown.toFixed(1)} MB more alive, ${((grown * 1000) / EDITS).toFixed(1)} kB per edit`,
  );
  await page.close();
  child.kill();
  await once(child, 'exit');
}

const executablePath = findChromium();
if (executablePath === undefined) {
  console.log('There is no Chromium here.');
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
try {
  await measureStarts(browser);
  await measureElectron();
  await measureMemory(browser);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
