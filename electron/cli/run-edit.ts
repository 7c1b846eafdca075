import path from 'node:path';
import { runCommand } from '../../shared/commands/run-command.ts';
import type { CommandCall, FilePath } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import type { SourceFile } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isDirty } from '../../shared/project/source-file.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { toContract } from '../host/paths.ts';
import { printDiff, writeChanged } from './changed-files.ts';
import { completeSnapshot } from './complete-snapshot.ts';
import { CliFailure, PROBLEMS_FOUND, printProblem, say } from './fail.ts';
import { loadProject } from './load-project.ts';
import { readOps } from './read-ops.ts';
import { selectionOf } from './selection.ts';
import type { SelectionFlags } from './selection.ts';

export interface EditFlags extends SelectionFlags {
  readonly layer?: string;
  readonly ops: string;
  readonly write?: boolean;
  readonly diff?: boolean;
}

/** `composewright edit`: runs commands on a project; prints the file that comes out, or a diff, and writes only when told to. */
export async function runEdit(flags: EditFlags): Promise<void> {
  const ops = await readOps(flags.ops);
  const layer = flags.layer === undefined ? undefined : toContract(path.resolve(flags.layer));
  const selection = selectionOf(flags);
  const loaded = await loadProject(selection, { fresh: layer, toWrite: flags.write === true });
  const files = activeEnvironment(loaded).files;
  if (layer !== undefined && !files.includes(layer)) {
    throw new CliFailure(printProblem(layer, undefined, say(message('host.cli-layer-not-listed'))));
  }
  const target = layer ?? loaded.target;
  const before = await completeSnapshot({ ...loaded, target });
  const after = await applyOps(before, ops);

  const changed = [...after.project.files.values()].filter(isDirty);
  const only = layer === undefined && changed.length === 1 ? changed[0] : undefined;
  process.stdout.write(
    flags.diff ? changed.map(printDiff).join('') : ((only ?? after.project.files.get(target))?.text ?? ''),
  );
  if (flags.write) await writeChanged(changed);
  else if (!flags.diff) tellOthers(changed, only?.path ?? target);
}

async function applyOps(start: Snapshot, ops: readonly CommandCall[]): Promise<Snapshot> {
  let snapshot = start;
  for (const [index, call] of ops.entries()) {
    const result = runCommand(snapshot, call);
    if (isRefusal(result)) {
      const reason = say(result.message);
      const words = message('host.cli-op-refused', { number: index + 1, command: call.command, reason });
      throw new CliFailure(printProblem(snapshot.project.target, undefined, say(words)), PROBLEMS_FOUND);
    }
    for (const note of result.notes) process.stderr.write(`${say(note)}\n`);
    snapshot = await completeSnapshot(result.snapshot.project, result.snapshot);
  }
  return snapshot;
}

/** What else would change must not be a surprise, when only one text can be printed. */
function tellOthers(changed: readonly SourceFile[], printed: FilePath): void {
  for (const { path: file } of changed) {
    if (file === printed) continue;
    process.stderr.write(`${printProblem(file, undefined, say(message('host.cli-also-changes')))}\n`);
  }
}
