import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { isComposeFileName } from '../../shared/compose-file-names.ts';
import type { HostOutput } from '../../shared/host.ts';
import { fromSystem } from './host-failure.ts';
import { normalizePath } from './path-guard.ts';
import { toContract } from './paths.ts';

const MAX_ENTRIES = 5000;

/**
 * The folders and YAML files (`all`: every file) of a folder (null: the person's home), for the view's own pickers. What is hidden is
 * left out, but not `.env` files where all are asked for.
 */
export async function listFolder(folder: string | null, all = false): Promise<HostOutput<'listFolder'>> {
  const normal = normalizePath(folder ?? homedir());
  const entries = await readdir(normal, { withFileTypes: true }).catch((error: unknown) => {
    throw fromSystem(error, 'read', toContract(normal));
  });
  const listed = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') || (all && name.startsWith('.env')))
      .slice(0, MAX_ENTRIES)
      .map(async (entry) => {
        const isFolder = entry.isSymbolicLink()
          ? await stat(path.join(normal, entry.name)).then(
              (found) => found.isDirectory(),
              () => false,
            )
          : entry.isDirectory();
        return { name: entry.name, folder: isFolder, compose: !isFolder && isComposeFileName(entry.name) };
      }),
  );
  const parent = path.dirname(normal);
  return {
    path: toContract(normal),
    parent: parent === normal ? null : toContract(parent),
    entries: listed
      .filter(({ name, folder: isFolder }) => isFolder || all || /\.ya?ml$/i.test(name))
      .sort((a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name)),
  };
}
