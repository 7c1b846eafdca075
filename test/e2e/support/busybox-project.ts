import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './start-serve.ts';

const run = promisify(execFile);

/** The engine's own word. Rejects when the command fails. */
export async function docker(...args: string[]): Promise<string> {
  return (await run('docker', args, { maxBuffer: 1 << 24 })).stdout.trim();
}

/** Why no real engine can be used; undefined: one can. */
export function noEngine(): string | undefined {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore', timeout: 20_000 });
    execFileSync('docker', ['compose', 'version'], { stdio: 'ignore', timeout: 20_000 });
  } catch {
    return 'no engine, or no docker compose';
  }
  return existsSync('/bin/busybox') ? undefined : 'no busybox-static to make images from';
}

const IMAGES = [
  'nginx:1.29-alpine',
  'postgres:17-alpine',
  'mongo:8.0',
  'redis:8-alpine',
  'ecommerce/frontend:1.4.2',
  'ecommerce/user-api:2.1.0',
  'ecommerce/product-api:1.9.3',
  'ecommerce/order-api:3.0.1',
];

/** One program stands for all that the sample runs: it answers on their ports, and says a secret now and then. */
const START = `#!/bin/sh
trap 'exit 0' TERM INT
for port in 80 3000 3001 3002 3003; do httpd -p $port -h /www; done
echo "ready on $(hostname)"
echo "connecting with password=correct-horse-battery"
while :; do sleep 1 & wait $!; done
`;

const APPLETS = ['sh', 'httpd', 'sleep', 'wget', 'nslookup', 'echo', 'hostname', 'cat', 'seq', 'kill'];

/** Makes one image under all names that the sample uses, of busybox alone; a name that a person has stays theirs. */
async function makeImages(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'composewright-image-'));
  const bin = path.join(folder, 'bin');
  for (const each of ['bin', 'www', 'tmp', 'etc']) mkdirSync(path.join(folder, each));
  copyFileSync('/bin/busybox', path.join(bin, 'busybox'));
  for (const applet of APPLETS) symlinkSync('busybox', path.join(bin, applet));
  // Health checks of databases: there, and content.
  for (const name of ['pg_isready', 'mongosh', 'redis-cli'])
    writeFileSync(path.join(bin, name), '#!/bin/sh\nexit 0\n');
  for (const name of ['start', 'redis-server']) writeFileSync(path.join(bin, name), START);
  for (const name of ['pg_isready', 'mongosh', 'redis-cli', 'start', 'redis-server'])
    chmodSync(path.join(bin, name), 0o755);
  for (const page of ['health', 'healthz', 'index.html']) writeFileSync(path.join(folder, 'www', page), 'ok');
  const archive = path.join(folder, '..', `${path.basename(folder)}.tar`);
  execFileSync('tar', ['-C', folder, '-cf', archive, '.']);
  rmSync(folder, { recursive: true, force: true });
  const present = new Set((await docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}')).split('\n'));
  const made = IMAGES.filter((name) => !present.has(name));
  const image = await docker('import', '-c', 'CMD ["/bin/start"]', '-c', 'ENV PATH=/bin', archive);
  rmSync(archive);
  for (const name of made) await docker('tag', image, name);
  return async () => {
    await docker('image', 'rm', '--force', ...made).catch(() => undefined);
    await docker('image', 'rm', '--force', image).catch(() => undefined);
  };
}

export interface BusyboxProject {
  readonly folder: string;
  readonly file: string;
  /** Name of the Compose project. */
  readonly name: string;
  /** Changes the text of the Compose file on disk. */
  edit(change: (text: string) => string): void;
  remove(): Promise<void>;
}

/** The E-Commerce sample with images that this machine can make, ports that are free, and health checks that do not dawdle. */
export async function busyboxProject(name: string, services?: string): Promise<BusyboxProject> {
  const removeImages = await makeImages();
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-run-')));
  const file = path.join(folder, 'compose.yaml');
  if (services === undefined) {
    cpSync(path.join(root, 'assets/samples/ecommerce/compose.yaml'), file);
    mkdirSync(path.join(folder, 'secrets'));
    writeFileSync(path.join(folder, 'secrets/db-password.txt'), 'correct-horse-battery');
    const text = readFileSync(file, 'utf8')
      .replace('name: ecommerce', `name: ${name}`)
      .replace('"80:80"', '"18480:80"')
      .replace('"443:443"', '"18443:443"')
      .replaceAll(/interval: \d+s/g, 'interval: 1s')
      .replaceAll(/stop_grace_period: 20s/g, 'stop_grace_period: 2s')
      .replaceAll(/start_period: \d+s/g, 'start_period: 1s');
    writeFileSync(file, text);
  } else {
    writeFileSync(file, `name: ${name}\n${services}`);
  }
  return {
    folder,
    file,
    name,
    edit: (change) => writeFileSync(file, change(readFileSync(file, 'utf8'))),
    remove: async () => {
      await docker('compose', '-f', file, 'down', '--volumes', '--remove-orphans', '--timeout', '1').catch(
        () => undefined,
      );
      await removeImages();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
