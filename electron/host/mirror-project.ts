import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isWithin } from './paths.ts';

/**
 * A private copy of the file system as seen from a project, made of links, in which unsaved texts lie where they would be
 * saved. The tool that runs in it meets them however it reaches them: `-f`, `extends`, `include`, `env_file`, `.env`.
 */
export interface Mirror {
  /** The place of a path in the mirror. */
  readonly inside: (file: string) => string;
  /** A text of the tool with the mirror's places turned back into the real ones. */
  readonly outside: (text: string) => string;
  remove(): Promise<void>;
}

/** Folders with more entries than this are not mirrored entry by entry; what lies in them is then seen as on disk. */
const MAX_ENTRIES = 5000;

/** Absolute, normalised paths. POSIX only: other systems let nobody make links so freely. */
export async function mirrorProject(
  projectDirectory: string,
  unsaved: ReadonlyMap<string, string>,
): Promise<Mirror> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'composewright-unsaved-')));
  const inside = (file: string): string => path.join(root, file);
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true });
  try {
    const chain = foldersOf([projectDirectory, ...[...unsaved.keys()].map((file) => path.dirname(file))]);
    for (const folder of chain) {
      await mkdir(inside(folder), { recursive: true, mode: 0o700 });
      const names = await readdir(folder).catch(() => []);
      if (names.length > MAX_ENTRIES) continue;
      for (const name of names) {
        const entry = path.join(folder, name);
        if (chain.has(entry) || unsaved.has(entry) || isWithin(entry, root)) continue;
        await symlink(entry, inside(entry)).catch(() => undefined);
      }
    }
    for (const [file, text] of unsaved) await writeFile(inside(file), text, { mode: 0o600 });
  } catch (error) {
    await remove();
    throw error;
  }
  return { inside, outside: (text) => text.replaceAll(root, ''), remove };
}

/** The folders and all that they lie in, outermost first. */
function foldersOf(folders: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (const folder of folders) {
    for (let each = folder; !all.has(each); each = path.dirname(each)) all.add(each);
  }
  return new Set([...all].sort((a, b) => a.length - b.length));
}
