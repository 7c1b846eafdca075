// Go's `path` package (the tool's paths are slash paths), and what the tool adds to it.

/** `path.Clean`: the shortest path that names the same; the empty text is `.`. */
export function cleanPath(path: string): string {
  if (path === '') return '.';
  const rooted = path.startsWith('/');
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!rooted) kept.push('..');
  }
  const text = kept.join('/');
  return rooted ? `/${text}` : text || '.';
}

/** `path.Join`: empty parts are left out; all empty is the empty text. */
export function joinPath(...parts: readonly string[]): string {
  const kept = parts.filter((part) => part !== '');
  return kept.length === 0 ? '' : cleanPath(kept.join('/'));
}

/** `path.IsAbs`. */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/');
}

/** `path.Dir`: all but the last part, cleaned. */
export function directoryOf(path: string): string {
  return cleanPath(path.slice(0, path.lastIndexOf('/') + 1));
}

/** `path.Base`: the last part; `.` for the empty text, `/` for slashes only. */
export function baseNameOf(path: string): string {
  if (path === '') return '.';
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return end === 0 ? '/' : path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}

/** Whether a path is absolute on Windows (`C:\\x`, `C:/x`, `\\\\server...`): such mount sources stay as they are on every system. */
export function isWindowsAbsolutePath(path: string): boolean {
  return /^(?:[a-zA-Z]:[\\/]|[\\/]{2})/.test(path);
}

/** `~...` with the home directory in front of the rest: `~user/a` is `HOME/user/a`, as the tool reads it. */
export function expandHome(path: string, home: string | undefined): string {
  return path.startsWith('~') ? joinPath(home ?? '', path.slice(1)) : path;
}

/** How the tool makes most paths absolute: home expanded, relative ones below `base` and cleaned, absolute and empty ones as written. */
export function resolvePath(path: string, base: string, home: string | undefined): string {
  const expanded = expandHome(path, home);
  return expanded === '' || isAbsolutePath(expanded) ? expanded : joinPath(base, expanded);
}

/** How it makes the source of a bind mount absolute: Windows paths are absolute too, and the empty text is `base`. */
export function resolveMountSource(path: string, base: string, home: string | undefined): string {
  const expanded = expandHome(path, home);
  return isAbsolutePath(expanded) || isWindowsAbsolutePath(expanded) ? expanded : joinPath(base, expanded);
}
