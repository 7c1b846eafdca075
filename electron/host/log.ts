import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Notes what went wrong with the app itself. Never what a user's file, a program or its output says: these may hold secrets. */
export type Log = (what: string, error: unknown) => void;

const MAX_BYTES = 1024 * 1024;

/** Where the log is, for a person who wants to look or to send it. */
export const logsFolder = (dataFolder: string): string => path.join(dataFolder, 'logs');

/** A log of at most two files of a megabyte. It is written at once, since a crash may follow; where it cannot be written, it is not. */
export function createLog(dataFolder: string): Log {
  const folder = logsFolder(dataFolder);
  const file = path.join(folder, 'main.log');
  return (what, error) => {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
      if (size > MAX_BYTES) renameSync(file, path.join(folder, 'main.old.log'));
      appendFileSync(file, `${new Date().toISOString()} ${what}: ${words}\n`, { mode: 0o600 });
    } catch {
      return;
    }
  };
}
