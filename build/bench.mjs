// `npm run bench [-- PART]`: builds the benchmark as one bundle, minified like the app, and runs it. Of its parts `canvas [services…]`
// measures the drawing as it is built, `layout` counts crossings and overlaps in drawings, `app` measures the start and what editing keeps.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const name = ['canvas', 'layout', 'app'].find((part) => part === process.argv[2]) ?? 'bench';
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['playwright-core'] },
  build: {
    ssr: true,
    outDir: 'out/bench',
    target: 'node20',
    minify: true,
    rollupOptions: {
      input: { [name]: `test/bench/${name}.ts`, 'peak-memory': 'test/bench/peak-memory.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});
const args = ['--expose-gc', path.join(root, `out/bench/${name}.js`), ...process.argv.slice(3)];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
