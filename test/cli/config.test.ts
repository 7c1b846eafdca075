import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { folderWith } from './folder-with.ts';
import { runCli } from './run-cli.ts';

const hasTool = (() => {
  try {
    execFileSync('docker', ['compose', 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('SKIPPED comparing the command line with the real tool: `docker compose` was not found');
    return false;
  }
})();

describe('config', () => {
  const files = {
    'compose.yaml':
      'services:\n  web:\n    image: "nginx:${TAG:-1}"\n    ports: ["80:80"]\n    env_file: [web.env]\n  extra:\n    image: x\n    profiles: [more]\n',
    'compose.override.yaml': 'services:\n  web:\n    environment: { A: "$$x" }\n',
    '.env': 'TAG=2\n',
    'other.env': 'TAG=3\n',
    'web.env': 'B=1\n',
    'sub/web.env': 'B=2\n',
  };
  const cases: { readonly args: readonly string[]; readonly sub?: string }[] = [
    { args: [] },
    { args: ['--format', 'json'] },
    { args: ['-f', 'compose.yaml'] },
    { args: ['-f', 'compose.override.yaml', '-f', 'compose.yaml', '-p', 'named'] },
    { args: ['--profile', 'more', '--env-file', 'other.env'] },
    { args: ['--no-interpolate'] },
    { args: ['--project-directory', 'sub', '-f', 'compose.yaml'] },
    { args: [], sub: 'sub' },
  ];
  test.skipIf(!hasTool).each(cases)(
    '$args in $sub prints what the real tool prints',
    async ({ args, sub = '.' }) => {
      const cwd = path.join(folderWith(files), sub);
      const own = await runCli(['config', ...args], { cwd });
      const flags = ['--format', '--no-interpolate'];
      const at = args.findIndex((arg) => flags.includes(arg));
      const [before, after] = at < 0 ? [args, []] : [args.slice(0, at), args.slice(at)];
      const real = execFileSync('docker', ['compose', ...before, 'config', ...after], {
        cwd,
        env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8' },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const words = (text: string) => text.replaceAll(process.env.HOME ?? '\0', cwd);
      expect(own).toMatchObject({ status: 0, err: '' });
      expect(own.out.trimEnd()).toBe(words(real.toString('utf8')).trimEnd());
    },
  );

  test.each([
    ['--services', 'api\nweb\n'],
    ['--volumes', 'data\n'],
    ['--networks', 'default\n'],
    ['--images', 'nginx:2\nshop-api\n'],
    ['--profiles', 'dev\n'],
    [
      '--variables',
      'NAME                REQUIRED            DEFAULT VALUE       ALTERNATE VALUE\n' +
        'TAG                 false               2                   \n',
    ],
  ])('%s prints a list; env files of services are not read for it', async (option, out) => {
    const cwd = folderWith({
      'compose.yaml':
        'services:\n  web: { image: "nginx:${TAG:-2}", env_file: none.env, volumes: ["data:/data"] }\n' +
        '  api: { build: . }\n  debug: { image: busybox, profiles: [dev] }\nvolumes: { data: , unused: }\n',
    });
    const answer = await runCli(['config', '-p', 'shop', option], { cwd });
    expect(answer).toMatchObject({ status: 0, err: '', out });
    expect(await runCli(['config', '-p', 'shop'], { cwd })).toMatchObject({ status: 1, out: '' });
  });

  test('--hash prints the hash of each service asked for, and names one that is not there', async () => {
    const cwd = folderWith({ 'compose.yaml': 'services:\n  b: { image: x }\n  a: { image: x }\n' });
    const all = (await runCli(['config', '--hash', '*'], { cwd })).out;
    expect(all).toMatch(/^a ([0-9a-f]{64})\nb \1\n$/);
    expect((await runCli(['config', '--hash', 'b,a'], { cwd })).out).toBe(all);
    const none = await runCli(['config', '--hash', 'c'], { cwd });
    expect([none.status, none.out]).toEqual([1, '']);
    expect(none.err).toMatch(/^composewright: [^\n]*\bc\b[^\n]*\n$/);
  });

  test.skipIf(!hasTool).each([
    { before: ['-f', '-'], after: [] },
    { before: ['-f', 'base.yaml', '-f', '-'], after: ['--format', 'json'] },
    { before: [], after: [], listed: 'base.yaml:-' },
    { before: ['-f', '-'], after: ['--hash', '*'] },
    { before: ['-f', '-'], after: ['--hash', '*', '--no-interpolate'] },
  ])(
    '$before $after of a text that is piped in is what the real tool prints',
    async ({ before, after, listed = '' }) => {
      const cwd = folderWith({
        'base.yaml': 'services: { web: { image: x, user: a } }\n',
        '.env': `TAG=2\nCOMPOSE_FILE=${listed}\n`,
      });
      const input =
        'services:\n  web:\n    image: "nginx:$TAG"\n    cpus: "1.5"\n    build: ./d\n    environment: [HOME, "A=$$x"]\n';
      const env = {
        PATH: process.env.PATH,
        HOME: cwd,
        DOCKER_CONFIG: path.join(process.env.HOME ?? '', '.docker'),
      };
      const real = execFileSync('docker', ['compose', ...before, 'config', ...after], {
        cwd,
        env,
        input,
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      const own = await runCli(['config', ...before, ...after], { cwd, input, env: { HOME: cwd } });
      expect(own).toMatchObject({ status: 0, err: '' });
      expect(own.out.trimEnd()).toBe(real.toString('utf8').trimEnd());
    },
  );

  test('--environment, --quiet and --output', async () => {
    const cwd = folderWith({ 'compose.yaml': 'services: { web: { image: x } }\n', '.env': 'FROM_FILE=1\n' });
    const environment = await runCli(['config', '-p', 'shop', '--environment'], { cwd });
    expect(environment.out).toMatch(/^COMPOSE_PROJECT_NAME=shop\nFROM_FILE=1\n/);
    expect(await runCli(['config', '-q'], { cwd })).toMatchObject({ status: 0, out: '', err: '' });
    expect(await runCli(['config', '-o', 'out.yaml'], { cwd })).toMatchObject({ status: 0, out: '' });
    expect(readFileSync(path.join(cwd, 'out.yaml'), 'utf8')).toBe((await runCli(['config'], { cwd })).out);
  });

  test.each(['--no-normalize', '--no-path-resolution', '--no-consistency'])(
    '%s leaves a step out',
    async (option) => {
      const cwd = folderWith({
        'compose.yaml': 'services: { web: { image: x, volumes: ["./a:/a"], depends_on: [nobody] } }\n',
        'good.yaml': 'services: { web: { image: x, volumes: ["./a:/a"] } }\n',
      });
      const file = option === '--no-consistency' ? 'compose.yaml' : 'good.yaml';
      const [plain, other] = [
        await runCli(['config', '-f', file], { cwd }),
        await runCli(['config', '-f', file, option], { cwd }),
      ];
      expect(other).toMatchObject({ status: 0, err: '' });
      expect(other.out).not.toBe(plain.out);
    },
  );

  test('--help is in the language of the system', async () => {
    const cwd = temporaryFolder();
    const korean = await runCli(['config', '--help'], { cwd, env: { LANG: 'ko_KR.UTF-8' } });
    expect(korean.out).toMatch(/--no-consistency +[^\n]*[가-힣]/);
    expect((await runCli(['config', '--help'], { cwd })).out).toMatch(/--hash <services> +print the hash/);
  });

  test('problems are one line each: file, line, column, what and what to do', async () => {
    const cwd = folderWith({
      'compose.yaml': 'services:\n  web:\n    image: nginx\n    depends_on:\n      - nobody\n',
    });
    const answer = await runCli(['config'], { cwd });
    expect([answer.status, answer.out]).toEqual([1, '']);
    expect(answer.err).toMatch(/^compose\.yaml:5:9: error: [^\n]*nobody[^\n]*\n$/);
  });

  test('--origins names the file, line and column of every value', async () => {
    const cwd = folderWith(files);
    const { out, status } = await runCli(['config', '--origins', '--format', 'json'], { cwd });
    expect(status).toBe(0);
    const lines = JSON.parse(out) as {
      path: unknown[];
      value: unknown;
      file: string;
      line: number;
      column: number;
    }[];
    const find = (...steps: unknown[]) =>
      lines.find((line) => JSON.stringify(line.path) === JSON.stringify(steps));
    expect(find('services', 'web', 'image')).toMatchObject({
      value: 'nginx:2',
      file: path.join(cwd, 'compose.yaml'),
      line: 3,
      column: 12,
    });
    expect(find('services', 'web', 'environment', 'A')).toMatchObject({
      line: 3,
      file: path.join(cwd, 'compose.override.yaml'),
    });
    const text = await runCli(['config', '--origins'], { cwd });
    expect(text.out).toMatch(/^services\.web\.image: "nginx:2" {2}# compose\.yaml:3:12/m);
  });

  test('--origins names the layer, and what a value covers', async () => {
    const cwd = folderWith({
      'compose.yaml': 'services:\n  web:\n    image: x\n    environment: { A: 1 }\n',
      'over.yaml':
        'services:\n  web:\n    environment: [A=2]\n    extends: base\n  base: { image: b, tty: true }\n',
    });
    const args = ['config', '-f', 'compose.yaml', '-f', 'over.yaml', '--origins'];
    const { out } = await runCli(args, { cwd });
    expect(out).toContain('services.web.environment.A: "2"  # over.yaml:3:19 (over compose.yaml:4:23)\n');
    expect(out).toContain('services.web.tty: true  # over.yaml:5:26 (extends)\n');
    const lines = JSON.parse((await runCli([...args, '--format', 'json'], { cwd })).out) as object[];
    expect(lines).toContainEqual({
      path: ['services', 'web', 'environment', 'A'],
      value: '2',
      how: 'written',
      file: path.join(cwd, 'over.yaml'),
      line: 3,
      column: 19,
      layer: path.join(cwd, 'over.yaml'),
      variables: [],
      covers: [
        {
          value: 'A=1',
          how: 'written',
          file: path.join(cwd, 'compose.yaml'),
          line: 4,
          column: 23,
          layer: path.join(cwd, 'compose.yaml'),
        },
      ],
    });
  });

  test.each([
    [['-f', 'none.yaml'], /^none\.yaml: .+\n$/],
    [['-f', 'binary.yaml'], /^binary\.yaml: .+\n$/],
    [['-f', 'latin.yaml'], /^latin\.yaml: .+\n$/],
    [['-f', 'folder'], /^folder: .+\n$/],
    [[], /^composewright: .+\n$/],
    [['--format', 'toml'], /.+/],
    [['--nonsense'], /.+/],
  ])('%j is bad usage', async (args, line) => {
    const cwd = folderWith({
      'binary.yaml': new Uint8Array([0]),
      'latin.yaml': new Uint8Array([0xe9]),
      'folder/x': '',
    });
    const answer = await runCli(['config', ...args], { cwd });
    expect([answer.status, answer.out]).toEqual([2, '']);
    expect(answer.err).toMatch(line);
  });

  test('speaks the language of the system', async () => {
    const answer = await runCli(['config', '-f', 'none.yaml'], {
      cwd: temporaryFolder(),
      env: { LANG: 'ko_KR.UTF-8' },
    });
    expect(answer.err).toMatch(/^none\.yaml: .*[가-힣].*\n$/);
  });
});
