import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

const cli = path.resolve(import.meta.dirname, '../../out/cli/index.js');

export interface CliAnswer {
  readonly status: number | null;
  /** The bytes, for assertions to the byte. */
  readonly stdout: Buffer;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a person would. `unheard`: nobody reads what it prints. */
export async function runCli(
  args: readonly string[],
  options: { cwd: string; input?: string; env?: Readonly<Record<string, string>>; unheard?: boolean },
): Promise<CliAnswer> {
  if (!existsSync(cli)) throw new Error('out/cli is missing: run `npm run build` first');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH ?? '', HOME: options.cwd, LANG: 'C.UTF-8', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(options.input ?? '');
  if (options.unheard === true) child.stdout.destroy();
  const [stdout, stderr, [status]] = await Promise.all([
    options.unheard === true ? Buffer.of() : buffer(child.stdout),
    buffer(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, stdout, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
}
