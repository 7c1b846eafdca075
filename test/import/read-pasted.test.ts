import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { dockerRunFlags } from '../../shared/import/docker-run-flags.ts';
import { isImageName, nameOfImage } from '../../shared/import/image-name.ts';
import { readCommands } from '../../shared/import/read-commands.ts';
import { readPasted } from '../../shared/import/read-pasted.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { oracle } from '../support/oracle.ts';

const yamlOf = (text: string) => readPasted(text)?.yaml.text;
const notesOf = (text: string) => readPasted(text)?.notes.map((note) => printMessage(note));

describe('lines of a shell', () => {
  it('are read with continuations, quotes, prompts, comments and what separates them', () => {
    expect(
      readCommands(
        [
          '# start the shop',
          '$ sudo docker run -d \\',
          "    --name 'my web' \\",
          '  -e GREETING="hello \\"you\\"" nginx # here',
          'docker pull redis && A=1 docker run redis; echo done > /dev/null',
          'PS C:\\Users> docker run `',
          '  -it ubuntu bash',
        ].join('\n'),
      ),
    ).toEqual([
      ['docker', 'run', '-d', '--name', 'my web', '-e', 'GREETING=hello "you"', 'nginx'],
      ['docker', 'pull', 'redis'],
      ['docker', 'run', 'redis'],
      ['echo', 'done'],
      ['docker', 'run', '-it', 'ubuntu', 'bash'],
    ]);
  });

  it('keep variables, protect what single quotes protect, and know the folder', () => {
    expect(readCommands(`x $HOME/a "\${TAG:-1}" '$1' "$(pwd)/b" $PWD/c \${PWD}/d %cd%/e a\\$b $ 5`)).toEqual([
      ['x', '${HOME}/a', '${TAG:-1}', '$$1', './b', './c', './d', './e', 'a$$b', '$$', '5'],
    ]);
  });

  it('never throw and never lose plain words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => void readCommands(text)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9./:=-]{1,12}$/), { minLength: 1 }), (words) => {
        fc.pre(!/^[A-Za-z_]\w*=/.test(words[0]!));
        expect(readCommands(words.join(' \\\n  '))).toEqual([words]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('docker run', () => {
  it('becomes a service with its networks and volumes', () => {
    expect(
      yamlOf(`docker network create --driver bridge shop
docker run -d --name web -p 8080:80 -p 127.0.0.1:8443:443 --network shop --network-alias front \\
  -v "$(pwd)/conf:/etc/nginx/conf.d:ro" -v pages:/usr/share/nginx/html --restart=unless-stopped \\
  -e 'PRICE=5$' -e TOKEN --health-cmd 'curl -f http://localhost/' --health-interval 10s \\
  -m 512m --cpus=0.5 nginx:1.29 nginx -g 'daemon off;'`),
    ).toBe(`services:
  web:
    image: nginx:1.29
    container_name: web
    ports:
      - "8080:80"
      - 127.0.0.1:8443:443
    volumes:
      - ./conf:/etc/nginx/conf.d:ro
      - pages:/usr/share/nginx/html
    restart: unless-stopped
    environment:
      - PRICE=5$$
      - TOKEN
    healthcheck:
      test: ["CMD-SHELL", "curl -f http://localhost/"]
      interval: 10s
    mem_limit: 512m
    cpus: 0.5
    networks:
      shop:
        aliases:
          - front
    command:
      - nginx
      - -g
      - daemon off;

networks:
  shop:
    driver: bridge

volumes:
  pages:
`);
  });

  it('reads several, short flags in one word, modes and links', () => {
    expect(
      yamlOf(`docker run -itd --rm --net=host alpine
docker container run -dp8080:80 --link db:database --link old:old web:1
podman run --name db --network none --gpus '"device=0,1",capabilities=utility' postgres:17`),
    ).toBe(`services:
  alpine:
    image: alpine
    stdin_open: true
    tty: true
    network_mode: host

  web:
    image: web:1
    ports:
      - "8080:80"
    links:
      - db:database
    external_links:
      - old:old

  db:
    image: postgres:17
    container_name: db
    network_mode: none
    gpus:
      - device_ids:
          - "0"
          - "1"
        capabilities:
          - utility
`);
  });

  it('tells of flags that Compose cannot say, and of volumes that begin empty', () => {
    expect(notesOf('docker run -P --cidfile=/x --frobnicate --ip 10.0.0.2 -v data:/d nginx')).toEqual([
      'nginx: a Compose file has no equivalent of -P, --cidfile, --frobnicate, --ip: left out.',
      'New volumes of this project: data. Data of volumes of that name that are there already stays where it is; set external to use those.',
    ]);
    expect(notesOf('docker run -d --rm -q --sig-proxy=false nginx')).toEqual([]);
  });

  it('knows every flag once', () => {
    const names = dockerRunFlags.flatMap((flag) => flag.names);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(105);
  });
});

describe('other texts', () => {
  it('are told apart', () => {
    const kinds = [
      'nginx:1.29-alpine',
      'ghcr.io/team/app@sha256:' + 'a'.repeat(64) + '\n\nredis\n',
      'docker pull redis:8',
      '# syntax=docker/dockerfile:1\nARG V=22\nFROM node:${V}\nEXPOSE 3000\n',
      'services:\n  web:\n    image: nginx\n',
      '    web:\n      image: nginx # here\n',
      'Hello there, how are you?',
      'key: value',
      '',
      'http://example.com/x',
    ].map((text) => readPasted(text)?.kind);
    expect(kinds).toEqual([
      'image',
      'image',
      'image',
      'dockerfile',
      'compose',
      'compose',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('give a service each', () => {
    expect(yamlOf('redis:8\nredis:7\nlocalhost:5000/team/app')).toBe(
      'services:\n  redis:\n    image: redis:8\n  redis-2:\n    image: redis:7\n  app:\n    image: localhost:5000/team/app\n',
    );
    const dockerfile = 'FROM node:22\nEXPOSE 3000 3001/tcp $PORT\nCMD ["node"]\n';
    expect(readPasted(dockerfile, { context: './api', file: 'Dockerfile.prod' })?.yaml.text).toBe(
      'services:\n  api:\n    build:\n      context: ./api\n      dockerfile: Dockerfile.prod\n    ports:\n      - 127.0.0.1:3000:3000\n      - 127.0.0.1:3001:3001\n',
    );
    expect(yamlOf('FROM scratch')).toBe('services:\n  app:\n    build:\n      context: .\n');
    expect(yamlOf('\n    # the door\n    web:\n      image: nginx # here\n')).toBe(
      'services:\n  # the door\n  web:\n    image: nginx # here\n\n',
    );
  });

  it('a Dockerfile: the last stage and those it begins from, its volumes named, arguments without default', () => {
    const dockerfile = [
      '# syntax=docker/dockerfile:1',
      'ARG GO=1.24',
      'FROM --platform=$BUILDPLATFORM golang:${GO} AS build',
      'EXPOSE 2345',
      'VOLUME /go',
      'FROM gcr.io/distroless/base AS common',
      'ENV PORT=8080 NAME="안녕 세계"',
      'EXPOSE ${PORT} \\',
      '  # the metrics',
      '  9090/udp 7000-7001',
      'FROM common',
      'ARG REVISION',
      'ARG TARGETARCH',
      'ARG MODE=prod',
      'RUN <<EOF',
      'EXPOSE 1',
      'EOF',
      'ENV DIR /var/lib/app data',
      'VOLUME ["/data", "/var/cache/${MODE}"]',
      'VOLUME /srv/data/',
      'EXPOSE 8080/tcp $UNKNOWN',
      'USER 65532',
      'HEALTHCHECK CMD ["/app", "health"]',
    ].join('\n');
    expect(yamlOf(dockerfile)).toBe(
      [
        'services:',
        '  app:',
        '    build:',
        '      context: .',
        '      args:',
        '        - REVISION',
        '    ports:',
        '      - 127.0.0.1:8080:8080',
        '      - 127.0.0.1:9090:9090/udp',
        '      - 127.0.0.1:7000-7001:7000-7001',
        '    volumes:',
        '      - app-data:/data',
        '      - app-prod:/var/cache/prod',
        '      - app-data-2:/srv/data/',
        '',
        'volumes:',
        '  app-data:',
        '  app-prod:',
        '  app-data-2:',
        '',
      ].join('\n'),
    );
    expect(readPasted('from flask import Flask\napp = Flask(__name__)\n')?.kind).not.toBe('dockerfile');
  });

  it('names of images are those of the reference grammar', () => {
    for (const good of ['a', 'a/b', 'Host.io/a', 'localhost:5000/a_b:T-1.x', 'a__b', 'a---b']) {
      expect([good, isImageName(good)]).toEqual([good, true]);
    }
    for (const bad of ['', 'A', 'a b', 'a:', 'a/', '/a', 'a..b', '-a', 'a:b:c', 'https://a.io']) {
      expect([bad, isImageName(bad)]).toEqual([bad, false]);
    }
    expect(nameOfImage('host:5000/x/My.App_1@sha256:0')).toBe('My.App_1');
  });
});

describe.skipIf(oracle() === undefined)('the real docker compose (skipped where it is not installed)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'composewright-import-'));
    for (const name of ['a.env', 'labels']) writeFileSync(path.join(folder, name), 'A=1\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const samples: Readonly<Record<string, string>> = {
    'add-host': 'db:10.0.0.5',
    annotation: 'a=b',
    'blkio-weight': '300',
    'blkio-weight-device': '/dev/sda:200',
    'cpu-count': '2',
    'cpu-percent': '20',
    'cpu-period': '50000',
    'cpu-quota': '25000',
    'cpu-rt-period': '400000',
    'cpu-rt-runtime': '95000',
    'cpu-shares': '512',
    cpus: '1.5',
    cgroupns: 'private',
    device: '/dev/snd:/dev/snd',
    'device-cgroup-rule': 'c 42:* rmw',
    'device-read-bps': '/dev/sda:1mb',
    'device-read-iops': '/dev/sda:100',
    'device-write-bps': '/dev/sda:1mb',
    'device-write-iops': '/dev/sda:100',
    dns: '1.1.1.1',
    env: 'A=b c',
    'env-file': './a.env',
    expose: '80',
    gpus: 'all',
    'health-interval': '5s',
    'health-retries': '3',
    'health-start-interval': '1s',
    'health-start-period': '1m',
    'health-timeout': '2s',
    isolation: 'default',
    label: 'a.b=c',
    'label-file': './labels',
    'log-driver': 'json-file',
    'log-opt': 'max-size=10m',
    'mac-address': '02:42:ac:11:65:43',
    memory: '64m',
    'memory-reservation': '32m',
    'memory-swap': '-1',
    'memory-swappiness': '60',
    mount: 'type=tmpfs,destination=/t,tmpfs-size=64m,tmpfs-mode=1770',
    link: 'old:old',
    network: 'name=front,alias=x',
    'oom-score-adj': '-500',
    'pids-limit': '100',
    platform: 'linux/amd64',
    publish: '8080:80/tcp',
    pull: 'always',
    'shm-size': '64m',
    'stop-signal': 'SIGINT',
    'stop-timeout': '30',
    'storage-opt': 'size=10G',
    sysctl: 'net.core.somaxconn=1024',
    tmpfs: '/run:size=64k',
    ulimit: 'nofile=1024:2048',
    uts: 'host',
    volume: 'data:/data',
  };

  test('accepts what every flag becomes', async () => {
    const said = dockerRunFlags.filter(({ apply }) => typeof apply === 'function');
    const alone = new Set(['no-healthcheck', 'uts', 'annotation']);
    const words = said
      .filter(({ names }) => !alone.has(names[0]!) && names[0] !== 'volumes-from')
      .map((flag) =>
        flag.alone === true
          ? `--${flag.names[0]!}`
          : `--${flag.names[0]!}=${samples[flag.names[0]!] ?? 'x1'}`,
      );
    const line = `docker run ${words.map((word) => `'${word}'`).join(' \\\n ')} nginx:1.29 a b`;
    const others = [
      'no-healthcheck',
      'uts=host',
      'annotation=a=b',
      'volumes-from=x1',
      'gpus=2',
      'gpus=device=0',
    ]
      .map((word) => `docker run '--${word}' nginx:1.29`)
      .join('\n');
    const text = yamlOf(`${line}\n${others}`)!;
    const file = path.join(folder, 'compose.yaml');
    writeFileSync(
      file,
      text
        .replaceAll('ipv4_address: x1', 'ipv4_address: 10.0.0.7')
        .replaceAll('ipv6_address: x1', 'ipv6_address: "fd00::7"'),
    );
    const answer = await oracle()!.config({
      files: [file],
      workingDirectory: folder,
      environment: { HOME: homedir() },
    });
    expect(answer).toMatchObject({ stderr: '', exitCode: 0 });
    const { services } = JSON.parse(answer.stdout) as { services: Record<string, Record<string, unknown>> };
    expect(Object.keys(services).length).toBe(7);
    expect(services['x1']).toMatchObject({
      image: 'nginx:1.29',
      command: ['a', 'b'],
      mem_limit: '67108864',
      memswap_limit: '-1',
      stop_grace_period: '30s',
      ulimits: { nofile: { soft: 1024, hard: 2048 } },
      ports: [{ published: '8080', target: 80 }],
    });
  });
});
