import { z } from 'zod';
import { hostEvent } from './host.ts';
import type { HostEvent, HostResult } from './host.ts';

/**
 * How the contract travels over a WebSocket: JSON texts, one frame per message. The client sends `{id, call, input}` and
 * gets `{id, result}` with the same id, in any order; the machine sends `{event}` when it likes. Frames that fit
 * neither shape end the connection with code 1008; a well-formed frame with a bad call or input gets `bad-message`.
 */

/** Path of the WebSocket on the server that the page came from: `new WebSocket('ws://' + location.host + WIRE_PATH)`. */
export const WIRE_PATH = '/host';

/** Longest frame in either direction, in bytes. */
export const MAX_FRAME_BYTES = 64 * 1024 * 1024;

const clientFrame = z.strictObject({
  id: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  call: z.string().min(1).max(64),
  input: z.unknown(),
});

const hostResult = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    path: z.string().optional(),
    detail: z.string().optional(),
  }),
]);

const serverFrame = z.union([
  z.strictObject({ id: z.number().int().min(0), result: hostResult }),
  z.strictObject({ event: hostEvent }),
]);

export interface ClientFrame {
  readonly id: number;
  readonly call: string;
  readonly input: unknown;
}

export type ServerFrame =
  { readonly id: number; readonly result: HostResult<unknown> } | { readonly event: HostEvent };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The frame that a client sent, or undefined when it is none. */
export function parseClientFrame(text: string): ClientFrame | undefined {
  const frame = clientFrame.safeParse(parseJson(text));
  return frame.success ? { ...frame.data, input: frame.data.input } : undefined;
}

/** The frame that the server sent, or undefined when it is none. The value of a result still has to be checked by the contract. */
export function parseServerFrame(text: string): ServerFrame | undefined {
  const frame = serverFrame.safeParse(parseJson(text));
  return frame.success ? (frame.data as ServerFrame) : undefined;
}

/** The text of a frame, for either side. */
export function printFrame(frame: ClientFrame | ServerFrame): string {
  return JSON.stringify(frame);
}
