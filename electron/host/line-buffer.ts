import type { RunLine, RunLines } from '../../shared/run/run-contract.ts';

/** Lines of a program between it and those who read them: bounded, the oldest give way. */
export interface LineBuffer {
  push(text: string, error: boolean): void;
  end(exitCode: number | null): void;
  /** Lines from number `after` on; waits until there are some, the program has ended, or the time is up. */
  read(after: number): Promise<RunLines>;
}

export interface LineLimits {
  readonly maxLines: number;
  /** Characters of all lines together. */
  readonly maxLength: number;
  /** How long a reader waits for the first line, and then for more to come along with it. */
  readonly waitMs: number;
  readonly gatherMs: number;
}

const MAX_ANSWER = 2000;
const LIMITS: LineLimits = { maxLines: 20_000, maxLength: 8_000_000, waitMs: 15_000, gatherMs: 40 };

export function createLineBuffer(limits: LineLimits = LIMITS): LineBuffer {
  let held: RunLine[] = [];
  /** Number of the first line of `held`. */
  let first = 0;
  let length = 0;
  let ended: { readonly exitCode: number | null } | undefined;
  let wake: (() => void)[] = [];
  const ring = (): void => {
    const waiting = wake;
    wake = [];
    for (const each of waiting) each();
  };
  const waitFor = (ms: number, awake: boolean): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(resolve, ms);
      if (awake) wake.push(done);
    });
  return {
    push(text, error) {
      held.push({ text, error });
      length += text.length;
      if (held.length > limits.maxLines * 1.25 || length > limits.maxLength) {
        // Giving way in large steps keeps each line cheap.
        let keep = Math.max(0, held.length - limits.maxLines);
        let left = length;
        for (let index = 0; index < keep; index++) left -= held[index]!.text.length;
        while (left > limits.maxLength * 0.8 && keep < held.length) left -= held[keep++]!.text.length;
        held = held.slice(keep);
        first += keep;
        length = left;
      }
      ring();
    },
    end(exitCode) {
      ended = { exitCode };
      ring();
    },
    async read(after) {
      const hasMore = (): boolean => first + held.length > after || ended !== undefined;
      if (!hasMore()) await waitFor(limits.waitMs, true);
      if (ended === undefined) await waitFor(limits.gatherMs, false);
      const from = Math.min(Math.max(after, first), first + held.length);
      const lines = held.slice(from - first, from - first + MAX_ANSWER);
      const next = from + lines.length;
      const isAll = next >= first + held.length;
      return {
        lines,
        next,
        dropped: Math.max(0, from - after),
        ended: ended !== undefined && isAll,
        exitCode: isAll ? (ended?.exitCode ?? null) : null,
      };
    },
  };
}
