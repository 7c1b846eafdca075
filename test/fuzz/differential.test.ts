import { expect, test } from 'vitest';
import { oracle } from '../support/oracle.ts';
import { printDifference } from './print-difference.ts';
import { askerOf } from './remember.ts';
import { runFuzz } from './run-fuzz.ts';

const tool = oracle();

// `npm run fuzz -- --runs 20000 --seed 7` asks about more.
test.skipIf(tool === undefined)(
  '500 random projects are what docker compose makes of them (skipped: no docker compose)',
  { timeout: 600_000 },
  async () => {
    const { counts, found } = await runFuzz(askerOf(tool!), { runs: 500, seed: 1, budget: 40 });
    console.log(`differential fuzz, seed 1: ${JSON.stringify(counts)}`);
    expect(found.map(({ project, difference }) => printDifference(project, difference))).toEqual([]);
    expect(counts.accepted).toBeGreaterThan(100);
  },
);
