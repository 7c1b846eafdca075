import type { MessageId } from './messages/en/index.ts';

/** A sentence for a person, in no language yet: an entry of the catalogues in `shared/messages` and what fills its `{places}`. */
export interface Message {
  readonly id: MessageId;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** Builds a Message. Its only use is to read well where messages are made. */
export function message(id: MessageId, args?: Readonly<Record<string, string | number>>): Message {
  return args === undefined ? { id } : { id, args };
}
