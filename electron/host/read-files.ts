import type { FileText } from '../../shared/host.ts';
import { HostFailure } from './host-failure.ts';
import { normalizePath } from './path-guard.ts';
import type { PathGuard } from './path-guard.ts';
import { readText } from './read-text.ts';
import type { FileWatcher } from './watch-files.ts';

/** Further texts, in the order asked for; those that are not there are left out and watched for. */
export async function readFiles(
  paths: readonly string[],
  { outside, guard, watcher }: { outside: boolean; guard: PathGuard; watcher: FileWatcher },
): Promise<FileText[]> {
  const texts: FileText[] = [];
  for (const path of new Set(paths)) {
    const file = outside ? normalizePath(path) : await guard.check(path);
    try {
      const text = await readText(file);
      watcher.seen(file, text.version);
      texts.push(text);
    } catch (error) {
      if (!(error instanceof HostFailure) || error.code !== 'not-found') throw error;
      watcher.seen(file, null);
    }
  }
  return texts;
}
