import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readInspect } from '../../shared/import/read-inspect.ts';
import { readPasted } from '../../shared/import/read-pasted.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { docker, noEngine } from '../e2e/support/busybox-project.ts';
import { oracle } from '../support/oracle.ts';

const yamlOf = (rows: readonly unknown[]) => readPasted(JSON.stringify(rows))?.yaml.text;
const notesOf = (rows: readonly unknown[]) =>
  readPasted(JSON.stringify(rows))?.notes.map((note) => printMessage(note));

const image = {
  Id: 'sha256:1',
  RepoTags: ['shop/api:2'],
  RootFS: {},
  Config: {
    Env: ['PATH=/bin', 'NODE_ENV=production'],
    Cmd: ['node', 'server.js'],
    Entrypoint: ['/entry'],
    ExposedPorts: { '3000/tcp': {} },
    Labels: { maintainer: 'team' },
    WorkingDir: '/app',
    Volumes: { '/cache': {} },
    Healthcheck: { Test: ['CMD', 'check'] },
  },
};

/** A container of that image that says nothing by itself. */
function container(
  id: string,
  name: string,
  more: { config?: object; host?: object; networks?: object } = {},
) {
  const long = id.repeat(64).slice(0, 64);
  return {
    Id: long,
    Name: `/${name}`,
    Image: 'sha256:1',
    Config: {
      ...image.Config,
      Image: 'shop/api:2',
      Hostname: long.slice(0, 12),
      Volumes: { '/cache': {} },
      ...more.config,
    },
    HostConfig: {
      NetworkMode: 'default',
      ShmSize: 67_108_864,
      Runtime: 'runc',
      IpcMode: 'private',
      ...more.host,
    },
    NetworkSettings: { Networks: more.networks ?? { bridge: {} } },
  };
}

describe('what docker inspect prints', () => {
  it('of a container that says nothing by itself is its image and its name', () => {
    expect(yamlOf([container('a', 'api'), image])).toBe(
      'services:\n  api:\n    image: shop/api:2\n    container_name: api\n',
    );
  });

  it('becomes a service without what the image says; dollars stand for themselves', () => {
    const seen = container('a', 'api', {
      config: {
        Env: ['PATH=/bin', 'NODE_ENV=development', 'PRICE=5$'],
        Cmd: ['node', 'watch.js'],
        ExposedPorts: { '3000/tcp': {}, '9229/tcp': {} },
        Labels: { maintainer: 'team', 'a.b': 'c' },
        WorkingDir: '/srv',
      },
      host: {
        Binds: ['data:/data', '/etc/api:/etc/api:ro', '/srv:/srv:rw', 'C:\\a:/b'],
        PortBindings: {
          '3000/tcp': [
            { HostIp: '', HostPort: '8080' },
            { HostIp: '::1', HostPort: '8081' },
          ],
        },
        RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 },
        Memory: 268_435_456,
        MemorySwap: 536_870_912,
        NanoCpus: 1_500_000_000,
      },
    });
    expect(yamlOf([image, seen])).toBe(`services:
  api:
    image: shop/api:2
    container_name: api
    command:
      - node
      - watch.js
    environment:
      NODE_ENV: development
      PRICE: 5$$
    ports:
      - "8080:3000"
      - "[::1]:8081:3000"
    expose:
      - "9229"
    volumes:
      - C:\\a:/b
      - data:/data
      - /etc/api:/etc/api:ro
      - /srv:/srv
    labels:
      a.b: c
    working_dir: /srv
    restart: on-failure:3
    mem_limit: 256m
    cpus: 1.5

volumes:
  data:
    external: true
`);
    expect(notesOf([image, seen])).toEqual([
      'Volumes that are there already, used as they are with their data (external): data.',
    ]);
  });

  it('of a Compose project gets its own names back, replicas as scale', () => {
    const labels = (service: string, more = {}) => ({
      config: {
        Labels: {
          maintainer: 'team',
          'com.docker.compose.project': 'shop',
          'com.docker.compose.service': service,
          'com.docker.compose.oneoff': 'False',
          ...more,
        },
      },
    });
    const networks = { shop_default: { Aliases: ['shop-api-1', 'api', 'aaaaaaaaaaaa'] } };
    const on = {
      'com.docker.compose.depends_on':
        'tool:service_started:false,db:service_healthy:true,gone:service_started:false',
    };
    expect(
      yamlOf([
        container('a', 'shop-api-1', { ...labels('api', on), networks }),
        container('b', 'shop-api-2', { ...labels('api', on), networks }),
        container('c', 'shop-db-1', {
          ...labels('db'),
          host: { Binds: ['shop_data:/data'], NetworkMode: 'shop_back' },
          networks: { shop_back: { Aliases: ['db', 'main'], IPAMConfig: { IPv4Address: '10.9.0.2' } } },
        }),
        container('d', 'postgres', {
          ...labels('tool'),
          host: { NetworkMode: `container:${'c'.repeat(64)}` },
          networks: {},
        }),
        {
          Name: 'shop_back',
          Driver: 'bridge',
          Internal: true,
          IPAM: { Config: [{ Subnet: '10.9.0.0/24' }] },
        },
        image,
      ]),
    ).toBe(`services:
  api:
    image: shop/api:2
    scale: 2
    depends_on:
      db:
        condition: service_healthy
        restart: true
      tool:
        condition: service_started

  db:
    image: shop/api:2
    volumes:
      - data:/data
    networks:
      back:
        aliases:
          - main
        ipv4_address: 10.9.0.2

  tool:
    image: shop/api:2
    container_name: postgres
    network_mode: service:db

networks:
  back:
    internal: true
    ipam:
      config:
        - subnet: 10.9.0.0/24

volumes:
  data:
    name: shop_data
    external: true
`);
  });

  it('says what it cannot tell: settings without an attribute, an image that was not pasted', () => {
    expect(notesOf([container('a', 'api', { host: { PublishAllPorts: true, CpusetMems: '0' } })])).toEqual([
      'api: a Compose file has no equivalent of --cpuset-mems, -P: left out.',
      'api: what the image sets by itself stands in the file too. Paste what docker inspect prints of the image along with it to leave that out.',
    ]);
  });

  it('is nothing else, and nothing else is it', () => {
    expect(readInspect('[]')).toBeUndefined();
    expect(readInspect('[{"Id": "a"}]')).toBeUndefined();
    expect(readInspect(JSON.stringify([image]))).toBeUndefined();
    expect(readInspect('[web, db]')).toBeUndefined();
  });

  it('never throws, whatever stands in it', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const row = fc.record({
      Id: fc.oneof(json, fc.constant('a')),
      Name: json,
      Config: fc.oneof(
        json,
        fc.dictionary(fc.constantFrom('Env', 'Cmd', 'Labels', 'Healthcheck', 'Volumes'), json),
      ),
      HostConfig: fc.oneof(
        json,
        fc.dictionary(
          fc.constantFrom('Binds', 'Mounts', 'PortBindings', 'Ulimits', 'DeviceRequests', 'Links'),
          json,
        ),
      ),
      NetworkSettings: json,
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => void readPasted(JSON.stringify(rows))),
      { numRuns: 100 },
    );
  });
});

const missing = noEngine() ?? (oracle() === undefined ? 'no docker compose' : undefined);

/** Flags of `docker run`, a container each. */
const containers: readonly (readonly string[])[] = [
  [
    '--publish=127.0.0.1:18080:80',
    '--publish=53/udp',
    '--expose=9000',
    '--hostname=me',
    '--domainname=local',
  ],
  [
    '--env=A=b c',
    '--env=EMPTY=',
    '--label=a.b=c',
    '--entrypoint=/bin/busybox',
    '--user=1000:1000',
    '--workdir=/tmp',
  ],
  ['--volume=/tmp:/t:ro', '--volume=cw-inspect:/data', '--volume=/nameless', '--tmpfs=/run:size=64k'],
  [
    '--mount=type=tmpfs,destination=/t,tmpfs-size=64m,tmpfs-mode=1770',
    '--mount=type=volume,src=cw-inspect,dst=/v,volume-nocopy',
  ],
  [
    '--health-cmd=true',
    '--health-interval=90s',
    '--health-retries=3',
    '--health-start-period=1m',
    '--health-timeout=2s',
  ],
  [
    '--no-healthcheck',
    '--restart=on-failure:3',
    '--stop-signal=SIGINT',
    '--stop-timeout=0',
    '--init',
    '--tty',
    '--interactive',
  ],
  [
    '--memory=64m',
    '--memory-swap=-1',
    '--memory-reservation=32m',
    '--cpus=1.5',
    '--cpu-shares=512',
    '--cpuset-cpus=0',
    '--pids-limit=100',
  ],
  [
    '--memory=100000000',
    '--cpu-period=50000',
    '--cpu-quota=25000',
    '--oom-score-adj=-500',
    '--shm-size=128m',
    '--read-only',
  ],
  [
    '--cap-add=NET_ADMIN',
    '--cap-drop=ALL',
    '--security-opt=no-new-privileges',
    '--group-add=2000',
    '--privileged',
  ],
  ['--dns=1.1.1.1', '--dns-option=ndots:1', '--dns-search=local', '--add-host=db:10.0.0.5', '--network=none'],
  [
    '--device=/dev/null:/dev/nul:r',
    '--device=/dev/zero',
    '--device-cgroup-rule=c 42:* rmw',
    '--ulimit=nofile=1024:2048',
    '--ulimit=nproc=5',
  ],
  [
    '--sysctl=net.core.somaxconn=1024',
    '--log-driver=json-file',
    '--log-opt=max-size=10m',
    '--cgroup-parent=/x',
  ],
  ['--pid=host', '--ipc=host', '--uts=host', '--userns=host', '--network=host', '--gpus=all'],
  ['--gpus=2', '--device-read-bps=/dev/null:1mb', '--device-write-iops=/dev/null:100'],
];

describe.skipIf(missing !== undefined)('containers of a real engine (skipped where none answers)', () => {
  const IMAGE = 'composewright-inspect:1';
  let folder = '';
  /** The engine decides it for every container that says nothing. */
  let usualCgroup = '';
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'composewright-inspect-'));
    const archive = path.join(folder, 'image.tar');
    execFileSync('tar', ['-cf', archive, '-C', '/', 'bin/busybox']);
    await docker('import', '-c', 'CMD ["/bin/busybox", "true"]', '-c', 'ENV PATH=/bin', archive, IMAGE);
    const plain = await docker('create', IMAGE);
    usualCgroup = await docker('inspect', '--format', '{{.HostConfig.CgroupnsMode}}', plain);
    await docker('rm', plain);
  });
  afterAll(async () => {
    await docker('rmi', '--force', IMAGE);
    await docker('volume', 'rm', '--force', 'cw-inspect');
    rmSync(folder, { recursive: true, force: true });
  });

  /** The service of a text as the real tool prints it; the engine keeps no order of ports and mounts. */
  async function printed(text: string): Promise<Record<string, unknown>> {
    const file = path.join(folder, 'compose.yaml');
    writeFileSync(file, readPasted(text)!.yaml.text);
    const answer = await oracle()!.config({
      files: [file],
      workingDirectory: folder,
      environment: { HOME: homedir() },
    });
    expect(answer).toMatchObject({ stderr: '', exitCode: 0 });
    const it = (JSON.parse(answer.stdout) as { services: Record<string, Record<string, unknown>> }).services[
      'it'
    ]!;
    for (const key of ['ports', 'volumes']) {
      const items = it[key] as { readonly target: unknown }[] | undefined;
      items?.sort((a, b) => String(a.target).localeCompare(String(b.target)));
    }
    return it;
  }

  test.each(containers.map((flags) => [flags.join(' '), flags] as const))('%s', async (_, flags) => {
    const id = await docker('create', '--name', 'it', ...flags, IMAGE, 'a', 'b');
    try {
      const found = await printed(await docker('inspect', id, IMAGE));
      const quoted = flags.map((flag) => `'${flag}'`).join(' ');
      const asked = await printed(`docker run --name it ${quoted} ${IMAGE} a b`);
      if (found['cgroup'] === usualCgroup) delete found['cgroup'];
      expect(found).toEqual(asked);
    } finally {
      await docker('rm', '--force', '--volumes', id);
    }
  });
});
