import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { HostOutput, HostResult } from '../../shared/host.ts';
import type { Failure } from '../store/index.ts';
import { failureOf } from '../store/notices.ts';

export type ToolAnswer = HostResult<HostOutput<'composeConfig'>>;

/** How our reading of a project compares with the real tool's. */
export type Verdict =
  | { readonly kind: 'equal' }
  | { readonly kind: 'different'; readonly places: number }
  | { readonly kind: 'both-refuse'; readonly theirs: string }
  | { readonly kind: 'tool-refuses'; readonly theirs: string }
  | { readonly kind: 'we-refuse' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'no-tool' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Compares what we print (undefined: we could not read it) and what the tool answered. */
export function verdictOf(
  ours: string | undefined,
  errors: readonly Diagnostic[],
  answer: ToolAnswer,
): Verdict {
  if (!answer.ok) {
    if (answer.code === 'tool-missing') return { kind: 'no-tool' };
    if (answer.code === 'cancelled') return { kind: 'cancelled' };
    return { kind: 'failed', failure: failureOf(answer) };
  }
  const { exitCode, stdout, stderr } = answer.value;
  const weRefuse = errors.length > 0 || ours === undefined;
  if (exitCode !== 0) return { kind: weRefuse ? 'both-refuse' : 'tool-refuses', theirs: reasonIn(stderr) };
  if (weRefuse) return { kind: 'we-refuse' };
  return ours === stdout ? { kind: 'equal' } : { kind: 'different', places: placesOf(ours, stdout) };
}

/** Why the tool refuses: its warnings come before, as lines of a log, and are not the reason. */
function reasonIn(stderr: string): string {
  const lines = stderr.trim().split('\n');
  const reasons = lines.filter((line) => !/^time="[^"]*" level=(warning|info|debug)/.test(line));
  return (reasons.length === 0 ? lines : reasons).join('\n');
}

/** How many stretches of lines differ, by the lines that both have in the same order from either end. */
function placesOf(a: string, b: string): number {
  const left = a.split('\n');
  const right = b.split('\n');
  let places = 0;
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (left[i] === right[j]) {
      i++;
      j++;
      continue;
    }
    places++;
    [i, j] = meet(left, right, i, j);
  }
  return places;
}

/** The next pair of equal lines, nearest first. */
function meet(left: readonly string[], right: readonly string[], i: number, j: number): [number, number] {
  const most = left.length - i + (right.length - j);
  for (let distance = 1; distance <= most; distance++) {
    for (let k = 0; k <= distance; k++) {
      const [x, y] = [i + k, j + distance - k];
      if (x < left.length && y < right.length && left[x] === right[y]) return [x, y];
    }
  }
  return [left.length, right.length];
}
