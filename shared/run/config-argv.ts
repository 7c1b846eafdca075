import type { FilePath } from '../diagnostic.ts';

export interface ComposeSelection {
  readonly projectDirectory: FilePath;
  /** In `-f` order. */
  readonly files: readonly FilePath[];
  readonly envFiles: readonly FilePath[];
  readonly profiles: readonly string[];
  readonly projectName: string | null;
}

/** The arguments after `docker compose` that select a project: `-f a -f b --project-directory d ...`. */
export function selectionArgv(selection: ComposeSelection): string[] {
  const each = (flag: string, values: readonly string[]) => values.flatMap((value) => [flag, value]);
  return [
    ...each('-f', selection.files),
    '--project-directory',
    selection.projectDirectory,
    ...(selection.projectName === null ? [] : ['-p', selection.projectName]),
    ...each('--env-file', selection.envFiles),
    ...each('--profile', selection.profiles),
  ];
}

/** The arguments of `docker compose ... config --format F`. */
export function configArgv(selection: ComposeSelection, format: 'yaml' | 'json'): string[] {
  return [...selectionArgv(selection), 'config', '--format', format];
}

/** A command as a person would type it in a POSIX shell. */
export function printCommandLine(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}
