import path from 'node:path';
import { createDrafts } from '../../electron/host/drafts.ts';
import { createPathGuard } from '../../electron/host/path-guard.ts';
import { createPreferences } from '../../electron/host/preferences.ts';
import { createSession } from '../../electron/host/session.ts';
import type { Session, SessionOptions } from '../../electron/host/session.ts';
import { browserWindow } from '../../electron/host/window-handlers.ts';
import type { HostCall, HostInput, HostOutput, HostResult } from '../../shared/host.ts';

/** A session as the browser's host makes it, which keeps in `data` what it keeps. */
export function hostSession(data: string, options: Partial<SessionOptions> = {}): Session {
  return createSession({
    version: '0',
    host: 'browser',
    languages: [],
    initial: null,
    env: {},
    samplesFolder: path.join(data, 'samples'),
    guard: createPathGuard(),
    preferences: createPreferences(data),
    drafts: createDrafts(data),
    window: browserWindow,
    emit: () => undefined,
    ...options,
  });
}

/** The calls of a session, with the types of the contract. */
export const callOf =
  ({ dispatch }: Session) =>
  async <K extends HostCall>(name: K, input: HostInput<K>): Promise<HostResult<HostOutput<K>>> =>
    (await dispatch(name, input)) as HostResult<HostOutput<K>>;
