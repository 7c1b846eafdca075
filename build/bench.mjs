// `npm run bench`: builds the benchmark as one bundle, minified like the app, and runs it.
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
    ssr: 'test/bench/bench.ts',
    outDir: 'out/bench',
    target: 'node20',
    minify: true,
    rollupOptions: { output: { entryFileNames: 'bench.js' } },
  },
});
const { status } = spawnSync(process.execPath, ['--expose-gc', path.join(root, 'out/bench/bench.js')], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
