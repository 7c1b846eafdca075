// `npm run check`: types of each layer, lint, format, tests. Stops at the first that fails. `--static` leaves the tests out.
import { spawnSync } from 'node:child_process';

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
// The compiler in machine code, some six times as fast; the one in JavaScript is there for the linter, which asks it for types.
const types = (layer) => [
  `types: ${layer}`,
  process.execPath,
  'node_modules/typescript-native/bin/tsc',
  '-p',
  `tsconfig.${layer}.json`,
];
const steps = [
  ...['shared', 'electron', 'renderer', 'test'].map(types),
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
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: command.endsWith('.cmd') });
  if (status !== 0) {
    console.error(`${name} failed`);
    process.exit(status ?? 1);
  }
}
