// `npm run check`: types of each layer, lint, format, tests. Stops at the first that fails. `--static` leaves the tests out.
import { spawnSync } from 'node:child_process';

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const steps = [
  ['types: shared', npx, 'tsc', '-p', 'tsconfig.shared.json'],
  ['types: electron', npx, 'tsc', '-p', 'tsconfig.electron.json'],
  ['types: renderer', npx, 'tsc', '-p', 'tsconfig.renderer.json'],
  ['types: tests', npx, 'tsc', '-p', 'tsconfig.test.json'],
  [
    'lint',
    npx,
    'eslint',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint',
  ],
  ['format', npx, 'prettier', '--check', '--log-level', 'warn', '.'],
  ['tests', process.execPath, 'build/test.mjs'],
];
const wanted = process.argv.includes('--static') ? steps.slice(0, -1) : steps;
for (const [name, command, ...args] of wanted) {
  console.log(`== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`${name} failed`);
    process.exit(status ?? 1);
  }
}
