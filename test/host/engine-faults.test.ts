import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { engineState } from '../../electron/host/engine-state.ts';
import { createProjectWatch, type ProjectWatch } from '../../electron/host/project-watch.ts';
import type { ProjectState } from '../../shared/run/run-contract.ts';
import { fakeDocker } from '../support/fake-docker.ts';
import { temporaryFolder } from './temporary-folder.ts';

// What goes wrong on machines: the engine goes away, the tool is missing, killed, prints garbage, hangs. Nothing throws, nothing stays.

const watches: ProjectWatch[] = [];
afterEach(() => {
  for (const watch of watches.splice(0)) watch.close();
});

const project = { project: 'shop', context: null, target: 'engine' as const };
const GARBAGE = [
  '{"Service":',
  '[]]',
  'null',
  '\\0\\377\\1',
  '{"ID":3,"Service":{}}',
  '"Health"',
  '{"type":1,"action":[]}',
];

/** A docker whose commands do what files in its folder say: `up` is there, or `mode` says how it fails. */
function engine() {
  const fake = fakeDocker(temporaryFolder(), '');
  const at = (name: string) => path.join(fake.folder, name);
  const put = (name: string, text: string) => writeFileSync(at(name), text);
  put('ps', JSON.stringify({ ID: 'c'.repeat(64), Name: 'shop-web-1', Service: 'web', State: 'running' }));
  put('up', '');
  put('mode', 'good');
  fake.put(`cd ${fake.folder}; mode=$(cat mode); case "$*" in
    *version*) echo 2.40.3;;
    *events*) echo $$ > pid; while [ -e up ] && [ "$(cat mode)" = "$mode" ]; do
        if [ "$mode" = garbage ]; then printf "$(cat garbage)\\n"; fi; sleep 0.03; done; echo "engine gone" >&2; exit 1;;
    *ps*) [ -e up ] || { echo "Cannot connect" >&2; exit 1; }
      case $mode in hang) echo $$ > hung; sleep 1000;; garbage) printf "$(cat garbage)\\n";; *) cat ps;; esac;;
    *inspect*) printf "$(cat garbage 2>/dev/null)";;
  esac`);
  const watch = createProjectWatch({
    env: fake.env,
    waitMs: 2000,
    retryMs: { first: 20, longest: 50 },
    timeoutMs: 300,
  });
  watches.push(watch);
  const until = async (wanted: (state: ProjectState) => boolean): Promise<ProjectState> => {
    let state = await watch.read(project, null);
    for (let turn = 0; turn < 20 && !wanted(state); turn++) state = await watch.read(project, state.serial);
    expect(wanted(state), JSON.stringify(state)).toBe(true);
    return state;
  };
  const isGood = ({ status, containers }: ProjectState) => status === 'live' && containers.length === 1;
  return { ...fake, at, put, until, isGood };
}

describe.skipIf(process.platform !== 'linux')('faults', () => {
  test('the engine goes away while it streams, and comes back, ten times', async () => {
    const { at, put, until, isGood } = engine();
    let seen = 0;
    for (let turn = 0; turn < 10; turn++) {
      await until(isGood);
      rmSync(at('up'));
      const gone = await until(({ status }) => status === 'down');
      expect(gone.containers).toEqual([]);
      expect(['engine gone', 'Cannot connect']).toContain(gone.detail);
      put('up', '');
      seen++;
    }
    await until(isGood);
    console.log(`the engine went away and came back ${seen} of 10 times`);
  }, 30_000);

  test('the stream is killed, ten times', async () => {
    const { at, until, isGood } = engine();
    let seen = 0;
    for (let turn = 0; turn < 10; turn++) {
      await until(isGood);
      const before = readFileSync(at('pid'), 'utf8');
      process.kill(Number(before), 'SIGKILL');
      await expect
        .poll(() => readFileSync(at('pid'), 'utf8'), { timeout: 5000, interval: 20 })
        .not.toBe(before);
      seen++;
    }
    await until(isGood);
    console.log(`the stream was killed and began again ${seen} of 10 times`);
  }, 30_000);

  test('garbage of every kind is no container, and what comes after it is read', async () => {
    const { put, until, isGood } = engine();
    let seen = 0;
    for (const garbage of GARBAGE) {
      await until(isGood);
      put('garbage', garbage);
      put('mode', 'garbage');
      await until(({ containers }) => containers.length === 0);
      put('mode', 'good');
      seen++;
    }
    await until(isGood);
    console.log(`${seen} of ${GARBAGE.length} kinds of garbage were left out`);
  }, 30_000);

  test('a tool that hangs is ended, and no process of it is left', async () => {
    const { at, put, until, isGood } = engine();
    await until(isGood);
    put('mode', 'hang');
    await until(({ status, detail }) => status === 'down' && detail === 'timed-out');
    const hung = Number(readFileSync(at('hung'), 'utf8'));
    put('mode', 'good');
    await until(isGood);
    expect(() => process.kill(hung, 0)).toThrow('ESRCH');
  }, 30_000);

  test('missing and broken tools are told apart; an engine that does not answer is not waited for', async () => {
    const say = (script: string) => fakeDocker(temporaryFolder(), script).env;
    const cases: readonly [problem: string | null, env: Record<string, string>][] = [
      [
        'no-compose',
        say('case "$1" in compose) echo "docker: compose is not a docker command" >&2; exit 1;; esac'),
      ],
      ['no-compose', say('case "$1" in compose) echo "1.29.2";; esac')],
      ['no-compose', say('kill -9 $$')],
      ['unreachable', say('case "$1" in compose) echo 2.40.3;; *) sleep 1000;; esac')],
      ['unreachable', say('case "$1" in compose) echo 2.40.3;; *) head -c 9999 /dev/urandom;; esac')],
      [
        'not-running',
        say(
          'case "$1" in compose) echo 2.40.3;; *) echo "open //./pipe/docker_engine: no such file" >&2; exit 1;; esac',
        ),
      ],
      [
        'denied',
        say(
          'case "$1" in compose) echo 2.40.3;; *) echo "Permission denied: /var/run/docker.sock" >&2; exit 1;; esac',
        ),
      ],
    ];
    const found = [];
    for (const [, env] of cases) found.push((await engineState(env, null, 500)).problem);
    expect(found).toEqual(cases.map(([problem]) => problem));
    console.log(`${cases.length} of ${cases.length} broken tools were told apart`);
  }, 30_000);

  test('the engine is that of the context that was chosen, else of DOCKER_HOST', async () => {
    const { env } = fakeDocker(
      temporaryFolder(),
      `case "$*" in *compose*) echo 2.40.3;; *info*) echo "{\\"ServerVersion\\":\\"28\\",\\"Name\\":\\"$* $DOCKER_HOST $DOCKER_CONTEXT\\"}";; esac`,
    );
    const far = { ...env, DOCKER_HOST: 'tcp://far:2375' };
    const name = async (context: string | null) => {
      const { engine: there, dockerHost } = await engineState(far, context, 5000);
      return [there?.name.replace('--format {{json .}} ', '').trim(), dockerHost];
    };
    expect(await name(null)).toEqual(['info tcp://far:2375', 'tcp://far:2375']);
    expect(await name('box')).toEqual(['--context box info  box', null]);
  });
});
