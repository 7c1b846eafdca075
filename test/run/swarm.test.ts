import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { composeAct, act, isStackAct, type ActInput } from '../../shared/run/act.ts';
import { serviceStatuses } from '../../shared/run/service-status.ts';
import {
  parseStackLog,
  parseStackServices,
  parseStackTasks,
  parseTaskDetails,
} from '../../shared/run/swarm/parse-stack.ts';
import { parseLogLine } from '../../shared/run/log-line.ts';
import { stackArgv } from '../../shared/run/swarm/stack-argv.ts';
import { stackContainers } from '../../shared/run/swarm/stack-containers.ts';
import { stackFile } from '../../shared/run/swarm/stack-file.ts';
import { deployPlan, removePlan } from '../../shared/run/swarm/stack-plan.ts';
import { allAttributes } from '../../shared/spec/all-attributes.ts';
import { exampleOf } from '../../shared/spec/example-of.ts';
import { swarmFacts } from '../../shared/spec/swarm.ts';
import { pathOfPattern } from '../spec/path-of-pattern.ts';

describe('acts of a Swarm', () => {
  test.each<[ActInput, string]>([
    [{ kind: 'stack-deploy' }, 'stack deploy -c - shop'],
    [
      { kind: 'stack-deploy', prune: true, registryAuth: true, resolve: 'never' },
      'stack deploy --prune --with-registry-auth --resolve-image never -c - shop',
    ],
    [{ kind: 'stack-remove' }, 'stack rm shop'],
    [{ kind: 'stack-scale', service: 'api', replicas: 3 }, 'service scale --detach shop_api=3'],
    [{ kind: 'stack-restart', service: 'api' }, 'service update --detach --force shop_api'],
  ])('%j', (given, expected) => {
    const read = act.parse(given);
    expect(isStackAct(read) && stackArgv(read, 'shop').join(' ')).toBe(expected);
    expect(composeAct.safeParse(given).success).toBe(false);
  });
});

const config = {
  name: 'shop',
  services: {
    web: {
      image: 'nginx:1',
      command: null,
      build: { context: '/src' },
      depends_on: { db: { condition: 'service_healthy', required: true } },
      environment: { PRICE: '$$5' },
      extra_hosts: ['db.local=10.0.0.1'],
      networks: { front: { ipv4_address: '10.0.0.9', aliases: ['www'] } },
      ports: [
        {
          mode: 'ingress',
          host_ip: '127.0.0.1',
          target: 80,
          published: '8080',
          protocol: 'tcp',
          name: 'web',
        },
        { mode: 'ingress', target: 81, published: '9000-9010', protocol: 'tcp' },
      ],
      privileged: false,
      restart: 'no',
      secrets: [{ source: 'key', mode: '0440' }],
      volumes: [{ type: 'bind', source: '/a', target: '/b', bind: { create_host_path: true } }],
      deploy: { resources: { limits: { cpus: 0.5, memory: '67108864' } } },
    },
    db: {
      image: 'postgres:17',
      restart: 'always',
      volumes: [{ type: 'volume', source: 'data', target: '/d' }],
    },
    job: { build: { context: '/job' } },
  },
  networks: {
    front: { name: 'shop_front', driver: 'bridge', ipam: {} },
    other: { name: 'x', external: true },
  },
  volumes: { data: { name: 'shop_data' } },
  secrets: { key: { name: 'shop_key', environment: 'KEY' } },
  'x-note': 'for people',
};

describe('the file that docker stack gets', () => {
  const made = stackFile(JSON.stringify(config))!;

  test('spells what it can, leaves out the rest', () => {
    expect(parse(made.text)).toEqual({
      version: '3.13',
      services: {
        web: {
          image: 'nginx:1',
          environment: { PRICE: '$$5' },
          extra_hosts: ['db.local:10.0.0.1'],
          networks: { front: { aliases: ['www'] } },
          ports: [
            { mode: 'ingress', target: 80, published: 8080, protocol: 'tcp' },
            { mode: 'ingress', target: 81, protocol: 'tcp' },
          ],
          secrets: [{ source: 'key', mode: 0o440 }],
          volumes: [{ type: 'bind', source: '/a', target: '/b', bind: {} }],
          deploy: { resources: { limits: { cpus: '0.5', memory: '67108864' } } },
        },
        db: {
          image: 'postgres:17',
          restart: 'always',
          volumes: [{ type: 'volume', source: 'data', target: '/d' }],
        },
        job: {},
      },
      networks: { front: { ipam: {} }, other: { name: 'x', external: true } },
      volumes: { data: {} },
      secrets: { key: {} },
    });
    expect([made.services, made.networks]).toEqual([['web', 'db', 'job'], ['front']]);
  });

  test('tells each thing that is lost, once, and nothing that is only spelt', () => {
    expect(made.findings.map(({ use, path }) => `${use} ${path}`).sort()).toEqual([
      'ignored services.job.build',
      'ignored services.web.build',
      'ignored services.web.depends_on',
      'ignored services.web.networks.front.ipv4_address',
      'ignored services.web.restart',
      'mind networks.front.driver',
      'mind services.db.volumes.0',
      'mind services.web.volumes.0',
      'refused services.web.ports.0.host_ip',
      'refused services.web.ports.1.published',
      'vital secrets.key.environment',
      'vital services.job.image',
    ]);
  });

  test('garbage is no configuration', () => {
    expect([stackFile(''), stackFile('no'), stackFile('[1')]).toEqual([undefined, undefined, undefined]);
    expect(stackFile('{"services":{"a":3,"b":null}}')?.services).toEqual(['a', 'b']);
  });

  test('what deploying and removing would do', () => {
    const acts = (plan: ReturnType<typeof deployPlan>) =>
      plan.items.map(({ kind, name, actions }) => `${actions[0]} ${kind} ${name}`);
    expect(acts(deployPlan(made, new Set(), false))).toEqual([
      ...['create service web', 'create service db', 'create service job', 'create network front'],
    ]);
    expect(acts(deployPlan(made, new Set(['web', 'old']), true))).toEqual([
      ...['update service web', 'create service db', 'create service job', 'remove service old'],
    ]);
    expect(acts(removePlan(made, new Set(['web'])))).toEqual(['remove service web', 'remove network front']);
    expect(acts(removePlan(made, new Set()))).toEqual([]);
  });
});

const hasDocker = spawnSync('docker', ['stack', '--help'], { timeout: 20_000 }).status === 0;
if (!hasDocker) console.log('SKIPPED what docker stack refuses: there is no docker');

/** The real loader's answer to a project in which one path has a value. */
function stackConfig(text: string) {
  const { status, stdout, stderr } = spawnSync('docker', ['stack', 'config', '-c', '-'], {
    input: text,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

describe.skipIf(!hasDocker)('the facts are those of the real docker stack', () => {
  /** A project that has one attribute, in the syntax of the effective configuration where that differs. */
  const project = (pattern: string): string => {
    const row = allAttributes().get(pattern)!;
    const path = pathOfPattern(pattern);
    let value: unknown = parse(exampleOf(row) ?? 'x');
    for (let index = path.length - 1; index >= 0; index--) {
      const key = path[index]!;
      if (typeof key === 'number')
        value = [pattern.includes('volumes.*.') ? { type: 'volume', ...(value as object) } : value];
      else value = { [key]: value };
    }
    return JSON.stringify(value);
  };

  test('what is said to be refused is refused, and stands in the Specification', () => {
    const rows = allAttributes();
    expect([...swarmFacts.keys()].filter((pattern) => !rows.has(pattern))).toEqual([]);
    const refused = [...swarmFacts].filter(([, { use }]) => use === 'refused' || use === 'vital');
    const taken = refused.flatMap(([pattern]) => {
      const { stderr } = stackConfig(project(pattern));
      const isRefused =
        stderr.includes(`property ${pattern.split('.').at(-1)} is not allowed`) ||
        stderr.includes('forbidden');
      return isRefused ? [] : [`${pattern}: ${stderr}`];
    });
    expect(refused.length).toBeGreaterThan(50);
    expect(taken).toEqual([]);
  }, 60_000);

  test('a project that says everything is taken after all that is refused was left out', () => {
    const services: Record<string, Record<string, unknown>> = { all: { image: 'x' } };
    for (const [pattern, row] of allAttributes()) {
      const [, name] = /^services\.\*\.(\w+)$/.exec(pattern) ?? [];
      const example = exampleOf(row);
      if (name === undefined || example === undefined) continue;
      if (!['env_file', 'configs', 'secrets', 'networks', 'ports', 'volumes', 'ulimits'].includes(name))
        services['all']![name] = parse(example);
    }
    const made = stackFile(JSON.stringify({ ...config, services: { ...config.services, ...services } }))!;
    const { status, stderr } = stackConfig(made.text);
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('what docker stack prints', () => {
  const task = (id: string, name: string, more: object = {}) =>
    JSON.stringify({ ID: id, Name: name, Image: 'nginx:1', Node: 'box', Error: '', Ports: '', ...more });
  const detail = (ID: string, State: string, DesiredState: string, CreatedAt: string, ExitCode = 0) => ({
    ID,
    CreatedAt,
    DesiredState,
    NodeID: 'n1',
    Status: {
      State,
      Timestamp: CreatedAt,
      ContainerStatus: { ContainerID: State === 'running' ? `c-${ID}` : '', ExitCode },
    },
  });
  const containers = stackContainers({
    project: 'shop',
    here: 'n1',
    ports: parseStackServices(
      `${JSON.stringify({ Name: 'shop_web', Ports: '*:8080->80/tcp, *:53->53/udp' })}\ngarbage\n`,
    ),
    tasks: parseStackTasks(
      [
        task('a', 'shop_web.1'),
        task('b', 'shop_web.2', { Node: '' }),
        task('c', 'shop_web.1', { Error: '"task: non-zero exit (3)"' }),
        task('d', 'shop_job.1', { Error: '"task: non-zero exit (7)"' }),
        task('e', 'shop_job.1'),
        task('f', 'shop_bad.1', { Error: '"No such image: x"' }),
        task('g', 'shop_all.node1'),
        task('h', 'shop_gone.1'),
        'garbage',
      ].join('\n'),
    ),
    details: parseTaskDetails(
      JSON.stringify([
        detail('a', 'running', 'running', '2026-01-01T00:00:02Z'),
        detail('b', 'pending', 'running', '2026-01-01T00:00:02Z'),
        detail('c', 'failed', 'shutdown', '2026-01-01T00:00:01Z', 3),
        detail('d', 'failed', 'shutdown', '2026-01-01T00:00:01Z', 7),
        detail('e', 'ready', 'ready', '2026-01-01T00:00:03Z'),
        detail('f', 'rejected', 'ready', '2026-01-01T00:00:03Z'),
        { ...detail('g', 'running', 'running', '2026-01-01T00:00:03Z'), NodeID: 'n2' },
        detail('h', 'running', 'remove', '2026-01-01T00:00:03Z'),
      ]),
    ),
  });

  test('one container per replica: what runs, what waits, what dies again and again, on which node', () => {
    expect(
      containers.map(({ name, state, error, restarts, exitCode, node, here }) =>
        [name, state, error, restarts, exitCode, node, here].join(' | '),
      ),
    ).toEqual([
      'shop_web.1 | running |  | 1 | 0 | box | true',
      'shop_web.2 | created |  | 0 | 0 |  | false',
      'shop_job.1 | restarting | task: non-zero exit (7) | 1 | 7 | box | false',
      'shop_bad.1 | created | No such image: x | 0 | 0 | box | false',
      'shop_all.node1 | running |  | 0 | 0 | box | false',
    ]);
    const statuses = serviceStatuses(containers);
    expect([...statuses].map(([name, { state, running }]) => `${name} ${state} ${running}`)).toEqual([
      ...['web created 1', 'job restarting 0', 'bad failed 0', 'all running 1'],
    ]);
    expect(statuses.get('web')?.ports.map(({ published, protocol }) => [published, protocol])).toEqual([
      [8080, 'tcp'],
      [53, 'udp'],
    ]);
    expect(statuses.get('all')?.containers[0]).toMatchObject({ id: 'g', number: 1 });
  });

  test('a line of its logs reads as one of docker compose', () => {
    const line = '2026-11-21T09:18:17.353698050Z shop_web.2.jzjo0ro8tf9d@vm    | hi | you';
    expect(parseLogLine(parseStackLog(line, 'shop'))).toEqual({
      source: 'web-2',
      time: '2026-11-21T09:18:17.353698050Z',
      text: 'hi | you',
    });
    expect(parseStackLog('anything else', 'shop')).toBe('anything else');
  });
});
