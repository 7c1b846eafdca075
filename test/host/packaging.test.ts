import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PAGE_HEADERS } from '../../electron/web/content-security-policy.ts';

// What no running program shows: the fuses that the packages get, and the words of the policy.

const root = path.resolve(import.meta.dirname, '../..');
const config = parse(readFileSync(path.join(root, 'build/electron-builder.yml'), 'utf8')) as {
  asar: boolean;
  electronFuses: Readonly<Record<string, boolean>>;
  linux: { target: string[] };
  mac: { target: { target: string; arch: string[] }[]; hardenedRuntime: boolean };
  win: { target: string[] };
};

test('the fuses close every way to run other code in the name of the app', () => {
  expect(config.asar).toBe(true);
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(config.mac.hardenedRuntime).toBe(true);
});

const builder = createRequire(import.meta.url)('app-builder-lib/out/util/config/config') as {
  validateConfiguration(config: unknown, log: { readonly isEnabled: boolean }): Promise<void>;
};

test('the packages are described as electron-builder wants it', async () => {
  const check = (one: unknown) => builder.validateConfiguration(one, { isEnabled: false });
  await check(config);
  await expect(check({ ...config, nsis: { oneClik: true } })).rejects.toThrow('Invalid configuration object');
});

test('every system gets the packages that its people expect', () => {
  expect(config.linux.target).toEqual(['AppImage', 'deb', 'rpm']);
  expect(config.mac.target).toEqual([
    { target: 'dmg', arch: ['x64', 'arm64'] },
    { target: 'zip', arch: ['x64', 'arm64'] },
  ]);
  expect(config.win.target).toEqual(['nsis']);
});

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
        readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
      }
    >
  >;
}

const workflow = readFileSync(path.join(root, '.github/workflows/packages.yml'), 'utf8');

test('the workflow tests and packages on the three systems, with commands that exist', () => {
  const { jobs } = parse(workflow) as Workflow;
  for (const name of ['test', 'package']) {
    const systems = jobs[name]!.strategy!.matrix.os.map((os) => os.split('-')[0]);
    expect(systems).toEqual(['ubuntu', 'macos', 'windows']);
  }
  const commands = Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run = '' }) => run.split('\n')),
  );
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const asked = commands.flatMap((line) => /\bnpm run ([\w-]+)/.exec(line)?.[1] ?? []);
  expect(asked.filter((name) => !(name in scripts))).toEqual([]);
  expect(asked).toContain('dist');
  const programs = commands.flatMap((line) => /(?:^|\s)(?:node|bash) ([\w./-]+\.\w+)/.exec(line)?.[1] ?? []);
  expect(programs.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  expect(programs).toContain('build/check.mjs');
  expect(commands.some((line) => line.startsWith('xvfb-run') && line.endsWith('npm test'))).toBe(true);
});

test('what the workflow uses of others is named by its commit, which nobody can move, with the version beside it', () => {
  const lines = workflow.split('\n').filter((line) => /^\s*-?\s*uses:/.test(line));
  expect(lines.filter((line) => !/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  const { jobs } = parse(workflow) as Workflow;
  const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
  expect(used.length).toBe(lines.length);
});

test('what the container is made of exists and is what serves', () => {
  const lines = readFileSync(path.join(root, 'build/container/Dockerfile'), 'utf8').split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY '))
    .flatMap((line) => line.split(' ').slice(1, -1));
  const ignored = readFileSync(path.join(root, 'build/container/Dockerfile.dockerignore'), 'utf8').split(
    '\n',
  );
  expect(ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1))).toEqual(copied);
  expect(lines.find((line) => line.startsWith('USER '))).toBe('USER 1000:1000');
});

test('the policy lets no script run but our own, and nothing be sent elsewhere', () => {
  const policy = new Map(
    PAGE_HEADERS['Content-Security-Policy']!.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );
  expect(policy.get('default-src')).toEqual(["'none'"]);
  for (const name of ['script-src', 'connect-src', 'worker-src'])
    expect(policy.get(name)).toEqual(["'self'"]);
  for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
    expect(policy.get(name)).toEqual(["'none'"]);
  }
  expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
});
