import { spawn } from 'node:child_process';
import { message } from '../../shared/message.ts';
import type { MessageId } from '../../shared/messages/en/index.ts';
import { appRoot } from './app-root.ts';
import { say } from './fail.ts';
import { findElectron } from './find-electron.ts';
import { openBrowser } from './open-browser.ts';
import { parsePort, pathToOpen } from './run-serve.ts';
import { startServer, whenTold } from './start-server.ts';

/** A window that fails within this time has not been used: the browser is tried instead. */
const START_MS = 10_000;

/** `composewright [PATH]`: the app in its window, or, where that cannot be, in the browser. */
export async function runOpen(
  given: string | undefined,
  { browser, port }: { browser?: boolean; port: string },
): Promise<void> {
  const file = pathToOpen(given);
  const portNumber = parsePort(port);
  const reason = browser ? undefined : await runElectron(file);
  if (reason === null) return;
  const served = await startServer(file, portNumber);
  const told = whenTold();
  process.stdout.write(
    reason === undefined
      ? `${served.url}\n`
      : `${say(message('host.cli-browser', { reason: say(message(reason)), url: served.url }))}\n`,
  );
  openBrowser(served.url);
  await told;
  await served.close();
}

/** Runs the window until it is closed: null; or the reason why there is none. */
async function runElectron(file: string | null): Promise<MessageId | null> {
  const found = await findElectron();
  if ('reason' in found) return found.reason;
  const started = Date.now();
  const child = spawn(found.program, [appRoot(), ...(file === null ? [] : [file])], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code));
  });
  return status !== 0 && Date.now() - started < START_MS ? 'host.cli-reason-failed' : null;
}
