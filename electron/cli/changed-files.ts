import { createTwoFilesPatch } from 'diff';
import path from 'node:path';
import type { SourceFile } from '../../shared/project/project.ts';
import { toContract } from '../host/paths.ts';
import { encodeText } from '../host/text-encoding.ts';
import { writeFiles } from '../host/write-files.ts';

/** A unified diff from the saved text to the one of now, as `git apply` reads it from this folder. */
export function printDiff(file: SourceFile): string {
  const name = toContract(path.relative(process.cwd(), file.path));
  const [from, to] = [file.saved === null ? '/dev/null' : `a/${name}`, `b/${name}`];
  const patch = createTwoFilesPatch(from, to, file.saved ?? '', file.text, '', '', { context: 3 });
  const hunks = patch.indexOf('@@');
  return hunks < 0 ? '' : `--- ${from}\n+++ ${to}\n${patch.slice(hunks)}`;
}

/** Writes the texts of now, all or none, unless another program has changed one of the files since. */
export async function writeChanged(changed: readonly SourceFile[]): Promise<void> {
  await writeFiles(
    changed.map(({ path: file, text, version }) => ({
      path: file,
      bytes: encodeText(text, version),
      version,
    })),
  );
}
