import type { Attribute } from '../../../shared/spec/attribute.ts';

/** Whether a row's path is one of the host, which can be looked for there; paths in the container cannot. */
export const isHostPath = ({ field, path, canonical }: Attribute): boolean =>
  (field === 'path' && path !== undefined) || canonical === 'build';

/** A path of the host as a Compose file of this project should say it: relative to its directory where it lies below. */
export function writtenPath(directory: string, chosen: string): string {
  if (chosen === directory) return '.';
  const base = directory.endsWith('/') ? directory : `${directory}/`;
  if (chosen.startsWith(base)) return `./${chosen.slice(base.length)}`;
  const above = directory.slice(0, directory.lastIndexOf('/'));
  if (above !== '' && chosen.startsWith(`${above}/`)) return `../${chosen.slice(above.length + 1)}`;
  return chosen;
}

/** The folder to look in first for a path that is written: where it lies, else the project's directory. */
export function folderOf(directory: string, written: string): string {
  if (written.includes('$') || written.startsWith('~') || /^[\w-]+:/.test(written)) return directory;
  const parts = written.startsWith('/') ? [] : directory.split('/');
  for (const part of written.split('/').slice(0, -1)) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  return written.startsWith('/') ? `/${path}` : path || '/';
}
