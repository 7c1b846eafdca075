import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MessageId } from '../../shared/messages/en/index.ts';

export type ElectronFound = { readonly program: string } | { readonly reason: MessageId };

/** Without a sign of the network after this time, the download is given up. */
const PATIENCE_MS = 5000;
const DOWNLOAD_MS = 15 * 60_000;

const require = createRequire(import.meta.url);

function packageFolder(): string | undefined {
  try {
    return path.dirname(require.resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

/** The program in Electron's package, when it has been downloaded. */
export function installedElectron(folder: string | undefined = packageFolder()): string | undefined {
  if (folder === undefined) return undefined;
  try {
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist');
    const program = path.join(dist, readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Why a window cannot be opened on this machine at all, if so. */
function noWindow(): MessageId | undefined {
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'host.cli-reason-display';
  return process.getuid?.() === 0 ? 'host.cli-reason-root' : undefined;
}

/** Electron's program, downloaded when need be, or the reason why there is none. */
export async function findElectron(): Promise<ElectronFound> {
  const reason = noWindow();
  if (reason !== undefined) return { reason };
  const folder = packageFolder();
  if (folder === undefined) return { reason: 'host.cli-reason-missing' };
  const program = installedElectron(folder) ?? (await download(folder));
  return program === undefined ? { reason: 'host.cli-reason-download' } : { program };
}

/** Runs the package's own installer: at length where its server answers, a few seconds (for a cached copy) where not. */
async function download(folder: string): Promise<string | undefined> {
  process.stderr.write('Downloading Electron…\n');
  const installer = spawn(process.execPath, [path.join(folder, 'install.js')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    installer.once('exit', () => resolve());
    installer.once('error', () => resolve());
  });
  const impatient = setTimeout(() => installer.kill(), DOWNLOAD_MS);
  const started = Date.now();
  const hopeless = isReachable(folder).then((reachable) => {
    if (!reachable) setTimeout(() => installer.kill(), PATIENCE_MS - (Date.now() - started)).unref();
  });
  await Promise.race([ended, hopeless.then(() => ended)]);
  clearTimeout(impatient);
  return installedElectron(folder);
}

/** Whether the server that the installer would ask answers. Behind a proxy, or when we cannot tell, we hope so. */
async function isReachable(folder: string): Promise<boolean> {
  if (Object.keys(process.env).some((name) => /^(ELECTRON_GET_USE_PROXY|.*https?_proxy)$/i.test(name)))
    return true;
  let url: string;
  try {
    const index = createRequire(path.join(folder, 'install.js')).resolve('@electron/get');
    const module = (await import(
      pathToFileURL(path.join(path.dirname(index), 'artifact-utils.js')).href
    )) as {
      getArtifactRemoteURL(details: object): Promise<string>;
    };
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const { platform, arch } = process;
    url = await module.getArtifactRemoteURL({
      version: `v${version}`,
      artifactName: 'electron',
      platform,
      arch,
    });
  } catch {
    return true;
  }
  try {
    const answer = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(4000),
    });
    return answer.status < 400;
  } catch {
    return false;
  }
}
