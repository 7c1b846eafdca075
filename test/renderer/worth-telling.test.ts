import { expect, test } from 'vitest';
import { isWorthTelling } from '../../renderer/store/live/follow-run.ts';
import type { RunInfo } from '../../shared/run/run-contract.ts';

const run = (patch: Partial<RunInfo>): RunInfo => ({
  id: 'r1',
  project: 'shop',
  act: { kind: 'pull', services: [] },
  commandLine: 'docker compose pull',
  startedAt: 0,
  endedAt: 60_000,
  exitCode: 0,
  cancelled: false,
  ...patch,
});

test.each([
  ['long and just ended', run({}), true],
  ['long and failed', run({ exitCode: 1 }), true],
  ['short', run({ startedAt: 55_000 }), false],
  ['still going on', run({ endedAt: null }), false],
  ['ended by the person', run({ cancelled: true }), false],
  ['ended before the page was loaded', run({ startedAt: 0, endedAt: 50_000 }), false],
])('a run that is %s', (_name, info, expected) => {
  expect(isWorthTelling(info, 61_000)).toBe(expected);
});
