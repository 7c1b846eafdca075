// `npm run fuzz -- --runs 20000 --seed 7`: builds the comparison with the real tool and runs it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/fuzz',
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: { fuzz: 'test/fuzz/main.ts', 'crash-app': 'test/fuzz/crash/app.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'out/fuzz/fuzz.js'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
