import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { HostOutput } from '../../shared/host.ts';
import { HostFailure, fromSystem } from './host-failure.ts';
import type { PathGuard } from './path-guard.ts';
import { toContract } from './paths.ts';
import { encodeText, versionOf } from './text-encoding.ts';
import type { FileWatcher } from './watch-files.ts';
import { writeFiles } from './write-files.ts';

interface FileToSave {
  readonly path: string;
  readonly text: string;
  readonly version: string | null;
}

/** Saves the view's texts, all or none, and answers with the marks of what is on disk now. */
export async function saveFiles(
  files: readonly FileToSave[],
  { guard, watcher, signal }: { guard: PathGuard; watcher: FileWatcher; signal: AbortSignal },
): Promise<HostOutput<'saveFiles'>> {
  const checked = await Promise.all(
    files.map(async (file) => {
      // Half a character has no UTF-8 form: it would be written as another one.
      if (/\p{Surrogate}/u.test(file.text)) throw new HostFailure('not-utf8', file.path);
      const bytes = encodeText(file.text, file.version);
      return { path: await guard.check(file.path), bytes, version: file.version, next: versionOf(bytes) };
    }),
  );
  if (new Set(checked.map((file) => file.path)).size < checked.length) {
    throw new HostFailure('bad-message', undefined, 'a file is named twice');
  }
  for (const folder of new Set(
    checked.filter((file) => file.version === null).map((file) => path.dirname(file.path)),
  )) {
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw fromSystem(error, 'write', toContract(folder));
    });
  }
  // Known before it happens: the watcher may hear of the rename before we return from it.
  for (const file of checked) watcher.seen(file.path, file.next);
  try {
    await writeFiles(checked, signal);
  } catch (error) {
    for (const file of checked) watcher.seen(file.path, file.version);
    throw error;
  }
  return checked.map((file) => ({ path: toContract(file.path), version: file.next }));
}
