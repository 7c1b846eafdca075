import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { HostFailure } from './host-failure.ts';

export interface ProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** After this time the process and all its children are ended; `timed-out`. */
  readonly timeoutMs: number;
  /** More output than this ends them too; `too-large`. */
  readonly maxOutputBytes: number;
  /** Address space of each process, where the system can bound it. */
  readonly maxMemoryBytes: number;
  readonly signal?: AbortSignal;
}

export interface ProcessAnswer {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Between the polite signal and the other one. */
const GRACE_MS = 2000;
const PRLIMIT = ['/usr/bin/prlimit', '/bin/prlimit'];

/** Groups that still run: a host that ends takes them with it. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

function signalGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
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

/** The command with its memory bound, where `prlimit` is there (Linux). */
function bounded(options: ProcessOptions): { command: string; args: readonly string[] } {
  const prlimit = process.platform === 'linux' ? PRLIMIT.find((file) => existsSync(file)) : undefined;
  if (prlimit === undefined) return options;
  return { command: prlimit, args: [`--as=${options.maxMemoryBytes}`, options.command, ...options.args] };
}

/**
 * Runs a program without a shell, in a process group of its own, and collects what it prints. Whatever happens, when the
 * promise settles no process of the group is left. Failures: `tool-missing`, `timed-out`, `cancelled`, `too-large`.
 */
export function runProcess(options: ProcessOptions): Promise<ProcessAnswer> {
  return new Promise((resolve, reject) => {
    if (options.signal?.aborted) {
      reject(new HostFailure('cancelled'));
      return;
    }
    if (path.isAbsolute(options.command) && !existsSync(options.command)) {
      reject(new HostFailure('tool-missing', undefined, options.command));
      return;
    }
    const { command, args } = bounded(options);
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
      shell: false,
    });
    running.add(child);

    let failure: HostFailure | undefined;
    let size = 0;
    const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    let killTimer: NodeJS.Timeout | undefined;
    const end = (reason: HostFailure): void => {
      if (failure !== undefined) return;
      failure = reason;
      signalGroup(child, 'SIGTERM');
      killTimer = setTimeout(() => {
        signalGroup(child, 'SIGKILL');
        // A descendant that left the group may still hold the pipes; we do not wait for it.
        child.stdout.destroy();
        child.stderr.destroy();
      }, GRACE_MS);
    };
    const timer = setTimeout(() => end(new HostFailure('timed-out')), options.timeoutMs);
    const onAbort = (): void => end(new HostFailure('cancelled'));
    options.signal?.addEventListener('abort', onAbort, { once: true });

    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => {
        if (failure !== undefined) return;
        size += chunk.length;
        if (size > options.maxOutputBytes) end(new HostFailure('too-large', undefined, 'output of the tool'));
        else output[name].push(chunk);
      });
    }
    const settle = (): void => {
      clearTimeout(timer);
      clearTimeout(killTimer);
      options.signal?.removeEventListener('abort', onAbort);
      running.delete(child);
    };
    child.on('error', (error: NodeJS.ErrnoException) => {
      settle();
      reject(
        error.code === 'ENOENT'
          ? new HostFailure('tool-missing', undefined, options.command)
          : new HostFailure('failed', undefined, error.message),
      );
    });
    child.on('close', (exitCode) => {
      // Children that closed their output could outlive the program: none does.
      if (process.platform !== 'win32') signalGroup(child, 'SIGKILL');
      settle();
      if (failure !== undefined) reject(failure);
      else resolve({ exitCode, stdout: text(output.stdout), stderr: text(output.stderr) });
    });
  });
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}
