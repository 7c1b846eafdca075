import path from 'node:path';
import { flattenStack } from '../../shared/override/flatten-stack.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { toContract } from '../host/paths.ts';
import { checkOutputs } from './check-outputs.ts';
import { printProblem, say } from './fail.ts';
import { loadStack } from './run-override.ts';
import { selectionOf, type SelectionFlags } from './selection.ts';
import { synthesisFailure } from './synthesis-failure.ts';
import { writeOutput } from './write-output.ts';

export interface FlattenFlags extends SelectionFlags {
  readonly output?: string;
  readonly force?: boolean;
}

/** `composewright flatten`: one file that gives what the stack gives. */
export async function runFlatten(flags: FlattenFlags): Promise<void> {
  const project = await loadStack(selectionOf(flags));
  const stack = resolveInputOf(project);
  const output = toContract(path.resolve(flags.output ?? '.composewright-flat.yaml'));
  if (flags.output !== undefined) await checkOutputs([output], [project], flags.force);
  const found = flattenStack(stack, output);
  if (isRefusal(found)) throw synthesisFailure(found, project);
  for (const note of found.notes) process.stderr.write(`${printProblem(undefined, undefined, say(note))}\n`);
  await writeOutput(found.text, flags.output);
}
