import type { WebSocket } from 'ws';
import { parseClientFrame, printFrame } from '../../shared/host-wire.ts';
import type { ServerFrame } from '../../shared/host-wire.ts';
import type { HostEvent } from '../../shared/host.ts';
import type { Session } from '../host/session.ts';

export type MakeSession = (emit: (event: HostEvent) => void) => Session;

const POLICY_VIOLATION = 1008;

/** Lets a browser that was let in talk to a session of its own, until one of them goes away. */
export function connect(client: WebSocket, makeSession: MakeSession): void {
  const send = (frame: ServerFrame): void => {
    if (client.readyState === client.OPEN) client.send(printFrame(frame));
  };
  const session = makeSession((event) => send({ event }));
  client.on('message', (data, isBinary) => {
    const frame = isBinary ? undefined : parseClientFrame((data as Buffer).toString('utf8'));
    if (frame === undefined) {
      client.close(POLICY_VIOLATION);
      return;
    }
    void session.dispatch(frame.call, frame.input).then((result) => send({ id: frame.id, result }));
  });
  // A frame beyond the limit is an error of the connection; `ws` closes it with the right code by itself.
  client.on('error', () => undefined);
  client.on('close', () => void session.close());
}
