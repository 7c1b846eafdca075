import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { runCrashes } from './run-crashes.ts';

// `npm run fuzz -- --kind crash --runs 200` kills more often.
test('kill -9 at 20 moments of an editing run, in files up to 500 kB: no file half-written, nothing lost that is older than a second', async () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const outDir = mkdtempSync(path.join(root, 'out/crash-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'test/fuzz/crash/app.ts',
        outDir,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'app.js' } },
      },
    });
    const counts = await runCrashes(path.join(outDir, 'app.js'), 20, 1, 3);
    console.log(`crashes, seed 1: ${JSON.stringify(counts)}`);
    expect(counts.wrong).toEqual([]);
    expect(counts.kills).toBe(20);
    expect(counts.fromDraft).toBeGreaterThan(10);
    expect(counts.draftsAsEdits).toBeGreaterThan(20);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
});
