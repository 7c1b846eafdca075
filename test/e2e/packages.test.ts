import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FUSE_SENTINEL, electronDist } from './support/stand-in-electron.ts';
import { root } from './support/start-serve.ts';

// What people get: the package of npm, the folder that every installer of the desktop app wraps, and how large the page is.

const run = promisify(execFile);
let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-package-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Files below a folder, relative, sorted. */
function filesIn(top: string): string[] {
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)))
    .sort();
}

interface AsarFolder {
  readonly files?: Readonly<Record<string, AsarFolder>>;
}

/** The files of an archive: a header in JSON says which are there. */
function filesOfAsar(file: string): string[] {
  const bytes = readFileSync(file);
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')) as AsarFolder;
  const walk = ({ files }: AsarFolder, at: string): string[] =>
    files === undefined
      ? [at]
      : Object.entries(files).flatMap(([name, below]) => walk(below, path.join(at, name)));
  return walk(header, '').sort();
}

test('npm pack: a package that serves the app without Electron', async () => {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    maxBuffer: 1 << 24,
  });
  const [{ filename, size }] = JSON.parse(stdout) as [{ filename: string; size: number }];
  const home = path.join(folder, 'empty/node_modules');
  mkdirSync(home, { recursive: true });
  await run('tar', ['-xzf', path.join(folder, filename), '-C', home]);
  const own = path.join(home, 'composewright');
  await run('mv', [path.join(home, 'package'), own]);
  const kept =
    /^(out\/(cli|main|preload|renderer)|assets\/samples)\/|^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
  expect(filesIn(own).filter((name) => !kept.test(name))).toEqual([]);

  const { bin } = JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8')) as {
    bin: { composewright: string };
  };
  // No other module is there: the package brings all it needs.
  const child = spawn(process.execPath, [path.join(own, bin.composewright), 'serve'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, COMPOSEWRIGHT_DATA: path.join(folder, 'data') },
  });
  try {
    const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
    const first = await fetch(url, { redirect: 'manual' });
    const cookie = first.headers.get('set-cookie')!.split(';')[0]!;
    const page = await fetch(new URL('/', url), { headers: { cookie } });
    const html = await page.text();
    const script = /src="\.\/([^"]+\.js)"/.exec(html)![1]!;
    const answer = await fetch(new URL(`/${script}`, url), { headers: { cookie } });
    expect([page.status, answer.status]).toEqual([200, 200]);
    console.log(`npm pack: ${filesIn(own).length} files, ${Math.round(size / 1000)} kB`);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
});

test.skipIf(process.platform !== 'linux')(
  'electron-builder --dir around a given Electron: our files, no modules, every fuse set (on the other systems their workflow does this)',
  async () => {
    const out = path.join(folder, 'dist');
    await run(
      process.execPath,
      [
        path.join(root, 'node_modules/electron-builder/cli.js'),
        ...['--dir', '--linux', '--publish', 'never', '--config', 'build/electron-builder.yml'],
        `-c.electronDist=${electronDist(path.join(folder, 'electron'))}`,
        `-c.directories.output=${out}`,
      ],
      // An address that nobody answers: nothing may be fetched.
      {
        cwd: root,
        env: { ...process.env, ELECTRON_MIRROR: 'http://127.0.0.1:9/', CI: '' },
        maxBuffer: 1 << 24,
      },
    );
    const unpacked = path.join(out, 'linux-unpacked');
    const built = ['main', 'preload', 'renderer'].flatMap((part) =>
      filesIn(path.join(root, 'out', part)).map((name) => path.join('out', part, name)),
    );
    const samples = filesIn(path.join(root, 'assets/samples')).map((name) =>
      path.join('assets/samples', name),
    );
    const asar = path.join(unpacked, 'resources/app.asar');
    expect(filesOfAsar(asar)).toEqual([...built, ...samples, 'package.json'].sort());
    expect(existsSync(path.join(unpacked, 'resources/app'))).toBe(false);

    const program = readFileSync(path.join(unpacked, 'composewright'));
    const at = program.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length;
    // In Electron's order: run as node off, cookies encrypted, NODE_OPTIONS off, --inspect off, archive checked, archive only,
    // no snapshot of its own, no privileges for file:.
    expect(program.subarray(at + 2, at + 10).toString('latin1')).toBe('01001100');
    console.log(
      `app.asar: ${Math.round(readFileSync(asar).length / 1000)} kB, ${filesOfAsar(asar).length} files`,
    );
  },
);

/** In kB, compressed; what a person waits for before the canvas is there, and what comes when it is asked for. */
const BUDGET = { 'script of the page': 650, 'style of the page': 25, 'all of the page': 1150, main: 180 };

/** What is read beside the window's own script, after the drawing, or for a terminal. */
const NOT_FIRST = /^(layout-worker|panels|xterm|addon-fit)-/;

test('what is loaded keeps to its budget', () => {
  const assets = path.join(root, 'out/renderer/assets');
  const size = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length / 1000;
  const sum = (names: readonly string[]): number =>
    names.reduce((total, name) => total + size(path.join(assets, name)), 0);
  const all = filesIn(assets);
  const first = all.filter((name) => !NOT_FIRST.test(name));
  expect(all.filter((name) => NOT_FIRST.test(name) && name.endsWith('.js'))).toHaveLength(4);
  const sizes: Record<keyof typeof BUDGET, number> = {
    'script of the page': sum(first.filter((name) => name.endsWith('.js'))),
    'style of the page': sum(first.filter((name) => name.endsWith('.css'))),
    'all of the page': sum(all),
    main: size(path.join(root, 'out/main/index.js')),
  };
  const told = Object.entries(sizes).map(
    ([name, kilobytes]) => `${name} ${kilobytes.toFixed(0)} of ${BUDGET[name as keyof typeof BUDGET]} kB`,
  );
  console.log(`compressed: ${told.join(', ')}`);
  const over = Object.keys(BUDGET).filter(
    (name) => !(sizes[name as keyof typeof BUDGET] <= BUDGET[name as keyof typeof BUDGET]),
  );
  expect(over).toEqual([]);
  expect(Math.min(...Object.values(sizes))).toBeGreaterThan(1);
});
