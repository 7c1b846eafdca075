import type { Plan } from '../../../shared/run/plan.ts';
import type { Proposal } from './live-store.ts';

/** What came of a dry run: a plan, or why there is none. The reason is told once: it is none of the notes beside it. */
export function dryRunOutcome(
  plan: Plan,
  lines: readonly string[],
  exitCode: number | null,
): Pick<Proposal, 'phase' | 'plan' | 'detail'> {
  if (exitCode === 0 || plan.items.length > 0) return { phase: 'ready', plan, detail: '' };
  const detail = plan.notes.at(-1)?.text ?? lines.at(-1) ?? '';
  return { phase: 'failed', plan: { ...plan, notes: plan.notes.slice(0, -1) }, detail };
}
