import { homedir } from 'node:os';
import path from 'node:path';

/** Where settings and the recent list are kept: the place that each system has for this. */
export function dataFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const own = env.COMPOSEWRIGHT_DATA;
  if (own !== undefined && path.isAbsolute(own)) return own;
  const home = env.HOME ?? homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library/Application Support/Composewright');
  if (process.platform === 'win32') {
    return path.join(env.APPDATA ?? path.join(home, 'AppData/Roaming'), 'Composewright');
  }
  // The XDG specification: a relative value is to be ignored.
  const config = env.XDG_CONFIG_HOME;
  const base = config !== undefined && path.isAbsolute(config) ? config : path.join(home, '.config');
  return path.join(base, 'composewright');
}
