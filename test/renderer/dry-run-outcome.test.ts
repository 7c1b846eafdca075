import { expect, test } from 'vitest';
import { dryRunOutcome } from '../../renderer/store/live/dry-run-outcome.ts';
import type { Plan } from '../../shared/run/plan.ts';

const notes: Plan['notes'] = [
  { level: 'warning', text: 'the variable X is not set' },
  { level: 'error', text: 'no such host' },
];

test('why a dry run failed is told once, beside what else was said', () => {
  expect(dryRunOutcome({ items: [], notes }, ['', 'no such host'], 1)).toEqual({
    phase: 'failed',
    plan: { items: [], notes: [notes[0]] },
    detail: 'no such host',
  });
  expect(dryRunOutcome({ items: [], notes: [] }, ['killed'], 137).detail).toBe('killed');
});

test('what ends well, or got as far as a plan, is one with all that was said', () => {
  const nothing = { items: [], notes };
  expect(dryRunOutcome(nothing, [], 0)).toEqual({ phase: 'ready', plan: nothing, detail: '' });
});
