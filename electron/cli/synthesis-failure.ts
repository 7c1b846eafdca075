import type { SynthesisRefusal } from '../../shared/override/prove-override.ts';
import type { Project } from '../../shared/project/project.ts';
import { CliFailure, PROBLEMS_FOUND, printProblem, say } from './fail.ts';
import { placeOf } from './tell-diagnostics.ts';

/** Why there is no override, as one line: at the first finding of the tool, when there is one. */
export function synthesisFailure({ message, diagnostics }: SynthesisRefusal, project: Project): CliFailure {
  const [first] = diagnostics;
  if (first === undefined)
    return new CliFailure(printProblem(undefined, undefined, say(message)), PROBLEMS_FOUND);
  const { file, at } = placeOf(project, first);
  const words = `${say(first.message)} ${say(message)}`;
  return new CliFailure(printProblem(file, at, words), PROBLEMS_FOUND);
}
