import path from 'node:path';
import { synthesizeOverride } from '../../shared/override/synthesize-override.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { createResolveCache } from '../../shared/resolve/scope.ts';
import type { Project } from '../../shared/project/project.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import { toContract } from '../host/paths.ts';
import { checkOutputs } from './check-outputs.ts';
import { printProblem, say } from './fail.ts';
import { loadMissing, loadProject, loadUntilComplete } from './load-project.ts';
import { selectionOf, type Selection, type SelectionFlags } from './selection.ts';
import { synthesisFailure } from './synthesis-failure.ts';
import { writeOutput } from './write-output.ts';

export interface OverrideFlags extends SelectionFlags {
  readonly target: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
}

/** `composewright override`: the smallest file with which the base gives what the target gives. */
export async function runOverride(flags: OverrideFlags): Promise<void> {
  const selection = selectionOf(flags);
  const wanted = { ...selection, files: flags.target.map((file) => toContract(path.resolve(file))) };
  let base = await loadStack(selection);
  const target = await loadStack(wanted);
  const output = flags.output === undefined ? undefined : toContract(path.resolve(flags.output));
  if (output !== undefined) await checkOutputs([output], [base, target], flags.force);
  for (;;) {
    const found = synthesizeOverride({
      base: resolveInputOf(base),
      target: resolveInputOf(target),
      ...(output === undefined ? {} : { path: output }),
    });
    if (!isRefusal(found)) {
      for (const note of found.notes) process.stderr.write(`${printProblem(output, undefined, say(note))}\n`);
      await writeOutput(found.text, output);
      return;
    }
    const { missing } = found;
    if (missing === undefined)
      throw synthesisFailure(found, found.code === 'target-rejected' ? target : base);
    base = await loadMissing(base, [missing]);
  }
}

/** A stack with every file that it asks for. */
export async function loadStack(selection: Selection): Promise<Project> {
  const cache = createResolveCache();
  const { project } = await loadUntilComplete(await loadProject(selection), (each) =>
    resolve(resolveInputOf(each), cache),
  );
  return project;
}
