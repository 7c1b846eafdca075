import { contract, type Host, type HostCall, type HostEvent, type HostResult } from '../../shared/host.ts';
import { parseServerFrame, printFrame, WIRE_PATH } from '../../shared/host-wire.ts';
import { tellConnection } from './connection.ts';

interface Waiting {
  readonly call: HostCall;
  readonly settle: (result: HostResult<unknown>) => void;
}

const RETRY_MS = 1500;

/** A Host over the WebSocket of the server that the page came from. It connects again by itself when the line breaks. */
export function connectBrowser(): Host {
  const listeners = new Set<(event: HostEvent) => void>();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let socket: Promise<WebSocket> | undefined;

  const lost: HostResult<never> = { ok: false, code: 'failed', detail: 'connection lost' };

  const receive = (text: string): void => {
    const frame = parseServerFrame(text);
    if (frame === undefined) return;
    if ('event' in frame) {
      for (const listener of listeners) listener(frame.event);
      return;
    }
    const call = waiting.get(frame.id);
    waiting.delete(frame.id);
    call?.settle(checked(call.call, frame.result));
  };

  const connect = (): Promise<WebSocket> =>
    (socket ??= new Promise((resolve, reject) => {
      const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
      const opening = new WebSocket(`${scheme}://${location.host}${WIRE_PATH}`);
      opening.onopen = () => {
        tellConnection(true);
        resolve(opening);
      };
      opening.onmessage = ({ data }) => receive(String(data));
      opening.onclose = () => {
        socket = undefined;
        reject(new Error('closed'));
        for (const { settle } of waiting.values()) settle(lost);
        waiting.clear();
        tellConnection(false);
        setTimeout(() => void connect().catch(() => undefined), RETRY_MS);
      };
    }));

  return {
    async call(name, input) {
      try {
        const open = await connect();
        const id = ++lastId;
        return (await new Promise<HostResult<unknown>>((settle) => {
          waiting.set(id, { call: name, settle });
          open.send(printFrame({ id, call: name, input }));
        })) as never;
      } catch {
        return lost;
      }
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** An answer that does not fit the contract is a failure like any other. */
function checked(call: HostCall, result: HostResult<unknown>): HostResult<unknown> {
  if (!result.ok) return result;
  const value = contract[call].output.safeParse(result.value);
  return value.success ? { ok: true, value: value.data } : { ok: false, code: 'bad-message' };
}
