import type { World } from './world.ts';

// Texts that fit the attributes: few of each kind, so that an override often meets the same entry.

const fixed: Readonly<Record<string, readonly string[]>> = {
  duration: ['10s', '1m30s', '1.5s', '100ms', '0s', '2h', '1h0m5s', '500us', '1d', '1w', '36h', '1.5h', '0'],
  bytes: ['512m', '1g', '1.5gb', '64k', '10b', '1024', '2GiB', '128MB', '1t', '0', '1 gb', '0.1m', '3.7k'],
  subnet: ['172.28.0.0/16', '10.0.0.0/8', '10.5.0.0/24', 'fd00::/64'],
  ip: ['172.28.0.1', '10.0.0.10', '127.0.0.1', '::1', '8.8.8.8', '1.1.1.1', 'fd00::1'],
  mac: ['02:42:ac:11:65:43', '02:42:ac:11:65:44'],
  mode: ['0440', '0755', '444', '0', '7777'],
  image: ['nginx', 'nginx:1.27', 'reg.example.com:5000/a/b:1', 'x@sha256:0123', 'redis:7-alpine', 'a/b'],
  path: ['.', './a', './a/b', '../up', '/abs/x', 'rel', './a/../b', '~/h', './x y', 'a//b/'],
  cpus: ['0.5', '1', '2.25', '0.1', '1.0', '.75', '0.333333'],
  command: [
    'npm run start',
    'sh -c "echo hi && ls"',
    "echo 'a b' c",
    'a\\ b c',
    'run --flag=1 "" end',
    'echo $$HOME',
    '  spaced   out ',
    'a; b',
    '',
    'echo "a\\"b"',
    'x | y > z',
    'echo "multi\nline"',
    'tab\there',
    '`date` x',
    '$$(date +%s) y',
  ],
  user: ['1000', '1000:1000', 'root', 'app:app'],
  expression: ['a == b'],
};

const byAttribute: Readonly<Record<string, readonly string[]>> = {
  'services.*.ports.*': [
    '80',
    '8080:80',
    '8080:80/udp',
    '127.0.0.1:8080:80',
    '127.0.0.1::80',
    '9000-9002:9000-9002',
    '3000-3001',
    '8000-8010:80',
    '[::1]:80:80',
    '443:443/tcp',
    '53:53/UDP',
    '9-11:9-11',
    '0.0.0.0:1:1',
    '080:80',
    '1000:80/sctp',
  ],
  'services.*.expose.*': ['80', '3000', '80/tcp', '3000-3005', '8080/udp'],
  'services.*.devices.*': [
    '/dev/a',
    '/dev/a:/dev/b',
    '/dev/a:/dev/b:r',
    '/dev/c:/dev/b:rwm',
    'vendor.com/class=dev',
    '/dev/x:rw',
  ],
  'services.*.tmpfs': ['/tmp', '/run:size=1m', '/run', '/tmp2:mode=755,size=1'],
  'services.*.extra_hosts': [
    'a:1.1.1.1',
    'a=1.1.1.2',
    'b:10.0.0.1',
    'h:host-gateway',
    'v6=::1',
    'v6:[::1]',
    'a=1.1.1.1',
  ],
  'services.*.build.extra_hosts': ['a:1.1.1.1', 'b=10.0.0.1', 'v6=::1', 'h:host-gateway'],
  'services.*.build.ssh': ['default'],
  'services.*.build.context': [
    '.',
    './a',
    '../b',
    '/abs/c',
    'https://github.com/a/b.git#main',
    'git@github.com:a/b.git',
    '~/c',
    '',
    'github.com/a/b',
  ],
  'services.*.build.additional_contexts': [
    'a=./a',
    'b=docker-image://x',
    'a=../c',
    'c=https://x/y',
    'd=',
    'e=oci-layout://l@sha256:1',
  ],
  'services.*.security_opt.*': ['no-new-privileges:true', 'label:disable', 'seccomp:./p.json', 'apparmor=x'],
  'services.*.cap_add.*': ['NET_ADMIN', 'SYS_TIME', 'ALL', 'net_raw'],
  'services.*.cap_drop.*': ['NET_ADMIN', 'SYS_TIME', 'ALL'],
  'services.*.dns_opt.*': ['ndots:1', 'ndots=2', 'use-vc', 'ndots=1'],
  'services.*.pull_policy': [
    'always',
    'missing',
    'if_not_present',
    'never',
    'build',
    'daily',
    'every_12h',
    'refresh',
  ],
  'services.*.profiles.*': ['dev', 'debug', '', 'a b'],
  'services.*.external_links.*': ['old:alias', 'other'],
  'services.*.container_name': ['name-one', 'name-two', 'name_3', 'n4', 'n5.x', 'n6'],
  'services.*.device_cgroup_rules.*': ['c 1:3 mr', 'a 7:* rmw'],
  'services.*.restart': ['no', 'always', 'on-failure', 'on-failure:3', 'unless-stopped'],
  'services.*.platform': ['linux/amd64', 'linux/arm64'],
  'services.*.build.platforms.*': ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
  'services.*.gpus.*.count': ['all', '2'],
  'services.*.deploy.resources.reservations.devices.*.count': ['all', '1'],
  'services.*.env_file.*.format': ['raw'],
  'services.*.develop.watch.*.target': ['/app', '/app/src/', 'rel'],
  'services.*.develop.watch.*.path': ['./src', '.', './a/b.txt', '/abs/w', 'rel'],
  'services.*.cpu_percent': ['10', '50', '0', '${N}'],
  'networks.*.driver': ['bridge', 'overlay', 'macvlan'],
  'volumes.*.driver': ['local', 'nfs'],
  'configs.*.content': ['plain', 'key=value\nother=${A:-x}\n', '$$literal', 'a\n\nb'],
  'configs.*.environment': ['A', 'B', 'UNSET'],
  'secrets.*.environment': ['A', 'B', 'UNSET'],
  'secrets.*.file': ['./f.txt', '/abs/f', 'up/../f/', '~/f', '', 'C:\\f', '\\\\srv\\f'],
  'configs.*.file': ['./f.txt', '/abs/f', 'up/../f/', '~/f', '', 'c:/f'],
};

/** Keys of maps whose names are the user's. */
const keys: Readonly<Record<string, readonly string[]>> = {
  'services.*.ulimits': ['nofile', 'nproc', 'core'],
  'services.*.build.ulimits': ['nofile', 'nproc', 'core'],
  'services.*.sysctls': ['net.core.somaxconn', 'net.ipv4.ip_forward', 'kernel.x'],
  'services.*.build.ssh': ['default'],
  'services.*.extra_hosts': ['a', 'b', 'host.x', 'c', 'd', 'x-h'],
  'services.*.build.args': ['A', 'B', 'HOME', 'UNSET', 'X'],
  'services.*.environment': [
    'A',
    'B',
    'HOME',
    'UNSET',
    'X',
    'long.name',
    'E_1',
    'PATH_X',
    'with space',
    '*',
    'x-own',
  ],
  'services.*.build.additional_contexts': ['a', 'b', 'c'],
};

const volumes = (world: World): string[] => {
  const name = world.dice.pick(world.names.volume);
  return [
    `${name}:/data`,
    `${name}:/data:ro`,
    `${name}:/var/lib/`,
    '/anon',
    './src:/src',
    './src:/data:ro,z',
    '../up:/u:rw',
    '/abs:/src',
    '~/home:/h',
    `${name}:/b:nocopy`,
    './x:/x:rshared',
    'C:\\w:/c',
    '/a',
    './a/../b:/n//m',
    `${name}:rel`,
    `${name}:/cached:cached`,
    '.:/dot',
    './s:/s:Z',
  ];
};

const general = [
  'one',
  'two',
  'Three',
  'a b',
  'x=y',
  'yes',
  'true',
  '12',
  '0.5',
  '',
  'ü–한',
  '$$x',
  '${A}',
  '${UNSET:-dflt}',
  '${A:+set}',
  'pre-${B}-post',
  '$A',
  'line\nbreak',
  'a: b',
  '# no',
  "it's",
  '"q"',
  '{x}',
  '[1]',
  '*star',
  '<&>',
  'back\\slash',
  '-',
  ' lead',
  'trail ',
  '2024-01-01',
  '0x1F',
  '010',
  '1e3',
  '~',
  'null',
  '%p',
  '@at',
  '|',
  'tab\tx',
  '=',
  'a=b=c',
  '${B-}',
  'very long text that goes on and on and on, well past eighty columns, so that a printer might want to fold it somewhere',
];

/** A text for an attribute, by its dotted path with `*` for names and places in lists, or by its format. */
export function textFor(path: string, format: string | undefined, world: World): string {
  const { dice } = world;
  if (path === 'services.*.volumes.*') return dice.pick(volumes(world));
  const own = byAttribute[path] ?? byAttribute[path.replace(/\.\*$/, '')];
  if (own !== undefined) return dice.pick(own);
  if (/env_file|label_file/.test(path) && world.envFiles.length > 0) return dice.pick(world.envFiles);
  if (format !== undefined) return dice.pick(fixed[format] ?? general);
  if (/(?:^|\.)(?:source|target)$/.test(path))
    return dice.pick(['/data', '/x/y/', 'rel', '/d', './s', '/a/../b']);
  return dice.pick(general);
}

/** Names for the keys of a map. */
export function keysFor(path: string): readonly string[] {
  return keys[path] ?? ['A', 'B', 'com.example.x', 'k-1', 'Z z', 'o', 'type', 'device', '10', 'x-own'];
}
