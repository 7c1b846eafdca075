import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/**
 * Who may talk to the server. Any page in any browser on the machine can send requests to a loopback port, so: the
 * Host must be ours (else a foreign name was made to point here), the Origin must be ours, and the caller must have a session. One
 * begins with the token that was printed, and is known by a cookie that no other site can send and that does not hold the token.
 */
export interface Access {
  readonly token: string;
  /** Whether Host and, when sent, Origin are those of our own page. */
  isOurs(headers: IncomingHttpHeaders, port: number): boolean;
  hasToken(value: string | null | undefined): boolean;
  /** Begins a session; the value of `Set-Cookie`. */
  begin(port: number): string;
  /** The session that a request belongs to. It lives on; without a request or a page it ends. */
  find(headers: IncomingHttpHeaders, port: number): AccessSession | undefined;
}

export interface AccessSession {
  /** A page is connected: the session does not end before what is returned is called. */
  hold(): () => void;
}

/** A session that nobody used for so long ends: who comes back opens the printed address again. */
export const SESSION_IDLE_MS = 24 * 60 * 60 * 1000;
/** When more begin, those end that were not used for the longest time. */
export const MAX_SESSIONS = 64;

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'];

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
const secret = (): string => randomBytes(32).toString('base64url');

/** `now` in milliseconds, of a clock that stands still while the machine sleeps. */
export function createAccess(now: () => number = () => performance.now()): Access {
  const token = secret();
  const expected = digest(token);
  // By digest, so that how long a look takes says nothing about the names.
  const sessions = new Map<string, { usedAt: number; pages: number }>();
  // Cookies do not keep to a port: each server has a name of its own, so that two can run.
  const cookieName = (port: number): string => `composewright-${port}`;

  function endOld(): void {
    const idle = [...sessions]
      .filter(([, { pages }]) => pages === 0)
      .sort((a, b) => a[1].usedAt - b[1].usedAt);
    let tooMany = sessions.size - MAX_SESSIONS;
    for (const [name, { usedAt }] of idle) {
      if (now() - usedAt > SESSION_IDLE_MS || tooMany-- > 0) sessions.delete(name);
    }
  }

  return {
    token,
    hasToken: (value) => typeof value === 'string' && timingSafeEqual(digest(value), expected),
    isOurs(headers, port) {
      const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port}`);
      if (headers.host === undefined || !hosts.includes(headers.host)) return false;
      return headers.origin === undefined || headers.origin === `http://${headers.host}`;
    },
    begin(port) {
      const name = secret();
      sessions.set(digest(name).toString('hex'), { usedAt: now(), pages: 0 });
      endOld();
      return `${cookieName(port)}=${name}; HttpOnly; SameSite=Strict; Path=/`;
    },
    find(headers, port) {
      endOld();
      const session = (headers.cookie ?? '')
        .split(';')
        .map((part) => part.trim().split('='))
        .filter(([name]) => name === cookieName(port))
        .map(([, value = '']) => sessions.get(digest(value).toString('hex')))
        .find((each) => each !== undefined);
      if (session === undefined) return undefined;
      session.usedAt = now();
      return {
        hold() {
          session.pages++;
          return () => {
            session.pages--;
            session.usedAt = now();
          };
        },
      };
    },
  };
}

/** The session that a WebSocket may join. One is not bound by the same-origin rule: it must say its Origin, and ours. */
export function mayUpgrade(
  request: IncomingMessage,
  access: Access,
  port: number,
): AccessSession | undefined {
  const { headers } = request;
  if (headers.origin === undefined || !access.isOurs(headers, port)) return undefined;
  return access.find(headers, port);
}
