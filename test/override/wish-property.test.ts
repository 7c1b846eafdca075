import { describe, expect, it } from 'vitest';
import { runWishes } from '../fuzz/run-wishes.ts';
import { oracle } from '../support/oracle.ts';

const tool = oracle();

// `npm run fuzz -- --kind wishes --runs 2000 --seed N` makes more, and asks the tool about each.
describe('random wishes for random environments', () => {
  it(
    'come true in the layer that was asked for, and nothing else changes; the real tool agrees (a sample, where there is one)',
    { timeout: 300_000 },
    async () => {
      const { counts, refusals, wrong } = await runWishes(tool, { wishes: 200, seed: 2, every: 6 });
      const why = [...refusals].map(([reason, { times }]) => `  ${times} x ${reason}`).join('\n');
      console.log(`wishes, seed 2: ${JSON.stringify(counts)}\n${why}`);
      expect(wrong).toEqual([]);
      const byLaw = [...refusals].filter(([reason]) => reason.includes('project-law'));
      expect(byLaw.reduce((sum, [, { times }]) => sum + times, 0)).toBeLessThan(counts.done / 20);
    },
  );
});
