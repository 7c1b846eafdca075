import { existsSync } from 'node:fs';
import path from 'node:path';
import { message } from '../../shared/message.ts';
import { dataFolder } from '../host/data-folder.ts';
import { createEngineRoom } from '../host/engine-room.ts';
import { createDrafts } from '../host/drafts.ts';
import { createPathGuard } from '../host/path-guard.ts';
import { withKnownFolders } from '../host/find-program.ts';
import { createPreferences } from '../host/preferences.ts';
import { createSession, variablesOf } from '../host/session.ts';
import { browserWindow } from '../host/window-handlers.ts';
import type { MakeSession } from '../serve/connect.ts';
import { serve } from '../serve/serve.ts';
import type { Served } from '../serve/serve.ts';
import { appRoot, appVersion } from './app-root.ts';
import { CliFailure, printProblem, say } from './fail.ts';

/** Serves the built app with a session per page, until the process is told to end. */
export async function startServer(initial: string | null, port: number, listen?: string): Promise<Served> {
  const root = appRoot();
  const pageFolder = path.join(root, 'out/renderer');
  if (!existsSync(path.join(pageFolder, 'index.html'))) {
    throw new CliFailure(printProblem(undefined, undefined, say(message('host.cli-not-built'))));
  }
  // Shared by all pages of this person: a page that loses its connection keeps what it had opened.
  const guard = createPathGuard();
  const preferences = createPreferences(dataFolder());
  // A page that is loaded again finds its runs going on.
  const room = createEngineRoom(withKnownFolders(variablesOf(process.env)));
  const options = {
    version: appVersion(),
    host: 'browser' as const,
    languages: [new Intl.DateTimeFormat().resolvedOptions().locale],
    initial,
    env: variablesOf(process.env),
    samplesFolder: path.join(root, 'assets/samples'),
    guard,
    preferences,
    room,
    drafts: createDrafts(dataFolder()),
    window: browserWindow,
  };
  try {
    const makeSession: MakeSession = (emit) => createSession({ ...options, emit });
    const served = await serve({
      pageFolder,
      port,
      makeSession,
      ...(listen === undefined ? {} : { listen }),
    });
    return {
      ...served,
      close: () => {
        room.close();
        return served.close();
      },
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new CliFailure(printProblem(undefined, undefined, say(message('host.cli-port-taken', { port }))));
    if (code === 'EADDRNOTAVAIL') throw badAddress(listen ?? '');
    throw error;
  }
}

export function badAddress(value: string): CliFailure {
  return new CliFailure(printProblem(undefined, undefined, say(message('host.cli-bad-address', { value }))));
}

/** Settles when the process is told to end; ask before the address is printed, for whoever reads it may end us at once. */
export function whenTold(): Promise<void> {
  return new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
