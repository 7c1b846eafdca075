import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder-with.ts';
import { runCli } from './run-cli.ts';

const BROKEN = `# shop
services:
  web:
    image: nginx:1.29   # pinned
    restart: alway
    networks: [apt-net]
  api:
    image: api:1.0
    depends on: [web]
networks:
  app-net:
`;
const MENDED = BROKEN.replace('alway', 'always')
  .replace('apt-net', 'app-net')
  .replace('depends on', 'depends_on');

describe('check --fix', () => {
  test('mends what can mean nothing else, and leaves every other byte', async () => {
    const text = BROKEN.replace('restart: alway', 'stop_grace_period: 10');
    const cwd = folderWith({ 'compose.yaml': text });
    const answer = await runCli(['check', '--fix'], { cwd });
    expect(readFileSync(path.join(cwd, 'compose.yaml'), 'utf8')).toBe(
      text.replace('apt-net', 'app-net').replace('depends on', 'depends_on').replace(': 10', ': 10s'),
    );
    expect(answer).toMatchObject({ status: 0, err: 'composewright: quick fixes applied: 3\n' });
    expect(answer.out).not.toContain('error');
  });

  test('mends the file in which the problem stands', async () => {
    const prod = 'services:\n  web:\n    stop_grace_period: 10 # seconds\n';
    const cwd = folderWith({
      'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n',
      'prod.yaml': prod,
    });
    await runCli(['check', '-f', 'compose.yaml', '-f', 'prod.yaml', '--fix'], { cwd });
    expect(readFileSync(path.join(cwd, 'prod.yaml'), 'utf8')).toBe(prod.replace(': 10', ': 10s'));
    expect(readFileSync(path.join(cwd, 'compose.yaml'), 'utf8')).not.toContain('stop_grace');
  });

  test('--dry-run prints the diff and writes nothing', async () => {
    const cwd = folderWith({ 'compose.yaml': MENDED.replace('depends_on', 'depends on') });
    const answer = await runCli(['check', '--fix', '--dry-run'], { cwd });
    expect(answer.out).toBe(
      [
        '--- a/compose.yaml',
        '+++ b/compose.yaml',
        '@@ -6,6 +6,6 @@',
        '     networks: [app-net]',
        '   api:',
        '     image: api:1.0',
        '-    depends on: [web]',
        '+    depends_on: [web]',
        ' networks:',
        '   app-net:',
        '',
      ].join('\n'),
    );
    expect(readFileSync(path.join(cwd, 'compose.yaml'), 'utf8')).toContain('depends on');
  });

  test('--dry-run alone is a mistake', async () => {
    const cwd = folderWith({ 'compose.yaml': MENDED });
    expect(await runCli(['check', '--dry-run'], { cwd })).toMatchObject({ status: 2, out: '' });
  });

  test('whoever names files as of a linter is told how they are named here', async () => {
    const cwd = folderWith({ 'compose.yaml': BROKEN });
    const { status, out, err } = await runCli(['check', 'compose.yaml'], { cwd });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('files are named with -f');
  });
});

test('check --format sarif prints a log of SARIF 2.1.0', async () => {
  const cwd = folderWith({ 'compose.yaml': BROKEN });
  const answer = await runCli(['check', '--format', 'sarif'], { cwd });
  expect(answer.status).toBe(1);
  const log = JSON.parse(answer.out) as {
    version: string;
    runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
  };
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  const found = run!.results.find(({ ruleId }) => ruleId === 'undefined-network')!;
  expect(run!.tool.driver.rules[found['ruleIndex'] as number]).toEqual({ id: 'undefined-network' });
  expect(found).toMatchObject({
    level: 'error',
    message: { text: expect.stringContaining('Did you mean `app-net`?') as string },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'compose.yaml' },
          region: { startLine: 6, startColumn: 16, endLine: 6, endColumn: 23 },
        },
        logicalLocations: [{ fullyQualifiedName: 'services.web.networks.apt-net' }],
      },
    ],
  });
});
