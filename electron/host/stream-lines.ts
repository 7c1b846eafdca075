import { StringDecoder } from 'node:string_decoder';
import type { HostFailure } from './host-failure.ts';
import { signalGroup, spawnGroup, startFailure } from './process-group.ts';
import type { ProgramOptions } from './process-group.ts';

export interface LineListener {
  line(text: string, error: boolean): void;
  /** Once, last. `failure`: it could not be started. */
  ended(exitCode: number | null, failure?: HostFailure): void;
}

export interface RunningProgram {
  /** Asks it to end: SIGINT, then SIGTERM, then SIGKILL to the whole group. */
  end(): void;
}

export interface StreamTimes {
  /** From SIGINT to SIGTERM, and from there to SIGKILL. */
  readonly politeMs: number;
  readonly firmMs: number;
}

const TIMES: StreamTimes = { politeMs: 10_000, firmMs: 5_000 };
/** A line that does not end is cut here. */
const MAX_LINE = 64 * 1024;

/** Starts a program and hands over what it prints line by line, as UTF-8. Throws when the program is not there. */
export function streamLines(
  options: ProgramOptions,
  listener: LineListener,
  times: StreamTimes = TIMES,
): RunningProgram {
  const child = spawnGroup(options);
  const timers: NodeJS.Timeout[] = [];
  let over = false;
  const finish = (exitCode: number | null, failure?: HostFailure): void => {
    if (over) return;
    over = true;
    for (const timer of timers) clearTimeout(timer);
    for (const rest of splitters) rest.flush();
    listener.ended(exitCode, failure);
  };
  const splitters = (['stdout', 'stderr'] as const).map((name) => {
    const splitter = splitLines((text) => listener.line(text, name === 'stderr'));
    child[name].on('data', (chunk: Buffer) => splitter.push(chunk));
    return splitter;
  });
  child.once('error', (error: NodeJS.ErrnoException) => finish(null, startFailure(error, options.command)));
  child.once('close', (exitCode) => {
    if (process.platform !== 'win32') signalGroup(child, 'SIGKILL');
    finish(exitCode);
  });
  return {
    end() {
      if (over || timers.length > 0) return;
      signalGroup(child, 'SIGINT');
      timers.push(
        setTimeout(() => signalGroup(child, 'SIGTERM'), times.politeMs),
        setTimeout(() => {
          signalGroup(child, 'SIGKILL');
          // A descendant that left the group may still hold the pipes; nobody waits for it.
          child.stdout.destroy();
          child.stderr.destroy();
          finish(null);
        }, times.politeMs + times.firmMs),
      );
    },
  };
}

interface Splitter {
  push(chunk: Buffer): void;
  flush(): void;
}

function splitLines(put: (line: string) => void): Splitter {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return {
    push(chunk) {
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) put(line.slice(0, MAX_LINE));
      while (rest.length > MAX_LINE) {
        put(rest.slice(0, MAX_LINE));
        rest = rest.slice(MAX_LINE);
      }
    },
    flush() {
      const last = rest + decoder.end();
      rest = '';
      if (last !== '') put(last);
    },
  };
}
