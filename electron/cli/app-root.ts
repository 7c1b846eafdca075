import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of package.json, `out/` and `assets/`: the nearest one above this file that has a package.json. */
export function appRoot(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (path.dirname(folder) === folder) throw new Error('the folder of the app was not found');
  }
}

export function appVersion(): string {
  const info = JSON.parse(readFileSync(path.join(appRoot(), 'package.json'), 'utf8')) as { version: string };
  return info.version;
}
