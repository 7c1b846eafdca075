import { existsSync } from 'node:fs';
import path from 'node:path';
import type { HostOutput } from '../../shared/host.ts';
import { findProgram } from './find-program.ts';
import { HostFailure } from './host-failure.ts';
import { toContract } from './paths.ts';
import { runProcess } from './run-process.ts';
import { MAX_FILE_BYTES } from './read-text.ts';

type Env = Readonly<Record<string, string>>;

const LIMITS = { timeoutMs: 15_000, maxMemoryBytes: 6 * 1024 ** 3 };
const MAX_REFERENCES = 60;
const MAX_COMMITS = 40;

/**
 * A repository is somebody else's text, and so is its configuration: nothing in it may run a program, ask the network or a person, or
 * send us to another repository.
 */
const SAFE_OPTIONS = [
  '--no-pager',
  '--literal-pathspecs',
  '--no-optional-locks',
  ...[
    'core.fsmonitor=false',
    'log.showSignature=false',
    'core.sshCommand=false',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
];
const SAFE_VARIABLES = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_LAZY_FETCH: '1',
  LC_ALL: 'C',
};

function environmentFor(env: Env): Record<string, string> {
  const others = Object.entries(env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(others), ...SAFE_VARIABLES };
}

/** What git prints; undefined: it said no, or it is not there. */
async function ask(
  folder: string,
  args: readonly string[],
  env: Env,
  maxOutputBytes = 4 * 1024 * 1024,
): Promise<string | undefined> {
  const command = findProgram('git', env);
  if (command === undefined || !existsSync(folder)) return undefined;
  const answer = await runProcess({
    command,
    args: [...SAFE_OPTIONS, ...args],
    cwd: folder,
    env: environmentFor(env),
    maxOutputBytes,
    ...LIMITS,
  });
  return answer.exitCode === 0 ? answer.stdout : undefined;
}

/** Branches, tags and the last commits that touched the folder, newest first; null: it is in no repository, or there is no git. */
export async function gitRevisions(directory: string, env: Env): Promise<HostOutput<'gitRevisions'>> {
  if ((await ask(directory, ['rev-parse', '--show-prefix'], env)) === undefined) return null;
  const format = '%(objectname)%00%(refname)%00%(creatordate:iso-strict)%00%(contents:subject)';
  const listed = ['for-each-ref', '--sort=-creatordate', `--count=${MAX_REFERENCES}`, `--format=${format}`];
  const [references, commits] = await Promise.all([
    ask(directory, [...listed, 'refs/heads', 'refs/tags'], env),
    ask(
      directory,
      ['log', '-n', String(MAX_COMMITS), '--format=%H%x00%h%x00%cI%x00%s', 'HEAD', '--', '.'],
      env,
    ),
  ]);
  return [
    ...rows(references).map(([id, name, date, subject]) => ({
      id,
      kind: name.startsWith('refs/tags/') ? ('tag' as const) : ('branch' as const),
      name: name.replace(/^refs\/(heads|tags)\//, ''),
      date,
      subject,
    })),
    ...rows(commits).map(([id, name, date, subject]) => ({
      id,
      kind: 'commit' as const,
      name,
      date,
      subject,
    })),
  ];
}

function rows(text = ''): [string, string, string, string][] {
  return text
    .split('\n')
    .map((line) => line.split('\0'))
    .filter((parts): parts is [string, string, string, string] => parts.length === 4);
}

/**
 * The texts of files at a revision, as far as they lie in the folder's repository. `text` null: it has no such text file there; `tracked`
 * false: git has never heard of it, so that the one on disk is all there is.
 */
export async function gitFiles(
  { directory, revision, paths }: { directory: string; revision: string; paths: readonly string[] },
  env: Env,
): Promise<HostOutput<'gitFiles'>> {
  const prefix = (await ask(directory, ['rev-parse', '--show-prefix'], env))?.trimEnd();
  if (prefix === undefined) throw new HostFailure('not-available', toContract(directory));
  const inside = paths.flatMap((file) => {
    const name = path.posix.join(prefix, toContract(path.relative(directory, path.resolve(file))));
    return name.startsWith('../') || path.posix.isAbsolute(name) ? [] : [{ file, name }];
  });
  if (inside.length === 0) return [];
  const names = inside.map(({ name }) => name);
  const [listed, known] = await Promise.all([
    ask(directory, ['ls-tree', '-z', '-l', '--full-tree', revision, '--', ...names], env),
    ask(directory, ['ls-files', '-z', '--full-name', '--', ...inside.map(({ file }) => file)], env),
  ]);
  if (listed === undefined) throw new HostFailure('not-found', toContract(directory), revision);
  const blobs = new Map(listed.split('\0').flatMap(readEntry));
  const tracked = new Set((known ?? '').split('\0'));
  const answer: HostOutput<'gitFiles'> = [];
  for (const { file, name } of inside) {
    const blob = blobs.get(name);
    const text =
      blob === undefined ? undefined : await ask(directory, ['cat-file', 'blob', blob], env, MAX_FILE_BYTES);
    const isText = text !== undefined && !text.includes('\0');
    answer.push({ path: file, text: isText ? text : null, tracked: blob !== undefined || tracked.has(name) });
  }
  return answer;
}

/** `100644 blob OBJECT    SIZE\tNAME`: regular files that are not too large. */
function readEntry(line: string): [string, string][] {
  const match = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line);
  return match !== null && Number(match[2]) <= MAX_FILE_BYTES ? [[match[3]!, match[1]!]] : [];
}
