import { message } from '../../shared/message.ts';
import { CliFailure, printProblem, say } from './fail.ts';

/** The refusal to write what was piped in: there is no file to write it to. */
export function inputNotWritten(): CliFailure {
  return new CliFailure(printProblem(undefined, undefined, say(message('cli.input-not-written'))));
}
