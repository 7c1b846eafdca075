import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DoubleWindow } from '../double/double-window.mjs';

// Electron's security checklist: each item of the table in electron/main/README.md has a test, and here are those that need no window.

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

test('each of the twenty items names a test that exists', () => {
  const rows = [...read('electron/main/README.md').matchAll(/^\| (\d+) .*\| `([\w/-]+)`: (.+?) *\|$/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  const missing = rows.filter(([, , file, title]) => !read(`test/${file}.test.ts`).includes(title!));
  expect(missing.map(([row]) => row)).toEqual([]);
});

const closed = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false };

test.each(Object.keys(closed) as (keyof typeof closed)[])(
  'a window that is less closed is not made: %s',
  (name) => {
    const make = (webPreferences: object) =>
      new DoubleWindow({ webPreferences }, { announce: () => undefined });
    expect(() => make({ ...closed, [name]: !closed[name] })).toThrow('not as closed');
    expect(() => make({ ...closed, [name]: undefined })).toThrow('not as closed');
    make(closed);
  },
);

test('no switch that opens a window is touched anywhere', () => {
  const switches =
    /\b(webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegrationIn\w+|allowpopups|loadFile|enableRemoteModule|appendSwitch)\b|<webview|loadURL\(['"`]file:/;
  const sources = ['electron', 'renderer'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|html)$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((name) => switches.test(read(name)))).toEqual([]);
});

test('Electron is pinned to one version', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});
