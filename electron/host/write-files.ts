import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import path from 'node:path';
import { HostFailure, fromSystem } from './host-failure.ts';
import { toContract } from './paths.ts';
import { isReadOnly } from './read-text.ts';
import { versionOf } from './text-encoding.ts';

/** One file to write. `version`: the mark that the file on disk must have; null: it must not be there. */
export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly version: string | null;
}

interface Target extends FileToWrite {
  /** Where the bytes really go: the end of a chain of links. */
  readonly real: string;
  readonly before: { readonly bytes: Uint8Array; readonly stat: Stats } | null;
}

interface Staged extends Target {
  readonly temporary: string;
}

/**
 * Writes all files or none, as far as a file system allows: everything is checked, then everything is written and flushed
 * beside its target, and only then the renames follow each other; if one of those fails, the earlier ones are
 * put back. A file that is replaced keeps its mode and, where we may, its owner. No temporary file is left. After `signal` nothing is
 * replaced any more.
 */
export async function writeFiles(files: readonly FileToWrite[], signal?: AbortSignal): Promise<void> {
  const targets: Target[] = [];
  for (const file of files) targets.push(await prepare(file));
  const staged: Staged[] = [];
  try {
    for (const target of targets) staged.push({ ...target, temporary: await stage(target) });
    await commit(staged, signal);
  } finally {
    for (const { temporary } of staged) await unlink(temporary).catch(() => undefined);
  }
}

async function prepare(file: FileToWrite): Promise<Target> {
  const name = toContract(file.path);
  try {
    const real = await realpath(file.path);
    const found = await stat(real);
    if (!found.isFile()) throw new HostFailure('not-writable', name, 'not a regular file');
    if (file.version === null) throw new HostFailure('changed-on-disk', name);
    const bytes = await readFile(real);
    if (versionOf(bytes) !== file.version) throw new HostFailure('changed-on-disk', name);
    if (await isReadOnly(real, found.mode)) throw new HostFailure('not-writable', name, 'read-only');
    return { ...file, real, before: { bytes, stat: found } };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && file.version === null) {
      return { ...file, real: file.path, before: null };
    }
    throw fromSystem(error, 'write', name);
  }
}

/** Writes the bytes to a new file beside the target and flushes them to the disk. */
async function stage(target: Target): Promise<string> {
  const temporary = path.join(
    path.dirname(target.real),
    `.composewright-${randomBytes(8).toString('hex')}.tmp`,
  );
  try {
    const handle = await open(temporary, 'wx', target.before === null ? 0o666 : 0o600);
    try {
      await handle.writeFile(target.bytes);
      if (target.before !== null) {
        const { uid, gid, mode } = target.before.stat;
        const own = await handle.stat();
        // Only root may give a file away; others keep it as theirs, as every editor does.
        if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => undefined);
        await handle.chmod(mode & 0o7777);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw fromSystem(error, 'write', toContract(target.path));
  }
  return temporary;
}

async function commit(staged: readonly Staged[], signal?: AbortSignal): Promise<void> {
  const done: Staged[] = [];
  try {
    for (const target of staged) {
      await assertUnchanged(target);
      signal?.throwIfAborted();
      await rename(target.temporary, target.real).catch((error: unknown) => {
        throw fromSystem(error, 'write', toContract(target.path));
      });
      done.push(target);
    }
  } catch (error) {
    for (const target of done.reverse()) await putBack(target);
    throw error;
  }
  for (const folder of new Set(staged.map(({ real }) => path.dirname(real)))) await syncFolder(folder);
}

/** A last look before the rename: the time between checking and writing is then as short as it can be. */
async function assertUnchanged({ path: file, real, before }: Staged): Promise<void> {
  const now = await stat(real).catch(() => null);
  const same =
    before === null || now === null
      ? before === now
      : now.mtimeMs === before.stat.mtimeMs && now.size === before.stat.size && now.ino === before.stat.ino;
  if (!same) throw new HostFailure('changed-on-disk', toContract(file));
}

async function putBack(target: Staged): Promise<void> {
  if (target.before === null) {
    await unlink(target.real).catch(() => undefined);
    return;
  }
  const temporary = await stage({ ...target, bytes: target.before.bytes });
  await rename(temporary, target.real);
}

/** Makes the renames themselves durable; file systems that cannot do that to a folder say so and are left alone. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
