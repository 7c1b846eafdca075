import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnsi, plainLine } from '../../shared/run/ansi.ts';
import { parseFacts } from '../../shared/run/container-facts.ts';
import { serviceByContainer } from '../../shared/run/container-names.ts';
import { parseLogLine, serviceOfSource } from '../../shared/run/log-line.ts';
import { maskLine } from '../../shared/run/mask-line.ts';
import { changesState, parseEvent } from '../../shared/run/parse-event.ts';
import { parseHashes } from '../../shared/run/parse-hashes.ts';
import { parseInspect, withInspected } from '../../shared/run/parse-inspect.ts';
import { parsePs } from '../../shared/run/parse-ps.ts';
import { parseStats } from '../../shared/run/parse-stats.ts';
import { buildPlan } from '../../shared/run/plan.ts';
import { parseProgress } from '../../shared/run/progress-line.ts';
import { MASK } from '../../shared/model/looks-secret.ts';

const id = 'ab'.repeat(32);
const hash = '0123456789abcdef'.repeat(4);
const ps = JSON.stringify({
  ID: id,
  Name: 'shop-web-2',
  Service: 'web',
  State: 'running',
  Health: 'healthy',
  ExitCode: 0,
  Image: 'nginx:1.29',
  Labels: `com.docker.compose.project.config_files=/a.yml,/b.yml,com.docker.compose.config-hash=${hash},com.docker.compose.container-number=2,com.docker.compose.oneoff=False`,
  Publishers: [
    { URL: '0.0.0.0', TargetPort: 80, PublishedPort: 8080, Protocol: 'tcp' },
    { URL: '', TargetPort: 443, PublishedPort: 0, Protocol: 'tcp' },
  ],
});
const inspect = JSON.stringify([
  {
    Id: id,
    RestartCount: 3,
    State: {
      Status: 'exited',
      ExitCode: 137,
      OOMKilled: true,
      StartedAt: '2026-01-02T03:04:05Z',
      FinishedAt: '0001-01-01T00:00:00Z',
      Health: {
        Status: 'unhealthy',
        Log: [{ End: '2026-01-02T03:04:06Z', ExitCode: 1, Output: 'refused\n' }],
      },
    },
    Config: { Image: 'nginx:1.29', Env: ['A=1=2', 'B'], Cmd: ['nginx'] },
    HostConfig: {
      RestartPolicy: { Name: 'always' },
      PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8080' }] },
    },
  },
]);

describe('what the tool prints', () => {
  test('containers, with what docker inspect knows beyond', () => {
    const [web, ...rest] = parsePs(`${ps}\n`);
    expect(rest).toEqual([]);
    expect(web).toMatchObject({
      service: 'web',
      number: 2,
      oneOff: false,
      configHash: hash,
      ports: [{ ip: '0.0.0.0', published: 8080, target: 80, protocol: 'tcp' }],
    });
    expect(parsePs(`[${ps}]`)).toEqual([web]);
    expect(withInspected([web!], parseInspect(inspect))[0]).toMatchObject({
      state: 'exited',
      health: 'unhealthy',
      exitCode: 137,
      restarts: 3,
      outOfMemory: true,
      finishedAt: '',
      probes: [{ exitCode: 1, output: 'refused' }],
    });
    expect(parseFacts(inspect)).toMatchObject({
      environment: { A: '1=2', B: '' },
      ports: ['8080:80/tcp'],
      restart: 'always',
    });
  });

  test('events: those of health checks going on do not count', () => {
    const event = (action: string) =>
      parseEvent(
        JSON.stringify({ type: 'container', action, service: 'db', id, time: '2026-01-02T03:04:05Z' }),
      )!;
    expect(event('die')).toMatchObject({ service: 'db', action: 'die' });
    expect(changesState(event('health_status: healthy'))).toBe(true);
    expect(changesState(event('exec_create: pg_isready'))).toBe(false);
  });

  test('statistics between movements of the cursor', () => {
    expect(
      parseStats(
        `\u001b[J\u001b[H{"Container":"${id}","CPUPerc":"12.50%","MemUsage":"1.5MiB / 2GiB"} \u001b[K`,
      ),
    ).toEqual({ container: id, cpu: 12.5, memory: 1_572_864, memoryLimit: 2_147_483_648 });
  });

  test('lines of logs, of the longest service that fits', () => {
    expect(parseLogLine('web-1  | 2026-11-21T06:08:22.85Z \u001b[31mred\u001b[0m')).toEqual({
      source: 'web-1',
      time: '2026-11-21T06:08:22.85Z',
      text: '\u001b[31mred\u001b[0m',
    });
    expect(parseLogLine('web-1 | a | b').text).toBe('a | b');
    expect(parseLogLine('anything').source).toBe('');
    expect(serviceOfSource('web-api-2', ['web', 'web-api'])).toBe('web-api');
    expect(serviceOfSource('other-1', ['web'])).toBeUndefined();
  });

  test('hashes', () => {
    expect(parseHashes(`web ${hash}\nnonsense\n`)).toEqual(new Map([['web', hash]]));
  });
});

describe('progress becomes a plan', () => {
  const services = [
    { name: 'web', containerName: undefined },
    { name: 'web-api', containerName: 'api' },
  ];
  const plan = (...lines: string[]) =>
    buildPlan(
      lines.flatMap((line) => parseProgress(line) ?? []),
      serviceByContainer('shop', services),
    );

  test('as JSON and as plain lines, with the container that replaces another', () => {
    const json = plan(
      '{"dry-run":true,"id":"Container shop-web-1","status":"Recreate"}',
      '{"dry-run":true,"id":"Container 0123456789ab_shop-web-1","status":"Recreated"}',
      '{"dry-run":true,"id":"Container shop-web-1","status":"Starting"}',
      '{"dry-run":true,"id":"Container shop-web-1","status":"Started"}',
      '{"dry-run":true,"id":"Container api","status":"Running"}',
    );
    expect(json.items.map(({ name, actions, containers }) => [name, actions, containers])).toEqual([
      ['web', ['recreate'], ['shop-web-1']],
      ['web-api', ['keep'], ['api']],
    ]);
    expect(
      plan(' DRY-RUN MODE -  Network shop_default  Creating', ' Container shop-web-1  Created').items,
    ).toMatchObject([
      { kind: 'network', name: 'shop_default', actions: ['create'], phase: 'working' },
      { kind: 'service', name: 'web', actions: ['create'], phase: 'done' },
    ]);
  });

  test('failures are told, in the words of the tool', () => {
    const { items, notes } = plan(
      '{"id":"Container shop-web-1","status":"Error response from daemon: no"}',
      '{"error":true,"message":"it failed"}',
      '{"level":"warning","msg":"careful"}',
    );
    expect(items[0]).toMatchObject({ phase: 'failed', status: 'Error response from daemon: no' });
    expect(notes).toEqual([
      { level: 'error', text: 'it failed' },
      { level: 'warning', text: 'careful' },
    ]);
  });

  test('what a build prints is read out of its base64', () => {
    expect(parseProgress('{"logs":[{"vertex":"x","stream":1,"data":"7JWI64WVCg=="}]}')).toEqual({
      kind: 'words',
      text: '안녕',
      level: 'info',
    });
  });
});

describe('lines on display', () => {
  test('colours stay, other sequences go', () => {
    expect(parseAnsi('a\u001b[1;31mb\u001b[0mc\u001b[2K\u001b]0;title\u0007d')).toEqual([
      { text: 'a', colour: undefined, bold: false },
      { text: 'b', colour: 1, bold: true },
      { text: 'c', colour: undefined, bold: false },
      { text: 'd', colour: undefined, bold: false },
    ]);
    expect(parseAnsi('\u001b[38;5;9mx\u001b[38;2;1;2;3my')).toMatchObject([
      { colour: 9 },
      { colour: undefined },
    ]);
  });

  test('secrets are masked, other values are not', () => {
    expect(maskLine('login password=hunter2 user=ann')).toBe(`login password=${MASK} user=ann`);
    expect(maskLine('{"api_key":"abc","port":80}')).toBe(`{"api_key":${MASK},"port":80}`);
    expect(maskLine('postgres://app:s3cret@db/x')).toBe(`postgres://app:${MASK}@db/x`);
    expect(maskLine('Authorization: Bearer abcdefghijkl')).not.toContain('abcdefghijkl');
    expect(maskLine('the value is correct-horse', ['correct-horse'])).toBe(`the value is ${MASK}`);
    expect(maskLine('listening on port=8080')).toBe('listening on port=8080');
  });
});

test('garbage is never more than left out', () => {
  const mangled = fc
    .tuple(
      fc.constantFrom(ps, inspect, 'web-1 | x', '{"id":"Container a","status":"Created"}'),
      fc.nat(400),
      fc.string(),
    )
    .map(([text, at, junk]) => text.slice(0, at) + junk + text.slice(at + 3));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), mangled), (text) => {
      parsePs(text);
      parseInspect(text);
      parseFacts(text);
      parseEvent(text);
      parseStats(text);
      parseHashes(text);
      const line = parseProgress(text);
      buildPlan(line === undefined ? [] : [line], () => undefined);
      const log = parseLogLine(text);
      maskLine(text, ['x']);
      expect(
        parseAnsi(log.text)
          .map((span) => span.text)
          .join(''),
      ).toBe(plainLine(log.text));
    }),
    { numRuns: 2000 },
  );
});
