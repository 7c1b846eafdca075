import { describe, expect, test } from 'vitest';
import { actArgv } from '../../shared/run/act-argv.ts';
import { composeAct, type ComposeActInput } from '../../shared/run/act.ts';
import { driftDetails } from '../../shared/run/drift-details.ts';
import { driftOf } from '../../shared/run/drift.ts';
import { serviceStatuses } from '../../shared/run/service-status.ts';
import { container } from '../support/container.ts';

const argv = (act: ComposeActInput) => actArgv(composeAct.parse(act)).join(' ');

describe('acts', () => {
  test.each<[ComposeActInput, string]>([
    [{ kind: 'up' }, 'up -d'],
    [{ kind: 'up', services: ['web'], noDeps: true, dryRun: true }, 'up -d --dry-run --no-deps web'],
    [
      { kind: 'up', build: true, pull: 'always', wait: true, forceRecreate: true, removeOrphans: true },
      'up -d --build --pull always --force-recreate --remove-orphans --wait',
    ],
    [{ kind: 'down', volumes: true, dryRun: true }, 'down --dry-run --volumes'],
    [{ kind: 'stop', services: ['a', 'b'] }, 'stop a b'],
    [{ kind: 'scale', service: 'api', replicas: 3 }, 'scale --no-deps api=3'],
    [{ kind: 'build', noCache: true }, 'build --no-cache'],
    [{ kind: 'run', service: 'api', command: ['sh', '-c', 'echo hi'] }, 'run --rm -T api sh -c echo hi'],
    [{ kind: 'run', service: 'api' }, 'run --rm -T api'],
    [
      {
        ...{ kind: 'run', service: 'api', command: ['-x'], noDeps: true, keep: true, servicePorts: true },
        ...{ ports: ['8080:80'], environment: ['A=1=2', 'B='], entrypoint: 'sh', user: '1:2' },
        workingDirectory: '/app',
      },
      'run -T --no-deps --service-ports --publish 8080:80 --env A=1=2 --env B= --entrypoint sh --user 1:2 --workdir /app api -x',
    ],
    [{ kind: 'watch' }, 'watch'],
  ])('%j', (act, expected) => {
    expect(argv(act)).toBe(expected);
  });

  test('nothing that reads as an option is a service', () => {
    expect(composeAct.safeParse({ kind: 'stop', services: ['--help'] }).success).toBe(false);
    expect(composeAct.safeParse({ kind: 'scale', service: '-x', replicas: 1 }).success).toBe(false);
    expect(composeAct.safeParse({ kind: 'exec', command: 'sh' }).success).toBe(false);
    const run = { kind: 'run', service: 'api' };
    expect(composeAct.safeParse({ ...run, environment: ['--rm=x'] }).success).toBe(false);
    expect(composeAct.safeParse({ ...run, environment: ['NO_VALUE'] }).success).toBe(false);
    expect(composeAct.safeParse({ ...run, ports: ['80 80'] }).success).toBe(false);
  });
});

describe('state', () => {
  test('the worst of the replicas decides; one-off containers do not count', () => {
    const statuses = serviceStatuses([
      container('api', { health: 'healthy', restarts: 1 }),
      container('api', { number: 2, state: 'exited', exitCode: 3, restarts: 2 }),
      container('api', { number: 3, oneOff: true, state: 'exited', exitCode: 9 }),
      container('job', { state: 'exited' }),
      container('db', { state: 'exited', exitCode: 137 }),
    ]);
    expect(statuses.get('api')).toMatchObject({ state: 'failed', running: 1, exitCode: 3, restarts: 3 });
    expect(statuses.get('job')?.state).toBe('done');
    expect(statuses.get('db')?.state).toBe('stopped');
  });

  test('drift: changed, missing, orphans; a project that was not started has none', () => {
    const hashes = new Map([
      ['web', 'same'],
      ['api', 'new'],
      ['db', 'x'],
    ]);
    const found = driftOf(hashes, [container('web'), container('api'), container('old')]);
    expect([[...found.changed], [...found.missing], found.orphans.map(({ service }) => service)]).toEqual([
      ['api'],
      ['db'],
      ['old'],
    ]);
    expect(driftOf(hashes, []).missing.size).toBe(0);
  });

  test('the difference names attributes, and holds nothing against a container that its image brings', () => {
    const facts = {
      image: 'nginx:1',
      command: ['nginx', '-g', 'daemon off;'],
      entrypoint: ['/docker-entrypoint.sh'],
      environment: { PATH: '/bin', LOG: 'info' },
      ports: ['8080:80/tcp'],
      volumes: ['p_data:/data', '/x/secret.txt:/run/secrets/pw:ro', `${'a'.repeat(64)}:/anonymous`],
      networks: ['p_default'],
      restart: 'no',
      user: '',
      workingDirectory: '/',
      healthcheck: [],
      privileged: false,
      readOnly: false,
      memory: 0,
    };
    const service = {
      image: 'nginx:2',
      environment: { LOG: 'debug', NEW: '1', UNSET: null },
      ports: [{ target: 80, published: '8081', protocol: 'tcp' }],
      volumes: [{ type: 'volume', source: 'data', target: '/data' }],
      secrets: [{ source: 'pw' }],
      networks: { default: null },
    };
    const names = { networks: new Map([['default', 'p_default']]), volumes: new Map([['data', 'p_data']]) };
    expect(driftDetails(service, facts, names)).toEqual([
      { attribute: 'image', running: 'nginx:1', wanted: 'nginx:2' },
      { attribute: 'environment.LOG', running: 'info', wanted: 'debug' },
      { attribute: 'environment.NEW', running: '', wanted: '1' },
      { attribute: 'ports', running: '8080:80/tcp', wanted: '8081:80/tcp' },
    ]);
  });
});
