import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareConfigurations } from '../../shared/compare/compare-configurations.ts';
import { printSides } from '../../shared/compare/print-markdown.ts';
import { toOutput } from '../../shared/resolve/to-output.ts';
import { resolved, resolveWith } from './sides.ts';

/** The changes as lines, `kind text: before -> after`. */
function linesOf(
  left: string | readonly string[],
  right: string | readonly string[],
  secrets = false,
): string[] {
  const [a, b] = [left, right].map((side) => resolved(...(typeof side === 'string' ? [side] : side)));
  return compareConfigurations(a!, b!).changes.map((change) => {
    const says = printSides(change, { secrets }).filter((side) => side !== undefined);
    return `${change.kind} ${change.text}: ${says.join(' -> ')}`;
  });
}

const service = (text: string): string => `services:\n  app:\n    image: a\n${text.replace(/^/gm, '    ')}\n`;

test('scalars, with both origins', () => {
  const base = service('deploy:\n  replicas: 1\nrestart: always');
  const a = resolved(base);
  const b = resolved(base, service('deploy:\n  replicas: 3'));
  const { changes, elements } = compareConfigurations(a, b);
  expect(changes.map(({ text, kind, path }) => ({ text, kind, path }))).toEqual([
    {
      text: 'services.app.deploy.replicas',
      kind: 'changed',
      path: ['services', 'app', 'deploy', 'replicas'],
    },
  ]);
  expect(changes[0]!.before?.origin?.source?.file).toBe('/p/0.yml');
  expect(changes[0]!.after?.origin?.source).toMatchObject({ file: '/p/1.yml', layer: 1 });
  expect(elements).toMatchObject([{ element: { section: 'services', name: 'app' }, kind: 'changed' }]);
});

test.each<[string, string, string, string[]]>([
  [
    'another host port is a change of the port, not another port',
    'ports: ["8080:80", "443:443"]',
    'ports: ["443:443", "9090:80"]',
    ['changed services.app.ports[80/tcp].published: "8080" -> "9090"'],
  ],
  [
    'memory and durations as people say them, never rounded',
    'mem_limit: 1g\nshm_size: 1000\nstop_grace_period: 90s\nhealthcheck: {interval: 1h, timeout: 1h5s, test: x}',
    'mem_limit: 1536m\nshm_size: 64m\nstop_grace_period: 2m\nhealthcheck: {interval: 10s, timeout: 60s, test: x}',
    [
      'changed services.app.healthcheck.timeout: 1h0m5s -> 1m',
      'changed services.app.healthcheck.interval: 1h -> 10s',
      'changed services.app.mem_limit: 1GiB -> 1536MiB',
      'changed services.app.shm_size: "1000" -> 64MiB',
      'changed services.app.stop_grace_period: 1m30s -> 2m',
    ],
  ],
  [
    'ports that come and go',
    'ports: ["8080:80", "443:443"]',
    'ports: ["443:443", "127.0.0.1:5353:53/udp"]',
    [
      'removed services.app.ports[8080:80/tcp]: 8080:80/tcp',
      'added services.app.ports[127.0.0.1:5353:53/udp]: 127.0.0.1:5353:53/udp',
    ],
  ],
  [
    'variables by name, whatever the syntax',
    'environment: {A: "1", B: x}',
    'environment: [B=y, C=, A=1]',
    ['changed services.app.environment.B: x -> y', 'added services.app.environment.C: ""'],
  ],
  [
    'mounts by target',
    'volumes: ["./a:/data", "./b:/log"]',
    'volumes: ["./b:/log", "./c:/data:ro"]',
    [
      'changed services.app.volumes[/data].source: /p/a -> /p/c',
      'added services.app.volumes[/data].read_only: true',
    ],
  ],
  [
    'the order of a set means nothing',
    'cap_add: [A, B]\nexpose: [1, 2]',
    'cap_add: [B, A]\nexpose: [2, 1]',
    [],
  ],
  [
    'a command is one value',
    'command: [a, b]',
    'command: [b, a]',
    ['changed services.app.command: [a, b] -> [b, a]'],
  ],
  [
    'the order of DNS servers counts',
    'dns: [1.1.1.1, 8.8.8.8]',
    'dns: [8.8.8.8, 1.1.1.1]',
    ['changed services.app.dns: ["1.1.1.1", "8.8.8.8"] -> ["8.8.8.8", "1.1.1.1"]'],
  ],
  [
    'an attribute that was not there is told by its leaves',
    '',
    'deploy: {resources: {limits: {memory: 1g, cpus: "0.5"}}}',
    [
      'added services.app.deploy.resources.limits.cpus: 0.5',
      'added services.app.deploy.resources.limits.memory: 1GiB',
    ],
  ],
  [
    'extra hosts by name',
    'extra_hosts: ["db:10.0.0.1"]',
    'extra_hosts: ["db:10.0.0.2"]',
    ['changed services.app.extra_hosts[db]: db=10.0.0.1 -> db=10.0.0.2'],
  ],
  [
    'keys with dots',
    'labels: {a.b: "1"}',
    'labels: {a.b: "2"}',
    ['changed services.app.labels[a.b]: "1" -> "2"'],
  ],
])('%s', (_, left, right, expected) => {
  expect(linesOf(service(left), service(right))).toEqual(expected);
});

test('elements that come and go, profiles included', () => {
  const a = resolveWith(
    { profiles: ['debug'] },
    'services: {app: {image: a}, shell: {image: s, profiles: [debug]}}',
  );
  const b = resolved(
    'services: {app: {image: a, networks: [x]}, shell: {image: s, profiles: [debug]}}\nnetworks: {x: }',
  );
  const { elements } = compareConfigurations(a, b);
  expect(elements.map(({ element, kind }) => `${kind} ${element?.section}.${element?.name}`)).toEqual([
    'changed services.app',
    'removed services.shell',
    'added networks.x',
    'removed networks.default',
  ]);
});

test('the name of the project is told once', () => {
  const text = 'services: {app: {image: a, volumes: ["v:/v"]}}\nvolumes: {v: }';
  const { changes } = compareConfigurations(
    resolveWith({ projectName: 'one' }, text),
    resolveWith({ projectName: 'two' }, text),
  );
  expect(changes.map((change) => change.text)).toEqual(['name']);
});

test('secrets are masked until asked for', () => {
  const [a, b] = [service('environment: {DB_PASSWORD: one}'), service('environment: {DB_PASSWORD: two}')];
  expect(linesOf(a, b)).toEqual(['changed services.app.environment.DB_PASSWORD: •••••• -> ••••••']);
  expect(linesOf(a, b, true)).toEqual(['changed services.app.environment.DB_PASSWORD: one -> two']);
});

const names = fc.constantFrom('A', 'B', 'C', 'D');
const serviceArbitrary = fc.record(
  {
    image: fc.constantFrom('a', 'b'),
    command: fc.array(names, { maxLength: 3 }),
    environment: fc.dictionary(names, fc.constantFrom('1', '2')),
    ports: fc.uniqueArray(fc.constantFrom('80', '8080:80', '8081:80', '443:443/udp'), { maxLength: 3 }),
    cap_add: fc.uniqueArray(names),
    volumes: fc.uniqueArray(fc.constantFrom('/a', '/x:/b', '/y:/b', '/y:/c:ro'), {
      maxLength: 3,
      selector: (mount) => mount.split(':')[1] ?? mount,
    }),
    labels: fc.dictionary(names, names),
  },
  { requiredKeys: ['image'] },
);
const project = fc.record({ services: fc.dictionary(names, serviceArbitrary, { minKeys: 1 }) });

/** What the tool prints, its sets in one order. */
const settled = (text: string) =>
  JSON.stringify(toOutput(resolved(text), 'yaml'), (key, value: unknown) =>
    Array.isArray(value) && key !== 'command'
      ? (value as unknown[]).map((each) => JSON.stringify(each)).sort()
      : value,
  );

test('no change exactly when the tool prints the same; the other way round is the mirror image', () => {
  fc.assert(
    fc.property(project, project, (one, other) => {
      const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
      const there = compareConfigurations(resolved(left), resolved(right)).changes;
      const back = compareConfigurations(resolved(right), resolved(left)).changes;
      expect(there.length === 0).toBe(settled(left) === settled(right));
      const mirror = { added: 'removed', removed: 'added', changed: 'changed' } as const;
      expect(back.map(({ kind, text }) => `${mirror[kind]} ${text}`).sort()).toEqual(
        there.map(({ kind, text }) => `${kind} ${text}`).sort(),
      );
      expect(compareConfigurations(resolved(left), resolved(left)).changes).toEqual([]);
    }),
    { numRuns: 80 },
  );
});
