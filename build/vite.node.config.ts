import { chmodSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const entry = path.join(root, 'out/cli/index.js');

/** The file that `bin` names can be run as it is. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: () => chmodSync(entry, 0o755),
};

// The command line, which is also the browser host. Everything goes in, so that a copy of `out/` runs by itself in a container.
export default defineConfig({
  root,
  plugins: [executable],
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rollupOptions: {
      input: { index: path.join(root, 'electron/cli/index.ts') },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
