import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import path from 'node:path';

const root = import.meta.dirname;

// The desktop: main (ES module), preload (one CommonJS file, as the sandbox wants it) and the page, which the
// browser host serves too.
export default defineConfig({
  main: {
    build: {
      // Everything goes in: the packages then carry no modules.
      externalizeDeps: false,
      outDir: 'out/main',
      rollupOptions: { input: path.join(root, 'electron/main/index.ts') },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: path.join(root, 'electron/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // A small file inlined as a data: URL would need a wider policy than 'self' for fonts and workers.
      assetsInlineLimit: 0,
      // One sheet: rules keep their order, whichever part of the page is read first.
      cssCodeSplit: false,
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: path.join(root, 'renderer/index.html') },
    },
  },
});
