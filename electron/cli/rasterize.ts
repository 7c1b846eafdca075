import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { message } from '../../shared/message.ts';
import { CliFailure, printProblem, say } from './fail.ts';
import { findBrowser } from './find-browser.ts';

const run = promisify(execFile);
const LONGEST_WAIT_MS = 60_000;

/** The sides of the SVGs that we write. */
const SIZE = /^<svg [^>]*? width="(\d+)" height="(\d+)"/;

/**
 * An SVG of ours as PNG, by a browser of the Chromium family that is there, with a profile of its own that is thrown away and without
 * network. Fails, saying what it needs, when there is none.
 */
export async function rasterize(svg: string, scale: number): Promise<Buffer> {
  const browser = findBrowser();
  const [, width, height] = SIZE.exec(svg) ?? [];
  if (browser === undefined) throw failure('cli.png-needs-browser');
  const folder = await mkdtemp(path.join(tmpdir(), 'composewright-png-'));
  try {
    const [page, picture] = [path.join(folder, 'page.html'), path.join(folder, 'picture.png')];
    const style = 'html,body{margin:0;background:transparent;overflow:hidden}svg{display:block}';
    await writeFile(page, `<!doctype html><meta charset="utf-8"><style>${style}</style>${svg}`);
    await run(
      browser,
      [
        '--headless',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--hide-scrollbars',
        '--default-background-color=00000000',
        `--user-data-dir=${path.join(folder, 'profile')}`,
        `--force-device-scale-factor=${scale}`,
        `--window-size=${width},${height}`,
        `--screenshot=${picture}`,
        pathToFileURL(page).href,
      ],
      { timeout: LONGEST_WAIT_MS, killSignal: 'SIGKILL' },
    ).catch(() => {
      throw failure('cli.png-failed');
    });
    return await readFile(picture).catch(() => {
      throw failure('cli.png-failed');
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function failure(id: 'cli.png-needs-browser' | 'cli.png-failed'): CliFailure {
  return new CliFailure(printProblem(undefined, undefined, say(message(id))), 1);
}
