import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProcess } from '../../electron/host/run-process.ts';
import type { ProcessOptions } from '../../electron/host/run-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const base = {
  cwd: process.cwd(),
  env: { PATH: process.env.PATH ?? '' },
  timeoutMs: 20_000,
  maxOutputBytes: 1024 * 1024,
  maxMemoryBytes: 6 * 1024 ** 3,
};
const sh = (script: string, more: Partial<ProcessOptions> = {}) =>
  runProcess({ ...base, command: '/bin/sh', args: ['-c', script], ...more });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that has ended but not been waited for still answers to signal 0.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    if (!isAlive(pid)) return true;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return false;
}

describe.skipIf(process.platform !== 'linux')('running a program', () => {
  test('gives what it printed and its status', async () => {
    await expect(sh('printf "a\\n한글"; printf err >&2; exit 3')).resolves.toEqual({
      exitCode: 3,
      stdout: 'a\n한글',
      stderr: 'err',
    });
  });

  test('never asks a shell: arguments arrive as they are', async () => {
    const args = ['-c', 'printf "%s|" "$@"', '-', '$(id)', '; rm -rf /', "'", '`x`', 'a b', '한글\n'];
    const { stdout } = await runProcess({ ...base, command: '/bin/sh', args });
    expect(stdout).toBe(
      args
        .slice(3)
        .map((word) => `${word}|`)
        .join(''),
    );
  });

  test('a time-out ends the program and its children, those that ignore the polite signal too', async () => {
    const file = path.join(temporaryFolder(), 'pid');
    const script = `trap '' TERM; (trap '' TERM; sh -c 'echo $$ > ${file}; trap "" TERM; while :; do sleep 1; done') & wait; while :; do sleep 1; done`;
    await expect(sh(script, { timeoutMs: 500 })).rejects.toMatchObject({ code: 'timed-out' });
    expect(await gone(Number(readFileSync(file, 'utf8')))).toBe(true);
  });

  test('children that were left behind end with the program', async () => {
    const file = path.join(temporaryFolder(), 'pid');
    await sh(`sleep 60 >/dev/null 2>&1 & echo $! > ${file}`);
    expect(await gone(Number(readFileSync(file, 'utf8')))).toBe(true);
  });

  test('can be cancelled, before and while it runs', async () => {
    const controller = new AbortController();
    const run = sh('sleep 60', { signal: controller.signal });
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    await expect(sh('true', { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('endless output is cut', async () => {
    await expect(sh('yes')).rejects.toMatchObject({ code: 'too-large' });
  });

  test('memory is bounded', async () => {
    const answer = await runProcess({
      ...base,
      command: '/bin/sh',
      args: ['-c', 'ulimit -v'],
      maxMemoryBytes: 512 * 1024 * 1024,
    });
    expect(answer.stdout).toBe(`${512 * 1024}\n`);
  });

  test('says when the program is not there', async () => {
    const missing = runProcess({ ...base, command: '/nowhere/docker', args: [] });
    await expect(missing).rejects.toMatchObject({ code: 'tool-missing' });
  });
});
