import type { WebSocket } from 'ws';
import { parseClientFrame, printFrame } from '../../shared/host-wire.ts';
import type { ServerFrame } from '../../shared/host-wire.ts';
import type { HostEvent } from '../../shared/host.ts';
import type { Session } from '../host/session.ts';

export type MakeSession = (emit: (event: HostEvent) => void) => Session;

const POLICY_VIOLATION = 1008;
const TRY_AGAIN_LATER = 1013;
/** A page has a few calls under way; who has so many is none. */
export const MAX_CALLS_UNDER_WAY = 1000;

/** Lets a browser that was let in talk to a session of its own, until one of them goes away. */
export function connect(client: WebSocket, makeSession: MakeSession): void {
  const send = (frame: ServerFrame): void => {
    if (client.readyState === client.OPEN) client.send(printFrame(frame));
  };
  const session = makeSession((event) => send({ event }));
  let underWay = 0;
  client.on('message', (data, isBinary) => {
    const frame = isBinary ? undefined : parseClientFrame((data as Buffer).toString('utf8'));
    if (frame === undefined) {
      client.close(POLICY_VIOLATION);
      return;
    }
    if (underWay >= MAX_CALLS_UNDER_WAY) {
      client.close(TRY_AGAIN_LATER);
      return;
    }
    underWay++;
    void session.dispatch(frame.call, frame.input).then((result) => {
      underWay--;
      send({ id: frame.id, result });
    });
  });
  // A frame beyond the limit is an error of the connection; `ws` closes it with the right code by itself.
  client.on('error', () => undefined);
  client.on('close', () => void session.close());
}
