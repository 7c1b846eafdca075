import { expect, test } from 'vitest';
import { corpusRoot } from '../../support/corpus.ts';
import { runHostile, runRefused } from './run-hostile.ts';

// `npm run fuzz -- --kind hostile --runs 10000` asks about more.
test.skipIf(corpusRoot() === undefined)(
  '200 damaged projects through open, edit, undo and save: no crash, no hang, nothing written outside (skipped: no corpus)',
  async () => {
    const counts = await runHostile(200, 1);
    console.log(`hostile files, seed 1: ${JSON.stringify(counts)}`);
    expect(counts.wrong).toEqual([]);
    expect(counts.saved).toBeGreaterThan(50);
  },
);

test.skipIf(corpusRoot() === undefined)(
  'every third recorded project that the real tool refuses, through the same (skipped: no corpus)',
  async () => {
    const counts = await runRefused(3);
    console.log(`refused projects: ${JSON.stringify(counts)}`);
    expect(counts.wrong).toEqual([]);
    expect(counts.projects).toBeGreaterThan(100);
    expect(counts.saved).toBeGreaterThan(50);
  },
);
