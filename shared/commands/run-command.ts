import { z } from 'zod';
import type { CommandCall } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { applyTransaction } from '../project/apply-transaction.ts';
import { checkProjectLaw } from '../project/project-law.ts';
import type { Project, Transaction, TransactionOrigin } from '../project/project.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { takeSnapshot } from '../project/snapshot.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { resolveMountSource } from '../resolve/syntax/go-paths.ts';
import { commands } from './index.ts';

export interface CommandResult {
  readonly refused?: false;
  readonly snapshot: Snapshot;
  readonly transaction: Transaction;
  readonly inverse: Transaction;
  /** NodeIds to select. */
  readonly select: readonly string[];
  /** What people should know of how it was written, such as a `!reset` of what a lower layer keeps. */
  readonly notes: readonly Message[];
}

/**
 * Runs a command by name: checks its arguments, plans, applies, and proves the project law on the result (the writer has
 * proved the document law). Files among the arguments may be
 * relative to the project. `shared: true` beside the arguments allows the edit to change everything that shares the text (an
 * anchor). The answer is the next snapshot or the reason why not; the snapshot given is as before.
 */
export function runCommand(
  snapshot: Snapshot,
  asked: CommandCall,
  origin: TransactionOrigin = 'canvas',
): CommandResult | Refusal {
  const call = withFiles(snapshot.project, asked);
  if (isRefusal(call)) return call;
  const command = commands[call.command];
  if (command === undefined) {
    const known = Object.keys(commands).join(', ');
    return refuse('unknown-command', message('project.unknown-command', { name: call.command, known }));
  }
  const { shared, ...given } = call.args;
  const args = command.args.safeParse(given);
  if (!args.success) {
    const problems = z.prettifyError(args.error).replace(/\s*\n\s*/g, ' ');
    return refuse('bad-arguments', message('project.bad-arguments', { name: call.command, problems }));
  }
  const plan = command.plan(snapshot, args.data, call);
  if (isRefusal(plan)) return plan;
  const transaction: Transaction = {
    label: plan.label,
    origin,
    edits: plan.edits,
    ...(plan.layouts === undefined ? {} : { layouts: plan.layouts }),
    ...(plan.groupings === undefined ? {} : { groupings: plan.groupings }),
    ...(plan.create === undefined ? {} : { create: plan.create }),
    ...(plan.environments === undefined ? {} : { environments: plan.environments }),
  };
  const applied = applyTransaction(snapshot.project, transaction, plan.parsed);
  const after = takeSnapshot(applied.project, snapshot);
  const refusal = checkProjectLaw(snapshot, after, { ...plan.expect, shared: shared === true }, call);
  if (refusal !== undefined) return refusal;
  return {
    snapshot: after,
    transaction,
    inverse: applied.inverse,
    select: plan.select ?? [],
    notes: plan.notes ?? [],
  };
}

/** The call with its Compose files absolute; one that the project does not have must at least have the name of one. */
function withFiles({ directory, files, environments }: Project, call: CommandCall): CommandCall | Refusal {
  const args = { ...call.args };
  for (const name of ['layer', 'indexIn']) {
    const given = args[name];
    if (typeof given !== 'string' || given === '') continue;
    const file = resolveMountSource(given, directory, undefined);
    const isKnown = files.has(file) || environments.some((each) => each.files.includes(file));
    if (!isKnown && (name === 'indexIn' || !/[^/]\.ya?ml$/i.test(file))) {
      return refuse('no-such-file', message('commands.no-such-layer', { file: given }));
    }
    args[name] = file;
  }
  return { ...call, args };
}
