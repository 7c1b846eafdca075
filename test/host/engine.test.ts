import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { RunLines } from '../../shared/run/run-contract.ts';
import { composeAct } from '../../shared/run/act.ts';
import { createEngineRuns } from '../../electron/host/engine-runs.ts';
import type { EngineRuns } from '../../electron/host/engine-runs.ts';
import { engineState } from '../../electron/host/engine-state.ts';
import { createLineBuffer } from '../../electron/host/line-buffer.ts';
import { createProjectWatch } from '../../electron/host/project-watch.ts';
import type { ProjectWatch } from '../../electron/host/project-watch.ts';
import { fakeDocker as fakeDockerIn } from '../support/fake-docker.ts';
import { temporaryFolder } from './temporary-folder.ts';

const rooms: (EngineRuns | ProjectWatch)[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) {
    if ('close' in room) room.close();
    else room.endAll();
  }
});

const keep = <T extends EngineRuns | ProjectWatch>(room: T): T => {
  rooms.push(room);
  return room;
};

const fakeDocker = (script: string) => fakeDockerIn(temporaryFolder(), script);

const up = composeAct.parse({ kind: 'up' });

async function readToEnd(runs: EngineRuns, id: string) {
  const texts: string[] = [];
  let dropped = 0;
  let last: RunLines;
  let after = 0;
  do {
    last = await runs.read(id, after);
    after = last.next;
    dropped += last.dropped;
    texts.push(...last.lines.map(({ text }) => text));
  } while (!last.ended);
  return { texts, dropped, exitCode: last.exitCode };
}

describe.skipIf(process.platform !== 'linux')('runs', () => {
  const start = (script: string, times = { politeMs: 200, firmMs: 200 }) => {
    const { command, folder, env } = fakeDocker(script);
    const runs = keep(createEngineRuns({ times }));
    const info = runs.start(
      { command, args: ['up'], cwd: folder, env, commandLine: 'docker up' },
      'shop',
      up,
    );
    return { runs, info, folder };
  };

  test('lines of both streams and the exit code; the run is found again by its project', async () => {
    const { runs, info } = start('echo one; echo two >&2; printf three; exit 17');
    const { texts, exitCode } = await readToEnd(runs, info.id);
    expect([texts.sort(), exitCode]).toEqual([['one', 'three', 'two'], 17]);
    expect(runs.list('shop')).toMatchObject([{ id: info.id, exitCode: 17, cancelled: false }]);
    expect(runs.list('other')).toEqual([]);
    expect((await readToEnd(runs, info.id)).texts).toHaveLength(3);
  });

  test('ends politely first: SIGINT can be answered', async () => {
    const { runs, info } = start("trap 'echo bye; exit 3' INT; echo ready; while :; do sleep 0.05; done", {
      politeMs: 60_000,
      firmMs: 1,
    });
    await runs.read(info.id, 0);
    expect(runs.end(info.id)).toBe(true);
    const { texts, exitCode } = await readToEnd(runs, info.id);
    expect([texts.at(-1), exitCode]).toEqual(['bye', 3]);
    expect(runs.end(info.id)).toBe(false);
    expect(runs.list('shop')[0]?.cancelled).toBe(true);
  });

  test('a tool that hangs and ignores every polite signal is ended with its children', async () => {
    const { runs, info, folder } = start(
      `trap '' INT TERM; sh -c 'trap "" INT TERM; echo $$ > child; while :; do sleep 0.1; done' &
      while [ ! -s child ]; do sleep 0.02; done; echo ready; while :; do sleep 0.1; done`,
    );
    await runs.read(info.id, 0);
    runs.end(info.id);
    expect((await readToEnd(runs, info.id)).exitCode).toBeNull();
    const child = Number(readFileSync(path.join(folder, 'child'), 'utf8'));
    await expect.poll(() => existsSync(`/proc/${child}`), { timeout: 5000 }).toBe(false);
  });

  test('killed by somebody else, missing, garbage without a line end', async () => {
    const killed = start('kill -9 $$');
    expect((await readToEnd(killed.runs, killed.info.id)).exitCode).toBeNull();
    const runs = keep(createEngineRuns());
    expect(() =>
      runs.start({ command: '/nowhere/docker', args: [], cwd: '/', env: {}, commandLine: '' }, 'shop', up),
    ).toThrow('tool-missing');
    const garbage = start('head -c 300000 /dev/zero | tr "\\0" "\\377"');
    const { texts, exitCode } = await readToEnd(garbage.runs, garbage.info.id);
    expect(exitCode).toBe(0);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(64 * 1024);
  });

  test('a stream that nobody reads ends by itself', async () => {
    const { command, folder, env } = fakeDocker('echo $$ > pid; while :; do echo x; sleep 0.02; done');
    const runs = keep(createEngineRuns({ leaseMs: 200, times: { politeMs: 50, firmMs: 50 } }));
    const id = runs.open({ command, args: [], cwd: folder, env, commandLine: '' });
    await runs.read(id, 0);
    const pid = readFileSync(path.join(folder, 'pid'), 'utf8').trim();
    await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 5000 }).toBe(false);
  });
});

test('a slow reader loses the oldest lines, and is told how many', async () => {
  const buffer = createLineBuffer({ maxLines: 100, maxLength: 1e6, waitMs: 10, gatherMs: 0 });
  for (let index = 0; index < 10_000; index++) buffer.push(`line ${index}`, false);
  buffer.end(0);
  const read = await buffer.read(5);
  expect(read.lines.at(-1)?.text).toBe('line 9999');
  expect(read.lines.length).toBeLessThanOrEqual(125);
  expect(read.dropped + read.lines.length + 5).toBe(10_000);
  expect(read).toMatchObject({ next: 10_000, ended: true, exitCode: 0 });
});

describe.skipIf(process.platform !== 'linux')('a project is watched', () => {
  const id = 'c'.repeat(64);
  const container = (state: string) =>
    JSON.stringify({ ID: id, Name: 'shop-web-1', Service: 'web', State: state });
  const docker = (here: string) => `cd ${here}; case "$*" in
    *version*) echo 2.40.3;;
    *events*) while [ -e up ]; do if [ -e news ]; then cat news; rm news; fi; sleep 0.05; done; echo "engine gone" >&2; exit 1;;
    *ps*) [ -e up ] && cat state || { echo "Cannot connect" >&2; exit 1; };;
    *inspect*) echo "[]";;
  esac`;

  test('events bring the new state; an engine that goes away comes back', async () => {
    const { folder, env, put } = fakeDocker('');
    put(docker(folder));
    const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
    write('up', '');
    write('state', container('running'));
    const watch = keep(createProjectWatch({ env, waitMs: 5000, retryMs: { first: 50, longest: 200 } }));
    const project = { project: 'shop', context: null, target: 'engine' as const };
    const next = async (after: number | null, wanted: (state: string) => boolean) => {
      let state = await watch.read(project, after);
      for (
        let turn = 0;
        turn < 20 && !wanted(`${state.status} ${state.containers[0]?.state ?? ''}`);
        turn++
      ) {
        state = await watch.read(project, state.serial);
      }
      return state;
    };
    const running = await next(null, (state) => state === 'live running');
    expect(running.containers).toMatchObject([{ service: 'web', state: 'running' }]);

    write('state', container('exited'));
    write('news', '{"type":"container","action":"die","service":"web"}\n');
    expect((await next(running.serial, (state) => state === 'live exited')).containers[0]?.state).toBe(
      'exited',
    );

    rmSync(path.join(folder, 'up'));
    const gone = await next(null, (state) => state.startsWith('down'));
    expect(gone).toMatchObject({ status: 'down', containers: [] });
    write('up', '');
    expect((await next(gone.serial, (state) => state.startsWith('live'))).status).toBe('live');
  });
});

test.skipIf(process.platform !== 'linux')(
  'the engine: not running, not allowed, an old or missing tool',
  async () => {
    const words = (message: string) =>
      fakeDocker(`case "$1" in compose) echo 2.40.3;; *) echo "${message}" >&2; exit 1;; esac`).env;
    const problem = async (env: Record<string, string>) => (await engineState(env, null)).problem;
    expect(
      await problem(words('Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?')),
    ).toBe('not-running');
    expect(await problem(words('permission denied while trying to connect to unix:///x'))).toBe('denied');
    expect(await problem(words('dial tcp 10.0.0.1:2376: i/o timeout'))).toBe('unreachable');
    const elsewhere =
      'Cannot connect to the Docker daemon at tcp://10.0.0.1:2376. Is the docker daemon running?';
    expect(await problem(words(elsewhere))).toBe('unreachable');
    const here = await engineState(
      fakeDocker(`case "$1" in
      compose) echo v2.40.3;;
      info) echo '{"ServerVersion":"28.1","Name":"box","Swarm":{"LocalNodeState":"active","ControlAvailable":true},"SecurityOptions":["name=rootless"]}';;
      version) echo '{"Components":[{"Name":"Podman Engine"}]}';;
      context) echo '{"Name":"far","DockerEndpoint":"ssh://box","Current":true}'; echo garbage;;
    esac`).env,
      null,
    );
    expect(here).toMatchObject({
      problem: null,
      engine: { version: '28.1', rootless: true, podman: true, swarm: 'manager' },
      contexts: [{ name: 'far', endpoint: 'ssh://box', current: true }],
    });
  },
);
