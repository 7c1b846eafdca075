import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gitFiles, gitRevisions } from '../../electron/host/git.ts';
import { temporaryFolder } from './temporary-folder.ts';

const env = { PATH: process.env.PATH ?? '', HOME: temporaryFolder() };

function repository(): { folder: string; git: (...args: string[]) => string } {
  const folder = temporaryFolder();
  const settings = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  const git = (...args: string[]) =>
    execFileSync('git', [...settings, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  git('init', '-q', '-b', 'main');
  return { folder, git };
}

test('a folder without a repository has no revisions', async () => {
  expect(await gitRevisions(temporaryFolder(), env)).toBeNull();
  expect(await gitRevisions('/does/not/exist', env)).toBeNull();
});

test('branches, tags and commits; texts as they were', async () => {
  const { folder, git } = repository();
  const app = path.join(folder, 'app');
  mkdirSync(app);
  const write = (name: string, text: string) => writeFileSync(path.join(app, name), text);
  write('compose.yml', 'one: ü\r\n');
  write('[x] y.yml', 'odd\n');
  writeFileSync(path.join(folder, 'common.yml'), 'common\n');
  git('add', '.');
  git('commit', '-qm', 'First | commit');
  const first = git('rev-parse', 'HEAD');
  git('tag', 'v1');
  write('compose.yml', 'two\n');
  write('new.yml', 'new\n');
  git('add', '.');
  git('commit', '-qm', 'Second');
  write('local.env', 'A=1\n');

  const revisions = await gitRevisions(app, env);
  expect(
    revisions
      ?.map(({ kind, name, subject }) => `${kind} ${kind === 'commit' ? '' : name}: ${subject}`)
      .sort(),
  ).toEqual(['branch main: Second', 'commit : First | commit', 'commit : Second', 'tag v1: First | commit']);
  const at = (name: string) => path.join(app, name);
  const paths = [
    'compose.yml',
    '[x] y.yml',
    'new.yml',
    'local.env',
    '../common.yml',
    '../../outside.yml',
  ].map(at);
  expect(await gitFiles({ directory: app, revision: first, paths }, env)).toEqual([
    { path: at('compose.yml'), text: 'one: ü\r\n', tracked: true },
    { path: at('[x] y.yml'), text: 'odd\n', tracked: true },
    { path: at('new.yml'), text: null, tracked: true },
    { path: at('local.env'), text: null, tracked: false },
    { path: at('../common.yml'), text: 'common\n', tracked: true },
  ]);
  await expect(gitFiles({ directory: app, revision: '0'.repeat(40), paths }, env)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('what a repository configures does not run', async () => {
  const { folder, git } = repository();
  const trap = path.join(folder, 'ran');
  writeFileSync(path.join(folder, 'a.yml'), 'a\n');
  writeFileSync(path.join(folder, '.gitattributes'), '*.yml diff=trap filter=trap\n');
  git('add', '.');
  git('commit', '-qm', 'One');
  for (const key of [
    'core.fsmonitor',
    'diff.trap.textconv',
    'filter.trap.smudge',
    'core.pager',
    'gpg.program',
  ]) {
    git('config', key, `touch ${trap}; cat`);
  }
  git('config', 'log.showSignature', 'true');
  const revision = git('-c', 'core.fsmonitor=false', 'rev-parse', 'HEAD');
  await gitRevisions(folder, env);
  const paths = [path.join(folder, 'a.yml'), trap];
  expect(await gitFiles({ directory: folder, revision, paths }, env)).toEqual([
    { path: paths[0], text: 'a\n', tracked: true },
    { path: trap, text: null, tracked: false },
  ]);
  expect(() => execFileSync('test', ['!', '-e', trap])).not.toThrow();
});
