import type { MessageId } from './messages/en/index.ts';

/** A sentence for a person, in no language yet: an entry of the catalogues in `shared/messages` and what fills its `{places}`. */
export interface Message {
  readonly id: MessageId;
  readonly args?: MessageArgs;
}

/** What fills the places; a Message among them is printed in the language of the sentence around it. */
export type MessageArgs = Readonly<Record<string, string | number | Message>>;

/** Builds a Message. Its only use is to read well where messages are made. */
export function message(id: MessageId, args?: MessageArgs): Message {
  return args === undefined ? { id } : { id, args };
}
