import { lstat, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';

/** The names of the files that a write makes beside its target. Whoever is killed while it writes leaves one. */
export const LEFTOVER = /^(\.composewright-[0-9a-f]{16}|(settings|recent|window)\.json\.[0-9a-f]{12})\.tmp$/;
/** A write takes moments; who is older belongs to nobody. */
export const LEFTOVER_AGE_MS = 10 * 60_000;

/** Removes from a folder what killed writes have left there. What cannot be removed stays: it harms nobody. */
export async function sweepLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => LEFTOVER.test(each))) {
    const file = path.join(folder, name);
    const found = await lstat(file).catch(() => undefined);
    if (found === undefined || !found.isFile() || Date.now() - found.mtimeMs < LEFTOVER_AGE_MS) continue;
    await unlink(file).catch(() => undefined);
  }
}
