import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { message } from '../../shared/message.ts';
import { CliFailure, printProblem, say } from './fail.ts';
import { badAddress, startServer, whenTold } from './start-server.ts';

export const LOOPBACK = '127.0.0.1';

/** A path to open, absolute; it must be there, so that a typing mistake is said at once and not in the window. */
export function pathToOpen(given: string | undefined): string | null {
  if (given === undefined) return null;
  const file = path.resolve(given);
  if (!existsSync(file))
    throw new CliFailure(printProblem(given, undefined, say(message('host.cli-not-found'))));
  return file;
}

export function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new CliFailure(printProblem(undefined, undefined, say(message('host.cli-bad-port', { value }))));
}

/** `composewright serve [PATH] [--port N] [--listen A]`: one line with the URL when it is ready, nothing else on standard output. */
export async function runServe(
  given: string | undefined,
  { port, listen }: { port: string; listen: string },
): Promise<void> {
  if (isIP(listen) === 0) throw badAddress(listen);
  const served = await startServer(pathToOpen(given), parsePort(port), listen);
  if (listen !== LOOPBACK) process.stderr.write(`${say(message('host.cli-listens', { address: listen }))}\n`);
  const told = whenTold();
  process.stdout.write(`${served.url}\n`);
  await told;
  await served.close();
}
