import { defineConfig } from 'vitest/config';

// One configuration, two projects: `unit` is everything that runs in plain Node; `e2e` drives the built app
// in a real browser and therefore runs one file at a time.
export default defineConfig({
  test: {
    projects: [
      {
        // Components run in React's production build, several times as fast.
        oxc: { jsx: { development: false } },
        test: {
          name: 'unit',
          setupFiles: ['test/support/setup.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
