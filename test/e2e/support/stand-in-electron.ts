import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './start-serve.ts';

/** Where the fuses of an Electron are: this text, then their version, their number, and one character each. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const electron = path.join(root, 'node_modules/electron');

/** The folder of Electron itself where it was downloaded, else one that has the files which a packager touches. */
export function electronDist(folder: string): string {
  const real = path.join(electron, 'dist');
  if (existsSync(path.join(real, 'electron'))) return real;
  console.log("the package is made around a stand-in: Electron's program is not on this machine");
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'));
  const program = Buffer.concat([
    Buffer.from(`#!/bin/false\n${FUSE_SENTINEL}`),
    Buffer.from([1, 9]),
    Buffer.from('101100011'),
    Buffer.alloc(16),
  ]);
  writeFileSync(path.join(folder, 'electron'), program, { mode: 0o755 });
  const { version } = JSON.parse(readFileSync(path.join(electron, 'package.json'), 'utf8')) as {
    version: string;
  };
  for (const [name, text] of Object.entries({
    version,
    LICENSE: '',
    'LICENSES.chromium.html': '',
    'locales/en-US.pak': '',
    'locales/ko.pak': '',
  })) {
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}
