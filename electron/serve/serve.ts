import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { MAX_FRAME_BYTES, WIRE_PATH } from '../../shared/host-wire.ts';
import { PAGE_HEADERS } from '../web/content-security-policy.ts';
import { findStaticFile } from '../web/static-file.ts';
import { createAccess, mayUpgrade } from './access.ts';
import type { Access } from './access.ts';
import { connect } from './connect.ts';
import type { MakeSession } from './connect.ts';

export interface ServeOptions {
  /** The built page. */
  readonly pageFolder: string;
  /** 0: any free one. */
  readonly port: number;
  /** The address to listen on; without one that of the machine itself. A container has to listen on its own. */
  readonly listen?: string;
  /** How often pages are asked whether they are still there. */
  readonly heartbeatMs?: number;
  /** One session per connection. */
  readonly makeSession: MakeSession;
}

export interface Served {
  /** What a person opens: with the token. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Pages at the same time; each has watchers and programs of its own. */
export const MAX_PAGES = 32;
/** Connections at the same time; a page has one, and a handful while it loads. */
const MAX_CONNECTIONS = 512;
const HEARTBEAT_MS = 30_000;

/** Serves the app to browsers on this machine, on 127.0.0.1 unless told otherwise. Rejects with the system's error when the port is taken. */
export async function serve(options: ServeOptions): Promise<Served> {
  const access = createAccess();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  const server = createServer((request, response) => {
    void answer(request, response, { access, port: portOf(), root: options.pageFolder });
  });
  const portOf = (): number => (server.address() as AddressInfo).port;
  server.on('upgrade', (request, socket, head) => {
    const session = request.url === WIRE_PATH ? mayUpgrade(request, access, portOf()) : undefined;
    if (session === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    if (sockets.clients.size >= MAX_PAGES) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('close', session.hold());
      connect(client, options.makeSession);
    });
  });
  server.maxConnections = MAX_CONNECTIONS;
  const heartbeat = setInterval(() => endSilent(sockets), options.heartbeatMs ?? HEARTBEAT_MS);
  heartbeat.unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.listen ?? '127.0.0.1', resolve);
  });
  const port = portOf();
  return {
    url: `http://127.0.0.1:${port}/?token=${access.token}`,
    port,
    close: async () => {
      clearInterval(heartbeat);
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Pages that did not answer since the last time are gone, although nobody said so (a machine that sleeps, a cable that is pulled). */
function endSilent({ clients }: WebSocketServer): void {
  for (const client of clients) {
    if (silent.has(client)) client.terminate();
    else {
      silent.add(client);
      client.once('pong', () => silent.delete(client));
      client.ping();
    }
  }
}

const silent = new WeakSet<WebSocket>();

interface Page {
  readonly access: Access;
  readonly port: number;
  readonly root: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, page: Page): Promise<void> {
  const { access, port } = page;
  if (!access.isOurs(request.headers, port)) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const base = `http://127.0.0.1:${port}`;
  if (!request.url?.startsWith('/') || !URL.canParse(request.url, base)) return refuse(response, 400);
  const url = new URL(request.url, base);
  if (url.pathname === '/' && url.searchParams.has('token')) {
    if (!access.hasToken(url.searchParams.get('token'))) return refuse(response, 403);
    response.writeHead(302, { ...NO_STORE, Location: '/', 'Set-Cookie': access.begin(port) }).end();
    return;
  }
  if (access.find(request.headers, port) === undefined) return refuse(response, 403);
  if (url.pathname === '/favicon.ico') {
    // Browsers ask for it by themselves; the page has none of that name.
    response.writeHead(204, NO_STORE).end();
    return;
  }
  // The path as it was sent: URL has already folded `..` away, the check of the file wants to see it.
  const sent = request.url.replace(/[?#].*$/s, '');
  const file = await findStaticFile(page.root, sent);
  if (file === undefined) return refuse(response, 404);
  response.writeHead(200, {
    ...PAGE_HEADERS,
    ...NO_STORE,
    'Content-Type': file.type,
    'Content-Length': file.bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

const NO_STORE = { 'Cache-Control': 'no-store' };

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Open the address that Composewright printed, token included.',
  404: 'Not found',
  405: 'Method not allowed',
};

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...PAGE_HEADERS, ...NO_STORE, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${REASONS[status] ?? ''}\n`);
}
