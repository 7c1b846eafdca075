import { existsSync } from 'node:fs';
import path from 'node:path';
import { message } from '../../shared/message.ts';
import { CliFailure, printProblem, say } from './fail.ts';
import { startServer, whenTold } from './start-server.ts';

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

/** `composewright serve [PATH] [--port N]`: one line with the URL when it is ready, nothing else. */
export async function runServe(given: string | undefined, { port }: { port: string }): Promise<void> {
  const served = await startServer(pathToOpen(given), parsePort(port));
  const told = whenTold();
  process.stdout.write(`${served.url}\n`);
  await told;
  await served.close();
}
