import { message, type Message } from '../message.ts';
import type { FaultCode, SyntaxFault } from './syntax/fault.ts';

/** Why a small piece of text is not valid, as a sentence of its own: what it should look like. Made to stand inside another message. */
export function reasonOf({ code }: Pick<SyntaxFault, 'code'>): Message {
  return message(`resolve.reason-${code satisfies FaultCode}`);
}
