import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder-with.ts';
import { runCli } from './run-cli.ts';

const files = {
  'compose.yml':
    'services:\n  web:\n    image: nginx:1.25\n    depends_on: [db]\n  db:\n    image: postgres:17\n',
  'broken.yml': 'services:\n  web: [\n',
  'ghost.yml': 'services:\n  ghost:\n    init: true\n',
  'twice.yml': 'services:\n  web:\n    ports: !reset []\n    ports: !override ["1:1"]\n',
  'taken.yml': 'services:\n  db: !reset null\n',
  'rejected.yml': 'services:\n  web:\n    privileged: maybe\n',
  'ops.json':
    '[{"command":"setAttribute","args":{"path":["services","web","restart"],"value":"always"}},{"command":"clearAttribute","args":{"path":["services","web","image"]}}]',
};

/** What is bad, and the one line that tells it: where, what, what to do. */
const layers = {
  'broken.yml': /^broken\.yml:3:1: .*bracket/,
  'none.yml': /^none\.yml: .*check the path/,
  'ghost.yml':
    /^ghost\.yml:3:5: .*`ghost` stands in ghost\.yml alone, with neither `image` nor `build`.*Add one of them/,
  'twice.yml': /^twice\.yml:4:5: .*`ports` is already.*Keep one/,
  'taken.yml': /^taken\.yml:2:3: .*`web` depends on `db`.*Take the `!reset` back/,
  'rejected.yml': /^rejected\.yml:3:17: .*privileged must be true or false/,
} as const;

type Bad = keyof typeof layers;

const commands: Readonly<Record<string, (bad: Bad) => readonly string[]>> = {
  override: (bad) => ['override', '-f', 'compose.yml', '--target', 'compose.yml', bad, '-o', 'out.yml'],
  extract: (bad) => [
    'extract',
    '--base',
    'out.yml',
    '-f',
    'a=compose.yml',
    '-f',
    'b=compose.yml',
    '-f',
    `b=${bad}`,
  ],
  flatten: (bad) => ['flatten', '-f', 'compose.yml', '-f', bad, '-o', 'out.yml'],
  diff: (bad) => ['diff', '-f', 'compose.yml', '--with', '-f', 'compose.yml', '-f', bad, '-o', 'out.txt'],
  edit: (bad) => ['edit', '-f', 'compose.yml', '-f', bad, '--ops', 'ops.json', '--write'],
};

describe.each(Object.entries(commands))('%s', (name, args) => {
  // An edit of one layer is possible while another one says what the tool refuses.
  const told = (Object.keys(layers) as Bad[]).filter(
    (bad) => name !== 'edit' || bad === 'broken.yml' || bad === 'none.yml',
  );
  test.each(told)('tells %s in one line and writes nothing', async (bad) => {
    const cwd = folderWith(files);
    const answer = await runCli(args(bad), { cwd });
    expect(answer.status).toBeGreaterThan(0);
    expect(answer.out).toBe('');
    expect(answer.err.trimEnd().split('\n')).toHaveLength(1);
    if (name === 'edit') expect(answer.err).toMatch(bad === 'broken.yml' ? /broken\.yml:3:1/ : layers[bad]);
    else expect(answer.err).toMatch(layers[bad]);
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(files).sort());
    for (const [file, text] of Object.entries(files)) {
      expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(text);
    }
  });
});

test('an edit of one layer is possible while another says what the tool refuses', async () => {
  const cwd = folderWith({
    ...files,
    'ops.json': '[{"command":"setAttribute","args":{"path":["services","web","restart"],"value":"always"}}]',
  });
  const answer = await runCli(['edit', '-f', 'compose.yml', '-f', 'ghost.yml', '--ops', 'ops.json'], { cwd });
  expect(answer).toMatchObject({ status: 0, err: '' });
  expect(answer.out).toContain('    restart: always\n');
});

test('a stack without any service is one file that says so', async () => {
  const cwd = folderWith({
    'compose.yml': 'services:\n  web:\n    image: x\n',
    'all.yml': 'services:\n  web: !reset null\n',
  });
  const answer = await runCli(['flatten', '-f', 'compose.yml', '-f', 'all.yml'], { cwd });
  expect(answer).toMatchObject({ status: 0, out: 'services: {}\n', err: '' });
});
