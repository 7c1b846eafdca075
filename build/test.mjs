// `npm test`: finds or installs what the tests want to meet for real, builds the app, runs every test, and ends with
// one line of counts. In CI nothing may be skipped; elsewhere what is skipped is named with its reason.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inCi = process.env.CI !== undefined && process.env.CI !== '';

function has(command, ...args) {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

const chromium = () =>
  [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  );
const hasCompose = () => has('docker', 'compose', 'version') || has('docker-compose', 'version');

if (!chromium() || !hasCompose()) {
  if (process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get', '--version')) {
    console.log('Installing what the tests need: chromium, docker compose');
    const answer = spawnSync('bash', [path.join(root, 'build/install-tools.sh')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (answer.status !== 0)
      console.log('The installation did not succeed; the tests go on with what is there.');
  }
}
const skipped = [];
if (!chromium()) skipped.push('end-to-end tests: no Chromium found (set CHROMIUM to its path)');
if (!hasCompose()) skipped.push('comparisons with the real tool: `docker compose` was not found');
if (!existsSync(path.join(root, '../shared/corpus'))) {
  skipped.push('the corpus of real projects: it lies beside the project, not in it, and is not here');
}
for (const line of skipped) console.log(`SKIPPED ${line}`);
if (inCi && skipped.length > 0) process.exit(1);

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const run = (args) =>
  spawnSync(npx, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

const built = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', 'build'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (built.status !== 0) process.exit(built.status ?? 1);

const projects = chromium() ? ['unit', 'e2e', 'alone'] : ['unit'];
const folder = mkdtempSync(path.join(tmpdir(), 'composewright-test-'));
const report = path.join(folder, 'report.json');
const status = run([
  'vitest',
  'run',
  ...projects.map((project) => `--project=${project}`),
  '--reporter=default',
  '--reporter=json',
  `--reporter=${path.join(root, 'build/second-tries.mjs')}`,
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
rmSync(folder, { recursive: true, force: true });
if (counts === undefined) {
  console.log('Tests: the run ended without a report');
  process.exit(status || 1);
}
const left = counts.numPendingTests + (counts.numTodoTests ?? 0);
console.log(`Tests: ${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${left} skipped`);
process.exit(status !== 0 || (inCi && left > 0) ? 1 : 0);
