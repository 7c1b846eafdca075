import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { HostFailure } from './host-failure.ts';

export interface ProgramOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** What it reads from its standard input; undefined: there is none. */
  readonly input?: string;
}

type Output = ChildProcessByStdio<Writable | null, Readable, Readable>;

/** Groups that still run: a host that ends takes them with it. */
const running = new Set<ChildProcessByStdio<Writable | null, Readable, Readable>>();
process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

/** Sends a signal to a program and all that it started. Windows knows no signals: there the whole tree is ended. */
export function signalGroup(
  child: ChildProcessByStdio<Writable | null, Readable, Readable>,
  signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL',
): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended by itself in the meantime.
  }
}

/** Starts a program without a shell, in a process group of its own that ends with the host at the latest. */
export function spawnGroup(options: ProgramOptions): Output {
  if (options.input !== undefined) return spawnFed(options, options.input);
  mustExist(options.command);
  const child = spawn(options.command, options.args, {
    ...common(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return remember(child);
}

function spawnFed(options: ProgramOptions, input: string): Output {
  const child = spawnTalking(options);
  // One that ends without reading all of it tells why by its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return child;
}

/** `spawnGroup` with an open standard input. */
export function spawnTalking(options: ProgramOptions): ChildProcessByStdio<Writable, Readable, Readable> {
  mustExist(options.command);
  const child = spawn(options.command, options.args, { ...common(options), stdio: ['pipe', 'pipe', 'pipe'] });
  return remember(child);
}

function mustExist(command: string): void {
  if (path.isAbsolute(command) && !existsSync(command))
    throw new HostFailure('tool-missing', undefined, command);
}

const common = ({ cwd, env }: ProgramOptions) => ({
  cwd,
  env,
  detached: process.platform !== 'win32',
  windowsHide: true,
  shell: false,
});

function remember<T extends ChildProcessByStdio<Writable | null, Readable, Readable>>(child: T): T {
  running.add(child);
  const forget = (): void => void running.delete(child);
  child.once('close', forget);
  child.once('error', forget);
  return child;
}

/** What a child that could not be started fails with. */
export function startFailure(error: NodeJS.ErrnoException, command: string): HostFailure {
  return error.code === 'ENOENT'
    ? new HostFailure('tool-missing', undefined, command)
    : new HostFailure('failed', undefined, error.message);
}
