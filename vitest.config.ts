import { defineConfig } from 'vitest/config';

const E2E = 'test/e2e/**/*.test.ts';
/** Start containers, or measure how fast a window is: nothing else may run beside them. */
const ALONE = ['test/e2e/run.test.ts', 'test/e2e/swarm.test.ts'];

/** In CI a test in the browser is tried again when it fails, since machines there stall; `build/second-tries.mjs` names it. */
const retry = process.env['CI'] ? 1 : 0;
const inBrowser = { testTimeout: 120_000, hookTimeout: 120_000, retry };

// One configuration, three projects, one after the other: `unit` is everything that runs in plain Node; `e2e` drives the built
// app in a real browser, two windows at a time, since each waits more often than it works; `alone` is the rest of it.
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
          exclude: [E2E],
          testTimeout: 120_000,
          // One for each processor, where the default leaves one idle: many tests wait for the real tool.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'e2e',
          include: [E2E],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'alone',
          include: ALONE,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
