import { existsSync } from 'node:fs';
import path from 'node:path';
import { HostFailure } from './host-failure.ts';
import { signalGroup, spawnGroup, startFailure } from './process-group.ts';
import type { ProgramOptions } from './process-group.ts';

export interface ProcessOptions extends ProgramOptions {
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
    const child = spawnGroup({ command, args, cwd: options.cwd, env: options.env });

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
    };
    child.on('error', (error: NodeJS.ErrnoException) => {
      settle();
      reject(startFailure(error, options.command));
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
