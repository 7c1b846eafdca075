import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from './folder-with.ts';
import { runCli } from './run-cli.ts';

const files = {
  'base.yml':
    'services:\n  app:\n    image: "a:${TAG:-1}"\n    ports: ["8080:80"]\n    environment: { DB_PASSWORD: one }\n  extra:\n    image: x\n    profiles: [more]\n',
  'prod.yml':
    'services:\n  app:\n    ports: !reset []\n    deploy: { replicas: 3 }\n    environment:\n      DB_PASSWORD: two|`three`\n',
  '2.env': 'TAG=2\n',
  'broken.yml': 'services: [\n',
};
const diff = (cwd: string, ...args: string[]) => runCli(['diff', ...args], { cwd });

test('text: a line per change with both places; status 1', async () => {
  const cwd = folderWith(files);
  const answer = await diff(cwd, '-f', 'base.yml', '--with', '-f', 'base.yml', '-f', 'prod.yml');
  expect(answer).toMatchObject({ status: 1, err: '' });
  expect(answer.out).toBe(
    [
      '+ services.app.deploy.replicas: 3  (prod.yml:4)',
      '~ services.app.environment.DB_PASSWORD: •••••• -> ••••••  (base.yml:5 -> prod.yml:6)',
      '- services.app.ports[8080:80/tcp]: 8080:80/tcp  (base.yml:4)',
      '',
    ].join('\n'),
  );
});

test('equal: no output, status 0', async () => {
  const answer = await diff(folderWith(files), '-f', 'base.yml', '--with', '-f', 'base.yml');
  expect(answer).toMatchObject({ status: 0, out: '', err: '' });
});

test('each side has its own options; what is not said again is as on the left', async () => {
  const cwd = folderWith(files);
  const answer = await diff(cwd, '-f', 'base.yml', '--with', '--env-file', '2.env', '--profile', 'more');
  expect(answer).toMatchObject({ status: 1, err: '' });
  expect(answer.out).toBe(
    '~ services.app.image: a:1 -> a:2  (base.yml:3 -> base.yml:3)\n+ services.extra  (base.yml:8)\n    profiles: [more]\n    image: x\n    networks.default: null\n',
  );
});

test('markdown: inert, whatever the files hold', async () => {
  const cwd = folderWith(files);
  const sides = ['-f', 'base.yml', '--with', '-f', 'base.yml', '-f', 'prod.yml'];
  const { out } = await diff(cwd, ...sides, '--format', 'markdown', '--show-secrets');
  expect(out).toBe(`### Compose: \`base.yml\` → \`base.yml + prod.yml\`

- Services: 1 changed

#### \`services.app\`

| Attribute | \`base.yml\` | \`base.yml + prod.yml\` |
| --- | --- | --- |
| \`deploy.replicas\` |  | \`3\` |
| \`environment.DB_PASSWORD\` | \`one\` | \`\` two\\|\`three\` \`\` |
| \`ports[8080:80/tcp]\` | \`8080:80/tcp\` |  |
`);
});

test('json: values, files, lines, layers', async () => {
  const cwd = folderWith(files);
  const sides = ['-f', 'base.yml', '--with', '-f', 'base.yml', '-f', 'prod.yml'];
  const { out } = await diff(cwd, ...sides, '--format', 'json');
  const { equal, changes } = JSON.parse(out) as { equal: boolean; changes: unknown[] };
  const at = (file: string, line: number) => ({
    file: path.join(cwd, file),
    line,
    layer: path.join(cwd, file),
  });
  expect(equal).toBe(false);
  expect(changes[1]).toEqual({
    kind: 'changed',
    name: 'services.app.environment.DB_PASSWORD',
    path: ['services', 'app', 'environment', 'DB_PASSWORD'],
    secret: true,
    before: { text: '••••••', ...at('base.yml', 5) },
    after: { text: '••••••', ...at('prod.yml', 6) },
  });
});

test('what cannot be read, or not be used, is status 2 and a line that says why', async () => {
  const cwd = folderWith(files);
  const broken = await diff(cwd, '-f', 'base.yml', '--with', '-f', 'broken.yml');
  expect(broken).toMatchObject({ status: 2, out: '' });
  expect(broken.err).toMatch(/^broken\.yml:\d+:\d+: error: /);
  const gone = await diff(cwd, '-f', 'gone.yml', '--with', '-f', 'base.yml');
  expect(gone).toMatchObject({ status: 2, out: '' });
  expect(gone.err).toMatch(/^gone\.yml: /);
  expect(await diff(cwd, '-f', 'base.yml')).toMatchObject({ status: 2, out: '' });
});
