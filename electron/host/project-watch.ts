import type { NamedProject, ProjectState } from '../../shared/run/run-contract.ts';
import { HostFailure } from './host-failure.ts';
import { streamLines } from './stream-lines.ts';
import type { RunningProgram } from './stream-lines.ts';
import { composeSource, swarmSource } from './watch-source.ts';
import type { SourceOptions } from './watch-source.ts';

/** The containers of projects as they are now, for whoever asks. */
export interface ProjectWatch {
  /** The state now, or the next after `after`; waits some seconds for it. */
  read(project: NamedProject, after: number | null): Promise<ProjectState>;
  close(): void;
}

export interface WatchOptions {
  readonly env: Readonly<Record<string, string>>;
  /** How long a reader waits; after twice that time without one the watch ends. */
  readonly waitMs?: number;
  /** First and longest pause before the engine is asked again that went away. */
  readonly retryMs?: { readonly first: number; readonly longest: number };
  /** How long the tool may take to answer. */
  readonly timeoutMs?: number;
}

/** Events come in bursts; one look serves all of a burst. */
const SETTLE_MS = 80;
const RETRY = { first: 1000, longest: 30_000 };
/** A stream that lasted so long had been a good one: the next pause is the first again. */
const GOOD_MS = 5000;

export function createProjectWatch({
  env,
  waitMs = 15_000,
  retryMs = RETRY,
  timeoutMs = 20_000,
}: WatchOptions): ProjectWatch {
  const watches = new Map<string, Watch>();
  const sweep = setInterval(() => {
    for (const [key, watch] of watches) {
      if (!watch.isIdle(waitMs * 2)) continue;
      watch.stop();
      watches.delete(key);
    }
  }, waitMs);
  sweep.unref();
  return {
    read(project, after) {
      const key = `${project.target}\n${project.context ?? ''}\n${project.project}`;
      let watch = watches.get(key);
      if (watch === undefined) watches.set(key, (watch = createWatch(project, { env, timeoutMs }, retryMs)));
      return watch.read(after, waitMs);
    },
    close() {
      clearInterval(sweep);
      for (const watch of watches.values()) watch.stop();
      watches.clear();
    },
  };
}

interface Watch {
  read(after: number | null, waitMs: number): Promise<ProjectState>;
  isIdle(forMs: number): boolean;
  stop(): void;
}

/** One stream of events; each that matters brings one look at all containers. What sends no events is looked at now and then. */
function createWatch(
  named: NamedProject,
  options: SourceOptions,
  retryMs: { readonly first: number; readonly longest: number },
): Watch {
  const source = (named.target === 'swarm' ? swarmSource : composeSource)(named, options);
  let state: ProjectState | undefined;
  const waiting: (() => void)[] = [];
  let readers = 0;
  let readAt = Date.now();
  let stopped = false;
  let stream: RunningProgram | undefined;
  let pause = retryMs.first;
  let retry: NodeJS.Timeout | undefined;
  let settle: NodeJS.Timeout | undefined;
  let looking = false;
  let lookAgain = false;

  const tell = (next: Omit<ProjectState, 'serial'>): void => {
    const { serial = 0, ...before } = state ?? {};
    if (JSON.stringify(before) === JSON.stringify(next)) return;
    state = { serial: serial + 1, ...next };
    for (const wake of waiting.splice(0)) wake();
  };
  const down = (error: unknown): void => {
    const missing = error instanceof HostFailure && error.code === 'tool-missing';
    const words = error instanceof HostFailure ? error.detail : undefined;
    const detail = words ?? (error instanceof Error ? error.message : String(error));
    tell({ status: missing ? 'missing' : 'down', detail, containers: [] });
  };
  const look = async (): Promise<void> => {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    try {
      const containers = await source.list();
      if (!stopped) tell({ status: 'live', detail: '', containers });
    } catch (error) {
      if (!stopped) down(error);
    } finally {
      looking = false;
    }
    if (lookAgain && !stopped) {
      lookAgain = false;
      void look();
    }
  };
  const soon = (): void => {
    settle ??= setTimeout(() => {
      settle = undefined;
      void look();
    }, SETTLE_MS);
  };
  const again = (): void => {
    if (stopped) return;
    retry = setTimeout(() => void listen(), pause);
    pause = Math.min(pause * 2, retryMs.longest);
  };
  const listen = async (): Promise<void> => {
    const startedAt = Date.now();
    let words = '';
    try {
      const command = await source.events();
      if (stopped) return;
      stream = streamLines(command, {
        line: (text, error) => {
          const matters = source.matters(text);
          if (matters === undefined) words = error && text.trim() !== '' ? text : words;
          else if (matters) soon();
        },
        ended: () => {
          stream = undefined;
          if (stopped) return;
          if (Date.now() - startedAt > GOOD_MS) pause = retryMs.first;
          down(new HostFailure('not-available', undefined, words));
          again();
        },
      });
      // Events of what was there before do not come: the first look is ours, and tells whether the engine answers.
      await look();
    } catch (error) {
      down(error);
      again();
    }
  };
  void listen();
  const poll =
    source.pollMs === undefined
      ? undefined
      : setInterval(() => {
          if (stream !== undefined && readers > 0) soon();
        }, source.pollMs);
  return {
    isIdle: (forMs) => readers === 0 && Date.now() - readAt > forMs,
    async read(after, waitMs) {
      readers++;
      try {
        if (state === undefined || state.serial === after) {
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, waitMs);
            waiting.push(() => {
              clearTimeout(timer);
              resolve();
            });
          });
        }
        return state ?? { serial: 0, status: 'down', detail: '', containers: [] };
      } finally {
        readers--;
        readAt = Date.now();
      }
    },
    stop() {
      stopped = true;
      clearTimeout(retry);
      clearTimeout(settle);
      clearInterval(poll);
      stream?.end();
      for (const wake of waiting.splice(0)) wake();
    },
  };
}
