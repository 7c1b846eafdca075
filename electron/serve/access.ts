import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/**
 * Who may talk to the server. Any page in any browser on the machine can send requests to a loopback port, so: the
 * Host must be ours (else a foreign name was made to point here), the Origin must be ours, and the caller must hold the token that
 * was printed, as a cookie that no other site can send.
 */
export interface Access {
  readonly token: string;
  /** Whether Host and, when sent, Origin and Sec-Fetch-Site are those of our own page. */
  isOurs(headers: IncomingHttpHeaders, port: number): boolean;
  hasToken(value: string | null | undefined): boolean;
  hasCookie(headers: IncomingHttpHeaders, port: number): boolean;
  cookie(port: number): string;
}

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'];

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

export function createAccess(): Access {
  const token = randomBytes(32).toString('base64url');
  const expected = digest(token);
  const hasToken = (value: string | null | undefined): boolean =>
    typeof value === 'string' && timingSafeEqual(digest(value), expected);
  // Cookies do not keep to a port: each server has a name of its own, so that two can run.
  const cookieName = (port: number): string => `composewright-${port}`;
  return {
    token,
    hasToken,
    isOurs(headers, port) {
      const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port}`);
      if (headers.host === undefined || !hosts.includes(headers.host)) return false;
      return headers.origin === undefined || headers.origin === `http://${headers.host}`;
    },
    hasCookie(headers, port) {
      const values = (headers.cookie ?? '')
        .split(';')
        .map((part) => part.trim().split('='))
        .filter(([name]) => name === cookieName(port))
        .map(([, value]) => value);
      return values.some(hasToken);
    },
    cookie: (port) => `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

/** A WebSocket is not bound by the same-origin rule: it must say its Origin, and ours. */
export function mayUpgrade(request: IncomingMessage, access: Access, port: number): boolean {
  const { headers } = request;
  return headers.origin !== undefined && access.isOurs(headers, port) && access.hasCookie(headers, port);
}
