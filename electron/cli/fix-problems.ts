import { runCommand } from '../../shared/commands/run-command.ts';
import type { CommandCall, Diagnostic } from '../../shared/diagnostic.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { completeSnapshot } from './complete-snapshot.ts';

/** A bound far above what a file can hold of mendable problems, so that two fixes can never chase each other. */
const mostFixes = 1000;

/**
 * Applies the quick fixes that are safe, one after the other, each to what the one before left. Each is a command, so the
 * laws hold for it; one that is refused is passed over. Gives the snapshot after them and how many there were.
 */
export async function fixProblems(start: Snapshot): Promise<{ snapshot: Snapshot; count: number }> {
  const tried = new Set<string>();
  let snapshot = start;
  let count = 0;
  while (tried.size < mostFixes) {
    const call = snapshot.diagnostics.map(safeFix).find((one) => one !== undefined && !tried.has(keyOf(one)));
    if (call === undefined) break;
    tried.add(keyOf(call));
    const result = runCommand(snapshot, call, 'fix');
    if (isRefusal(result)) continue;
    snapshot = await completeSnapshot(result.snapshot.project, result.snapshot);
    count++;
  }
  return { snapshot, count };
}

function safeFix({ fixes }: Diagnostic): CommandCall | undefined {
  return fixes?.find(({ safe }) => safe === true)?.call;
}

const keyOf = (call: CommandCall): string => JSON.stringify(call);
