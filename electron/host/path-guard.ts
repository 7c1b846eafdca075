import { readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { HostFailure, fromSystem } from './host-failure.ts';
import { isWithin, toContract } from './paths.ts';

/**
 * Which paths the view may touch: those in an opened project, symbolic links followed first. A path that a person
 * chose by name is granted by itself even when it is a link that leads elsewhere.
 */
export interface PathGuard {
  /** Grants a folder with all that is in it. It need not exist yet. */
  grantFolder(folder: string): Promise<void>;
  /** Grants one file, wherever it really is. */
  grantFile(file: string): Promise<void>;
  /** The path, normalised, in the system's own form; throws `outside-project` for what was not granted. */
  check(file: string): Promise<string>;
  /** The path as `check` answers it, where it really is, and whether it was granted. */
  find(file: string): Promise<{ readonly file: string; readonly real: string; readonly granted: boolean }>;
}

const MAX_PATH = 4096;

/** A path that the system can be asked about: absolute, no NUL, not longer than a path can be. */
export function normalizePath(file: string): string {
  if (file.includes('\0')) throw new HostFailure('bad-message', undefined, 'a path holds a NUL character');
  if (file.length > MAX_PATH) throw new HostFailure('bad-message', undefined, 'a path is too long');
  if (!path.isAbsolute(file)) throw new HostFailure('bad-message', file, 'a path is not absolute');
  return path.resolve(file);
}

const MAX_LINKS = 40;

/** The real place of a path whose last parts may not exist yet; a link that leads to nothing counts as what it names. */
async function realPlace(file: string): Promise<string> {
  const missing: string[] = [];
  let existing = file;
  let links = 0;
  for (;;) {
    try {
      return path.join(await realpath(existing), ...missing);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const parent = path.dirname(existing);
      if (code !== 'ENOENT' || parent === existing || links > MAX_LINKS) {
        throw fromSystem(error, 'read', toContract(file));
      }
      const target = await readlink(existing).catch(() => undefined);
      if (target === undefined) {
        missing.unshift(path.basename(existing));
        existing = parent;
      } else {
        links++;
        existing = path.resolve(parent, target);
      }
    }
  }
}

export function createPathGuard(): PathGuard {
  const folders = new Set<string>();
  const files = new Set<string>();
  const find: PathGuard['find'] = async (file) => {
    const normal = normalizePath(file);
    const real = await realPlace(normal);
    const granted = files.has(real) || [...folders].some((folder) => isWithin(folder, real));
    return { file: normal, real, granted };
  };
  return {
    find,
    async grantFolder(folder) {
      folders.add(await realPlace(normalizePath(folder)));
    },
    async grantFile(file) {
      files.add(await realPlace(normalizePath(file)));
    },
    async check(file) {
      const found = await find(file);
      if (!found.granted) throw new HostFailure('outside-project', toContract(found.file));
      return found.file;
    },
  };
}
