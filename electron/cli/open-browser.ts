import { spawn } from 'node:child_process';

function opener(url: string): readonly [string, readonly string[]] | undefined {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  const desktop = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return desktop ? ['xdg-open', [url]] : undefined;
}

/** Shows the address in the person's browser where there is a desktop. Never fails: the address is printed anyway. */
export function openBrowser(url: string): void {
  const found = opener(url);
  if (found === undefined) return;
  const child = spawn(found[0], found[1], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
