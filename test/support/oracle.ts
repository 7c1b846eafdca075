import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** One run of `docker compose config`. Paths are absolute; nothing of the environment but what is given reaches the tool. */
export interface OracleRequest {
  readonly files: readonly string[];
  readonly workingDirectory: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly envFiles?: readonly string[];
  readonly profiles?: readonly string[];
  readonly projectName?: string;
  readonly projectDirectory?: string;
  /** Options of `config` itself; `--format json` by default. */
  readonly options?: readonly string[];
}

export interface OracleAnswer {
  /** Null: stopped by the time-out. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real tool. */
export interface Oracle {
  /** Such as `2.40.3`. */
  readonly version: string;
  readonly config: (request: OracleRequest) => Promise<OracleAnswer>;
}

/** HOME is part of what is asked, so the CLI is told by another variable where its plugins are. */
const plugins = process.env['DOCKER_CONFIG'] ?? path.join(homedir(), '.docker');
const timeLimit = 30_000;
const addressSpace = 4 * 1024 ** 3;

let found: Oracle | undefined | null = null;

/** The plugin by itself answers in half the time of `docker compose`, which has to find it first. */
const pluginFolders = [path.join(plugins, 'cli-plugins'), '/usr/libexec/docker/cli-plugins'];

function commands(): [string, ...string[]][] {
  const files = pluginFolders.map((folder) => path.join(folder, 'docker-compose')).filter(existsSync);
  return [...files.map((file): [string] => [file]), ['docker', 'compose'], ['docker-compose']];
}

/** `docker compose`, or `docker-compose`, when this machine has one. */
export function oracle(): Oracle | undefined {
  if (found === null) found = findOracle();
  return found;
}

function findOracle(): Oracle | undefined {
  for (const command of commands()) {
    const [program, ...rest] = command;
    const { stdout, status } = spawnSync(program, [...rest, 'version', '--short'], {
      encoding: 'utf8',
      timeout: 10_000,
    });
    const version = /\d+\.\d+\.\d+/.exec(stdout ?? '')?.[0];
    if (status === 0 && version !== undefined) {
      return { version, config: (request) => run([...command, ...argumentsOf(request)], request) };
    }
  }
  return undefined;
}

function argumentsOf(request: OracleRequest): string[] {
  const { files, envFiles = [], profiles = [], projectName, projectDirectory, options } = request;
  return [
    ...files.flatMap((file) => ['-f', file]),
    ...envFiles.flatMap((file) => ['--env-file', file]),
    ...profiles.flatMap((profile) => ['--profile', profile]),
    ...(projectName === undefined ? [] : ['-p', projectName]),
    ...(projectDirectory === undefined ? [] : ['--project-directory', projectDirectory]),
    'config',
    ...(options ?? ['--format', 'json']),
  ];
}

/** The tool is known to eat memory and to ignore SIGTERM: it is bounded, and its process group killed. */
function run(command: readonly string[], request: OracleRequest): Promise<OracleAnswer> {
  const bounded = existsSync('/usr/bin/prlimit')
    ? ['/usr/bin/prlimit', `--as=${addressSpace}`, ...command]
    : [...command];
  const [program, ...args] = bounded as [string, ...string[]];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: request.workingDirectory,
      env: {
        PATH: process.env['PATH'],
        HOME: '/home/oracle',
        DOCKER_CONFIG: plugins,
        ...request.environment,
      },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, timeLimit);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (exitCode) => {
      clearTimeout(timer);
      resolve({ exitCode, ...output });
    });
  });
}
