import type { CommandCall } from './diagnostic.ts';
import type { Message } from './message.ts';

/** This edit cannot be done, and why; what can be done instead. Returned, never thrown; nothing has changed. */
export interface Refusal {
  readonly refused: true;
  /** Stable kebab-case reason: `file-has-errors`, `path-through-alias`, `name-taken`, `document-law`, `project-law`. */
  readonly code: string;
  readonly message: Message;
  readonly choices: readonly { readonly title: Message; readonly call: CommandCall }[];
}

export function refuse(code: string, message: Message, choices: Refusal['choices'] = []): Refusal {
  return { refused: true, code, message, choices };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}
