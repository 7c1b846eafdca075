// `npm run check`: types of each layer, lint, format, tests. Ends at the first that fails. `--static` leaves the tests out.
import { spawn } from 'node:child_process';

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
// The compiler in machine code, some six times as fast; the one in JavaScript is there for the linter, which asks it for types.
const types = ['shared', 'electron', 'renderer', 'test'].map((layer) => [
  `types: ${layer}`,
  process.execPath,
  'node_modules/typescript-native/bin/tsc',
  '-p',
  `tsconfig.${layer}.json`,
]);
const format = ['format', npx, 'prettier', '--check', '--log-level', 'warn', '.'];
const cache = ['--cache', '--cache-location', 'node_modules/.cache/eslint'];
const lint = ['lint', npx, 'eslint', '.', '--max-warnings', '0', ...cache];
const tests = ['tests', process.execPath, 'build/test.mjs'];

const running = new Set();

/** Runs one step. */
function run([name, command, ...args]) {
  return new Promise((resolve, reject) => {
    console.log(`== ${name}`);
    const child = spawn(command, args, { stdio: 'inherit', shell: command.endsWith('.cmd') });
    running.add(child);
    child.once('error', reject);
    child.once('close', (status) => {
      running.delete(child);
      if (status === 0) resolve();
      else reject(new Error(`${name} failed`));
    });
  });
}

async function inOrder(steps) {
  for (const step of steps) await run(step);
}

try {
  // The linter takes as long as everything else that looks at the text alone.
  await Promise.all([inOrder([lint]), inOrder([...types, format])]);
  if (!process.argv.includes('--static')) await run(tests);
} catch (error) {
  console.error(error.message);
  for (const child of running) child.kill();
  process.exitCode = 1;
}
