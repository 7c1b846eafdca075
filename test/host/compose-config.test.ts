import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeConfig } from '../../electron/host/compose-config.ts';
import type { ConfigOptions, ConfigRequest } from '../../electron/host/compose-config.ts';
import { variablesOf } from '../../electron/host/session.ts';
import { temporaryFolder } from './temporary-folder.ts';

const env = variablesOf(process.env);
const hasTool = (() => {
  try {
    execFileSync('docker', ['compose', 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('SKIPPED the preview with the real tool: `docker compose` was not found');
    return false;
  }
})();

function save(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

const project = (folder: string, more: Partial<ConfigRequest> = {}): ConfigRequest => ({
  projectDirectory: folder,
  files: [`${folder}/compose.yaml`],
  envFiles: [],
  profiles: [],
  projectName: null,
  unsaved: {},
  variables: {},
  format: 'yaml',
  ...more,
});

const run = (request: ConfigRequest, options: Partial<ConfigOptions> = {}) =>
  composeConfig(request, { env, ...options });

const OLD: Record<string, string> = {
  'compose.yaml': 'services:\n  web:\n    image: old\n',
  '.env': 'TAG=old\n',
  'sub/common.yml': 'services:\n  base:\n    image: old\n',
  'web.env': 'MODE=old\n',
};
const NEW: Record<string, string> = {
  'compose.yaml': [
    'include:',
    '  - sub/more.yml',
    'services:',
    '  web:',
    '    image: nginx:${TAG}',
    '    build: ./app',
    '    env_file: web.env',
    '    volumes: ["./data:/data", "../shared:/shared", "${PWD}/x:/x"]',
    '    configs: [settings]',
    '  worker:',
    '    extends: { file: ./sub/common.yml, service: base }',
    '  self:',
    '    extends: { file: compose.yaml, service: web }',
    'configs:',
    '  settings:',
    '    file: ./settings.json',
    '',
  ].join('\n'),
  '.env': 'TAG=new\n',
  'sub/common.yml': 'services:\n  base:\n    image: busybox\n    volumes: ["./here:/here"]\n',
  'sub/more.yml': 'services:\n  extra:\n    image: extra\n    build: .\n',
  'web.env': 'MODE=new\n',
};

describe.skipIf(!hasTool)('docker compose config with texts that are not saved', () => {
  test('prints what it would print if they were, wherever they are reached from', async () => {
    const folder = path.join(temporaryFolder(), 'shop');
    save(folder, OLD);
    const unsaved = Object.fromEntries(
      Object.entries(NEW).map(([name, text]) => [`${folder}/${name}`, text]),
    );
    const before = await run(project(folder, { unsaved }));
    expect(before).toMatchObject({ exitCode: 0, stderr: '', notSeen: [] });

    save(folder, NEW);
    const after = await run(project(folder));
    expect(before.stdout).toBe(after.stdout);
    expect(before.commandLine).toBe(after.commandLine);
    expect(after.stdout).toContain('name: shop');
    expect(after.stdout).toContain('MODE: new');
  });

  test('names the real files in its errors', async () => {
    const folder = temporaryFolder();
    save(folder, OLD);
    const broken = { [`${folder}/compose.yaml`]: 'services:\n  web:\n    nope: 1\n' };
    const { exitCode, stderr } = await run(project(folder, { unsaved: broken }));
    expect(exitCode).not.toBe(0);
    expect(stderr).toContain(`${folder}/compose.yaml`);
    expect(stderr).not.toMatch(/composewright-(?!test)/);
  });

  test('works for a project that has never been saved', async () => {
    const folder = path.join(temporaryFolder(), 'not', 'there');
    const unsaved = { [`${folder}/compose.yaml`]: 'services:\n  web:\n    build: .\n' };
    const { exitCode, stdout } = await run(project(folder, { unsaved }));
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`context: ${folder}\n`);
  });

  test('with copies instead of links, the files named on the command line and .env are seen; the others are listed', async () => {
    const folder = path.join(temporaryFolder(), 'shop');
    save(folder, {
      ...NEW,
      'compose.yaml': OLD['compose.yaml']!,
      '.env': 'TAG=old\n',
      'web.env': 'MODE=old\n',
    });
    const unsaved = {
      [`${folder}/compose.yaml`]: NEW['compose.yaml']!.replace(/ {2}self:\n.*\n/, ''),
      [`${folder}/.env`]: 'TAG=new\n',
      [`${folder}/web.env`]: 'MODE=new\n',
    };
    const answer = await run(project(folder, { unsaved }), { unsavedBy: 'copies' });
    expect(answer).toMatchObject({ exitCode: 0, notSeen: [`${folder}/web.env`] });
    expect(answer.stdout).toContain('image: nginx:new');
    expect(answer.stdout).toContain('MODE: old');
    expect(answer.stdout).toContain(`source: ${folder}/data`);
  });

  test('leaves nothing behind, after success, failure and cancelling', async () => {
    const folder = temporaryFolder();
    save(folder, OLD);
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('composewright-unsaved-'));
    const before = left();
    const unsaved = { [`${folder}/compose.yaml`]: 'services: 5\n' };
    await run(project(folder, { unsaved }));
    const controller = new AbortController();
    const cancelled = run(project(folder, { unsaved }), { signal: controller.signal });
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(left().filter((name) => !before.includes(name))).toEqual([]);
  });

  test('profiles, project name, env files, formats and variables arrive', async () => {
    const folder = temporaryFolder();
    save(folder, {
      'compose.yaml': 'services:\n  web:\n    image: "${A}-${B}"\n    profiles: [x]\n',
      'a.env': 'A=1\n',
    });
    const { stdout } = await run(
      project(folder, {
        profiles: ['x'],
        projectName: 'named',
        envFiles: [`${folder}/a.env`],
        format: 'json',
        variables: { B: '2' },
      }),
    );
    expect(JSON.parse(stdout)).toMatchObject({ name: 'named', services: { web: { image: '1-2' } } });
  });

  test.each(['PATH', 'LD_PRELOAD', 'DOCKER_CONFIG', 'HOME'])(
    'the variable %s cannot be set by a project',
    async (name) => {
      const request = project(temporaryFolder(), { variables: { [name]: '/x' } });
      await expect(run(request)).rejects.toMatchObject({ code: 'bad-message' });
    },
  );

  test('a bomb of aliases ends in time', async () => {
    const folder = temporaryFolder();
    const levels = Array.from({ length: 26 }, (_, i) =>
      i === 0
        ? 'x0: &a0 [1, 1]'
        : `x${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    );
    save(folder, { 'compose.yaml': `${levels.join('\n')}\nservices: {}\n`.replaceAll(/^x/gm, 'x-') });
    const ended = run(project(folder), { timeoutMs: 4000 }).then(
      ({ exitCode }) => exitCode !== 0,
      (error: { code: string }) => error.code === 'timed-out',
    );
    await expect(ended).resolves.toBe(true);
  });
});
