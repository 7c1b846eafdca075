import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { MAX_FRAME_BYTES, WIRE_PATH, printFrame } from '../../shared/host-wire.ts';
import { createPathGuard } from '../../electron/host/path-guard.ts';
import { MAX_CALLS_UNDER_WAY } from '../../electron/serve/connect.ts';
import { MAX_SESSIONS, SESSION_IDLE_MS, createAccess } from '../../electron/serve/access.ts';
import { MAX_PAGES, serve } from '../../electron/serve/serve.ts';
import type { Served } from '../../electron/serve/serve.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { hostSession } from '../support/host-session.ts';

let served: Served;
let root: string;

beforeEach(async () => {
  root = temporaryFolder();
  const pageFolder = path.join(root, 'page');
  mkdirSync(path.join(pageFolder, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'secret.json'), 'secret');
  writeFileSync(path.join(root, 'compose.yaml'), 'services: {}\n');
  writeFileSync(path.join(pageFolder, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(pageFolder, 'assets/app.js'), '1');
  writeFileSync(path.join(pageFolder, 'assets/app.js.map'), 'map');
  symlinkSync(path.join(root, 'secret.json'), path.join(pageFolder, 'link.json'));
  served = await start();
});

function start(heartbeatMs?: number): Promise<Served> {
  const guard = createPathGuard();
  return serve({
    pageFolder: path.join(root, 'page'),
    port: 0,
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
    makeSession: (emit) => hostSession(path.join(root, 'data'), { guard, emit }),
  });
}

afterEach(() => served.close());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The path goes out as it is written here: nothing folds `..` away first. */
function get(sent: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port: served.port, path: sent, method, headers },
      (response) => {
        let body = '';
        response.on('data', (chunk) => (body += String(chunk)));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    call.on('error', reject);
    call.end();
  });
}

async function cookie(): Promise<string> {
  const { headers } = await get(new URL(served.url).search === '' ? '/' : `/${new URL(served.url).search}`);
  return headers['set-cookie']![0]!.split(';')[0]!;
}

type Ended = { readonly status: number } | { readonly closed: number } | { readonly open: WebSocket };

function dial(headers: Record<string, string>, where = WIRE_PATH): Promise<Ended> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${served.port}${where}`, { headers });
    socket.on('unexpected-response', (_request, response) => resolve({ status: response.statusCode ?? 0 }));
    socket.on('open', () => resolve({ open: socket }));
    socket.on('error', () => undefined);
  });
}

const closeCode = (socket: WebSocket) => new Promise<number>((resolve) => socket.on('close', resolve));

async function admitted(): Promise<WebSocket> {
  const ended = await dial({ cookie: await cookie(), origin: `http://127.0.0.1:${served.port}` });
  if (!('open' in ended)) throw new Error(`not admitted: ${JSON.stringify(ended)}`);
  return ended.open;
}

describe('the page over http', () => {
  test('the printed address sets a cookie and leads to a clean one, which gives the page under a strict policy', async () => {
    const first = await get(`/${new URL(served.url).search}`);
    expect(first.status).toBe(302);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']![0]).toMatch(
      /^composewright-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    const page = await get('/', { cookie: await cookie() });
    expect([page.status, page.body]).toEqual([200, '<!doctype html>']);
    expect(served.url).not.toContain((await cookie()).split('=')[1]);
    const policy = page.headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|eval|\*/);
  });

  test('without the token, or with another, there is nothing, not even a hint of what exists', async () => {
    for (const sent of [
      '/',
      '/assets/app.js',
      '/nothing',
      '/?token=',
      `/?token=${'A'.repeat(43)}`,
      '/?token=%00',
    ]) {
      expect([sent, (await get(sent)).status]).toEqual([sent, 403]);
    }
    expect((await get('/', { cookie: `composewright-${served.port}=x` })).status).toBe(403);
    const other = (await cookie()).replace(/\d+=/, '1=');
    expect((await get('/', { cookie: other })).status).toBe(403);
  });

  test.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example',
    'x',
    '[::1]:80',
  ])('a foreign Host (%j) gets nothing, even with the cookie', async (host) => {
    expect((await get('/', { host, cookie: await cookie() })).status).toBe(403);
    expect((await get(`/${new URL(served.url).search}`, { host })).status).toBe(403);
  });

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
    'a foreign Origin (%s) gets nothing',
    async (origin) => {
      expect((await get('/', { origin, cookie: await cookie() })).status).toBe(403);
    },
  );

  test('no path leaves the folder of the page', async () => {
    const own = await cookie();
    const attacks = [
      '/../secret.json',
      '/..%2fsecret.json',
      '/%2e%2e/secret.json',
      '/%2e%2e%2fsecret.json',
      '/assets/../../secret.json',
      '/..%5csecret.json',
      '/link.json',
      '//etc/passwd.json',
      '/%00.html',
      '/%c0%ae%c0%ae/secret.json',
      '/%',
      '/assets',
      '/assets/app.js.map',
      `/${'a/'.repeat(4000)}x.js`,
    ];
    for (const attack of attacks) {
      const { status, body } = await get(attack, { cookie: own });
      expect([attack, status, body.includes('secret')]).toEqual([attack, 404, false]);
    }
    expect((await get('/assets/app.js?v=1', { cookie: own })).body).toBe('1');
  });

  test('only reads', async () => {
    const own = await cookie();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await get('/', { cookie: own }, method)).status).toBe(405);
    }
    expect(await get('/', { cookie: own }, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('listens on the loopback address only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const refused = await new Promise<boolean>((resolve) => {
        const socket = connectTcp(served.port, address);
        socket.on('connect', () => {
          socket.destroy();
          resolve(false);
        });
        socket.on('error', () => resolve(true));
      });
      expect([address, refused]).toEqual([address, true]);
    }
  });
});

describe('sessions', () => {
  const port = 8080;
  const begun = (access: ReturnType<typeof createAccess>) => ({ cookie: access.begin(port).split(';')[0]! });

  test('each visit with the token begins one; the token itself is none', async () => {
    const [one, other] = [await cookie(), await cookie()];
    expect(one).not.toBe(other);
    const token = new URL(served.url).searchParams.get('token')!;
    expect((await get('/', { cookie: `composewright-${served.port}=${token}` })).status).toBe(403);
    for (const own of [one, other]) expect((await get('/', { cookie: own })).status).toBe(200);
  });

  test('one ends when nobody used it for a day, and not while a page is connected', () => {
    let time = 0;
    const access = createAccess(() => time);
    const [left, used, open] = [begun(access), begun(access), begun(access)];
    const release = access.find(open, port)!.hold();
    time = SESSION_IDLE_MS;
    expect(access.find(used, port)).toBeDefined();
    time += 1;
    expect([left, used, open].map((each) => access.find(each, port) !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
    time += 10 * SESSION_IDLE_MS;
    expect(access.find(open, port)).toBeDefined();
    release();
    time += SESSION_IDLE_MS + 1;
    expect(access.find(open, port)).toBeUndefined();
  });

  test('who begins ever more ends the oldest, never one with a page', () => {
    let time = 0;
    const access = createAccess(() => time);
    const [open, idle] = [begun(access), begun(access)];
    access.find(open, port)!.hold();
    for (let more = 0; more < 2 * MAX_SESSIONS; more++) {
      time++;
      access.begin(port);
    }
    expect(access.find(open, port)).toBeDefined();
    expect(access.find(idle, port)).toBeUndefined();
  });
});

describe('the WebSocket', () => {
  test('a page that answers no more is let go', async () => {
    await served.close();
    served = await start(200);
    const own = { cookie: await cookie(), origin: `http://127.0.0.1:${served.port}` };
    const deaf = new WebSocket(`ws://127.0.0.1:${served.port}${WIRE_PATH}`, {
      headers: own,
      autoPong: false,
    });
    const page = await admitted();
    expect(await closeCode(deaf)).toBe(1006);
    expect(page.readyState).toBe(WebSocket.OPEN);
    page.terminate();
  });

  test('wants our Origin and our cookie, both', async () => {
    const ours = `http://127.0.0.1:${served.port}`;
    const own = await cookie();
    const attacks: [Record<string, string>, string?][] = [
      [{ origin: ours }],
      [{ cookie: own }],
      [{ cookie: own, origin: 'http://evil.example' }],
      [{ cookie: own, origin: 'null' }],
      [{ cookie: own, origin: `http://localhost:${served.port}` }],
      [{ cookie: `${own}x`, origin: ours }],
      [{ cookie: own, origin: `http://evil.example:${served.port}`, host: `evil.example:${served.port}` }],
      [{ cookie: own, origin: ours }, '/'],
      [{ cookie: own, origin: ours }, `${WIRE_PATH}/more`],
    ];
    for (const [headers, where] of attacks) expect(await dial(headers, where)).toEqual({ status: 403 });
    (await admitted()).terminate();
  });

  test('bounds the pages at a time, and the calls that one has under way', async () => {
    const pages = await Promise.all(Array.from({ length: MAX_PAGES }, admitted));
    const own = { cookie: await cookie(), origin: `http://127.0.0.1:${served.port}` };
    expect(await dial(own)).toEqual({ status: 503 });
    const [page, ...others] = pages;
    const closed = closeCode(page!);
    for (let id = 0; id < 3 * MAX_CALLS_UNDER_WAY; id++) {
      page!.send(JSON.stringify({ id, call: 'listFolder', input: { path: null } }));
    }
    expect(await closed).toBe(1013);
    for (const each of others) each.terminate();
  });

  test('answers calls by id and opens projects', async () => {
    const socket = await admitted();
    const answers = new Promise<Map<number, unknown>>((resolve) => {
      const got = new Map<number, unknown>();
      socket.on('message', (data: Buffer) => {
        const frame = JSON.parse(data.toString('utf8')) as { id: number; result: unknown };
        got.set(frame.id, frame.result);
        if (got.size === 3) resolve(got);
      });
    });
    socket.send(printFrame({ id: 7, call: 'openProject', input: { path: root } }));
    socket.send(printFrame({ id: 8, call: 'chooseProject', input: { kind: 'file' } }));
    socket.send(printFrame({ id: 9, call: 'nonsense', input: {} }));
    const got = await answers;
    expect(got.get(7)).toMatchObject({
      ok: true,
      value: { directory: root, composeFiles: [`${root}/compose.yaml`] },
    });
    expect(got.get(8)).toEqual({ ok: false, code: 'not-available' });
    expect(got.get(9)).toMatchObject({ ok: false, code: 'bad-message' });
    socket.terminate();
  });

  test.each(['nonsense', '{}', '{"id":1}', '[]'])('hangs up on %s', async (text) => {
    const socket = await admitted();
    socket.send(text);
    expect(await closeCode(socket)).toBe(1008);
  });

  test('hangs up on binary frames and on frames beyond the limit', async () => {
    const binary = await admitted();
    binary.send(Buffer.from('{"id":1,"call":"start","input":{}}'));
    expect(await closeCode(binary)).toBe(1008);
    const large = await admitted();
    large.send('x'.repeat(MAX_FRAME_BYTES + 1));
    expect(await closeCode(large)).toBe(1009);
  });
});
