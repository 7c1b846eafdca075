import { message } from '../../shared/message.ts';
import type { cli } from '../../shared/messages/en/cli.ts';
import { say } from './fail.ts';

type HelpId = keyof typeof cli extends `cli.${infer Name}` ? Name : never;

/** A line of `--help` in the language of the system. */
export function help(name: HelpId): string {
  return say(message(`cli.${name}`));
}
