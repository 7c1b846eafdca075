import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryData } from './data-folder.ts';

export const root = path.resolve(import.meta.dirname, '../../..');

export interface Serving {
  readonly url: string;
  stop(): Promise<void>;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
}

/** `composewright serve` as a person starts it: ready when it has printed its line. */
export async function startServe(projectPath: string | null, dataFolder?: string): Promise<Serving> {
  const own = temporaryData();
  const data = { ...own, folder: dataFolder ?? own.folder };
  const child = spawn(
    process.execPath,
    [path.join(root, 'out/cli/index.js'), 'serve', ...(projectPath === null ? [] : [projectPath])],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, COMPOSEWRIGHT_DATA: data.folder } },
  );
  const ended = once(child, 'exit');
  const [url] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(([code]) => Promise.reject(new Error(`serve ended with ${String(code)}`))),
  ])) as [string];
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
    data.remove();
  };
  return { url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
