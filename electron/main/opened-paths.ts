import path from 'node:path';

/** The path that a person gave on a command line, absolute; null when there is none. `skip`: program and, unpackaged, entry. */
export function pathFromArguments(argv: readonly string[], skip: number, cwd: string): string | null {
  const given = argv.slice(skip).filter((word) => word !== '' && !word.startsWith('-'));
  const last = given.at(-1);
  return last === undefined ? null : path.resolve(cwd, last);
}
