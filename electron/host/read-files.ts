import type { HostOutput } from '../../shared/host.ts';
import { HostFailure } from './host-failure.ts';
import type { OutsideFolders } from './outside-folders.ts';
import { toContract } from './paths.ts';
import { readText } from './read-text.ts';
import type { FileWatcher } from './watch-files.ts';

/**
 * Further texts, in the order asked for; those that are not there are left out and watched for. Of what lies outside the
 * project nothing is read, not even whether it is there, before its folder was allowed; then it is for reading only.
 */
export async function readFiles(
  paths: readonly string[],
  { outside, watcher }: { outside: OutsideFolders; watcher: FileWatcher },
): Promise<HostOutput<'readFiles'>> {
  const answer: HostOutput<'readFiles'> = { files: [], outside: [], unreadable: [] };
  for (const path of new Set(paths)) {
    try {
      const reach = await outside.reach(path);
      if (reach.place === 'outside') {
        answer.outside.push({ path, folder: toContract(reach.folder) });
        continue;
      }
      try {
        const text = await readText(reach.file);
        watcher.seen(reach.file, text.version);
        answer.files.push(reach.place === 'project' ? text : { ...text, readOnly: true });
      } catch (error) {
        if (!(error instanceof HostFailure) || error.code !== 'not-found') throw error;
        watcher.seen(reach.file, null);
      }
    } catch (error) {
      if (!(error instanceof HostFailure) || error.code === 'bad-message') throw error;
      if (error.code !== 'not-found') answer.unreadable.push({ path, code: error.code });
    }
  }
  return answer;
}
