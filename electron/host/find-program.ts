import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Where Docker installs itself; programs that are started from a desktop often have a PATH without these. */
const KNOWN_FOLDERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/usr/local/bin', '/opt/homebrew/bin', '/Applications/Docker.app/Contents/Resources/bin'],
  linux: ['/usr/local/bin', '/usr/bin', '/snap/bin'],
  win32: ['C:\\Program Files\\Docker\\Docker\\resources\\bin'],
};

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The absolute path of a program on the PATH, or in the folders where Docker puts it; never one in the current folder. */
export function findProgram(name: string, env: Readonly<Record<string, string>>): string | undefined {
  const listed = (env.PATH ?? env.Path ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder));
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return [...listed, ...(KNOWN_FOLDERS[process.platform] ?? [])]
    .map((folder) => path.join(folder, file))
    .find(isProgram);
}

/** The environment for a child: the PATH with the known folders at its end, since docker itself looks for its helpers there. */
export function withKnownFolders(env: Readonly<Record<string, string>>): Record<string, string> {
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const missing = (KNOWN_FOLDERS[process.platform] ?? []).filter((folder) => !folders.includes(folder));
  return { ...env, PATH: [...folders, ...missing].join(path.delimiter) };
}
