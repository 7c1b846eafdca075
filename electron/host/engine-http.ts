import { request } from 'node:http';
import { Duplex } from 'node:stream';
import { objectOf, readJson, textOf } from '../../shared/text/read-json.ts';
import { dockerCommand } from './docker-command.ts';
import { HostFailure } from './host-failure.ts';
import { signalGroup, spawnTalking } from './process-group.ts';

/** The engine's own API, through `docker system dial-stdio`: whatever the context is (socket, pipe, TLS, SSH), docker connects. */
export interface EngineHttp {
  ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown>;
  /** A request that turns the connection into a stream in both directions. */
  upgrade(path: string, body: unknown): Promise<Duplex>;
}

const TIMEOUT_MS = 20_000;

export function engineHttp(env: Readonly<Record<string, string>>, context: string | null): EngineHttp {
  const connect = (): Duplex => {
    const child = spawnTalking(dockerCommand(['system', 'dial-stdio'], env, context));
    const stream = Duplex.from({ readable: child.stdout, writable: child.stdin });
    child.stderr.resume();
    child.once('error', (error) => stream.destroy(error));
    stream.once('close', () => signalGroup(child, 'SIGTERM'));
    return stream;
  };
  const send = (
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): ReturnType<typeof request> => {
    const payload = body === undefined ? '' : JSON.stringify(body);
    const sent = request({
      method,
      path,
      createConnection: connect,
      headers: {
        Host: 'docker',
        'Content-Type': 'application/json',
        'Content-Length': String(Buffer.byteLength(payload)),
        ...headers,
      },
    });
    sent.end(payload);
    return sent;
  };
  return {
    ask: (method, path, body) =>
      new Promise((resolve, reject) => {
        const sent = send(method, path, body, { Connection: 'close' });
        const timer = setTimeout(() => sent.destroy(new HostFailure('timed-out')), TIMEOUT_MS);
        sent.once('close', () => clearTimeout(timer));
        sent.once('error', (error) => reject(asFailure(error)));
        sent.once('response', (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.once('end', () => {
            if ((response.statusCode ?? 500) < 400) resolve(readJson(text));
            else reject(refusal(text));
          });
        });
      }),
    upgrade: (path, body) =>
      new Promise((resolve, reject) => {
        const sent = send('POST', path, body, { Connection: 'Upgrade', Upgrade: 'tcp' });
        sent.once('error', (error) => reject(asFailure(error)));
        sent.once('upgrade', (_response, socket: Duplex, head: Buffer) => {
          if (head.length > 0) socket.unshift(head);
          resolve(socket);
        });
        sent.once('response', (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.once('end', () => reject(refusal(text)));
        });
      }),
  };
}

const asFailure = (error: Error): HostFailure =>
  error instanceof HostFailure ? error : new HostFailure('failed', undefined, error.message);

const refusal = (text: string): HostFailure =>
  new HostFailure('failed', undefined, textOf(objectOf(readJson(text))['message']) || text.slice(0, 500));
