import type { Message } from '../message.ts';
import { message } from '../message.ts';
import type { ProblemCode } from './problem-codes.ts';

/** The headline of a problem: what is wrong and what to do. The reader's own sentence, `detail`, goes below it. */
export function problemMessage({
  code,
  key,
}: {
  readonly code: ProblemCode;
  readonly key?: string;
}): Message {
  return message(`yaml.problem-${code}`, key === undefined ? undefined : { key });
}
