// `npm start`: builds the app when `out/` is missing or older than the sources, then opens it (see electron/cli/run-open.ts).
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'package.json',
  'electron.vite.config.ts',
  'build/vite.node.config.ts',
];
const RESULTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/cli/index.js'];

function newest(file) {
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function isBuilt() {
  try {
    const oldestResult = Math.min(...RESULTS.map((file) => statSync(path.join(root, file)).mtimeMs));
    return SOURCES.every((file) => newest(path.join(root, file)) <= oldestResult);
  } catch {
    return false;
  }
}

if (!isBuilt()) {
  console.error('Building Composewright…');
  const windows = process.platform === 'win32';
  const { status, stdout } = spawnSync(windows ? 'npm.cmd' : 'npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: windows,
  });
  if (status !== 0) {
    console.error(stdout);
    process.exit(status ?? 1);
  }
}

// Paths that a person gives count from where they are, which npm remembers for us.
const child = spawn(process.execPath, [path.join(root, 'out/cli/index.js'), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
