import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileText, OpenedProject } from '../../shared/host.ts';
import { sortComposeFileNames } from '../../shared/compose-file-names.ts';
import { composeFileNames } from '../../shared/resolve/discover.ts';
import { discover } from './discover.ts';
import type { Discovered } from './discover.ts';
import { HostFailure, fromSystem } from './host-failure.ts';
import type { PathGuard } from './path-guard.ts';
import { normalizePath } from './path-guard.ts';
import { toContract } from './paths.ts';
import { readText } from './read-text.ts';

export type ProjectOnDisk = Omit<OpenedProject, 'variables'>;

/**
 * Opens a folder, or the folder of a Compose file with that file first, and grants it to the view. Files that cannot be
 * read as text are named with the reason; only a folder without any Compose file is a failure, unless one is to be begun there.
 */
export async function openProject(
  file: string,
  options: { large: boolean; begin: boolean; guard: PathGuard },
): Promise<ProjectOnDisk> {
  const opened = normalizePath(file);
  const found = await stat(opened).catch((error: unknown) => {
    throw fromSystem(error, 'read', toContract(opened));
  });
  const byName = !found.isDirectory();
  const directory = byName ? path.dirname(opened) : opened;
  const discovered = await discover(directory);
  const composeFiles = byName ? first(opened, discovered) : discovered.composeFiles;
  const isNew = composeFiles.length === 0;
  if (isNew && !options.begin) throw new HostFailure('no-compose-file', toContract(directory));

  await options.guard.grantFolder(directory);
  if (byName) await options.guard.grantFile(opened);
  const files: FileText[] = [];
  const unreadable: OpenedProject['unreadable'] = [];
  for (const each of [...composeFiles, ...discovered.companions]) {
    try {
      await options.guard.check(each);
      files.push(await readText(each, { large: options.large }));
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      unreadable.push({ path: toContract(each), code: error.code, size: await sizeOf(each) });
    }
  }
  return {
    directory: toContract(directory),
    composeFiles: (isNew ? [path.join(directory, composeFileNames[0]!)] : composeFiles).map(toContract),
    files,
    unreadable,
  };
}

/** The file that was named, then the others of its folder. */
function first(file: string, { composeFiles }: Discovered): string[] {
  const names = composeFiles.filter((each) => each !== file).map((each) => path.basename(each));
  return [file, ...sortComposeFileNames(names).map((name) => path.join(path.dirname(file), name))];
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.size,
    () => 0,
  );
}
