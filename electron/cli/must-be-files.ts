import { message } from '../../shared/message.ts';
import { CliFailure, printProblem, say } from './fail.ts';
import type { Selection } from './selection.ts';

/** Refuses to write what was piped in: there is no file to write it to. */
export function mustBeFiles({ standardInput }: Selection): void {
  if (standardInput === undefined) return;
  throw new CliFailure(printProblem(undefined, undefined, say(message('cli.input-not-written'))));
}
