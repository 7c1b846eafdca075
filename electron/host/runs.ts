import { HostFailure } from './host-failure.ts';

/** The programs that a view has running, by the names that it gave them. */
export interface Runs {
  start<T>(name: string, job: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Whether there was one to end. */
  cancel(name: string): boolean;
  cancelAll(): void;
}

const MAX_RUNS = 8;

export function createRuns(): Runs {
  const running = new Map<string, AbortController>();
  return {
    async start(name, job) {
      if (running.has(name))
        throw new HostFailure('bad-message', undefined, `a run named ${name} is going on`);
      if (running.size >= MAX_RUNS) throw new HostFailure('failed', undefined, 'too many runs at once');
      const controller = new AbortController();
      running.set(name, controller);
      try {
        return await job(controller.signal);
      } finally {
        running.delete(name);
      }
    },
    cancel(name) {
      const controller = running.get(name);
      controller?.abort();
      return controller !== undefined;
    },
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
