import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface UnsavedCopies {
  /** Where the tool finds the text of a file: its copy, or the file itself. */
  inside(file: string): string;
  remove(): Promise<void>;
}

/** Unsaved texts in a private folder, each under its own name, for the files that the tool is given by name. */
export async function copyUnsaved(unsaved: ReadonlyMap<string, string>): Promise<UnsavedCopies> {
  const root = await mkdtemp(path.join(tmpdir(), 'composewright-unsaved-'));
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true });
  const copies = new Map<string, string>();
  try {
    for (const [file, text] of unsaved) {
      const folder = path.join(root, String(copies.size));
      await mkdir(folder, { mode: 0o700 });
      const copy = path.join(folder, path.basename(file));
      await writeFile(copy, text, { mode: 0o600 });
      copies.set(file, copy);
    }
  } catch (error) {
    await remove();
    throw error;
  }
  return { inside: (file) => copies.get(file) ?? file, remove };
}
