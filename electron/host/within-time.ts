import { HostFailure } from './host-failure.ts';

/** A drive of a network that is gone answers after minutes or never; a person is told after this time. */
export const DRIVE_PATIENCE_MS = 30_000;

/**
 * What a step answers, or after a time the failure `timed-out`. Nobody can take a call back that the system holds: the step gets a
 * signal, and must look at it before it does what cannot be undone.
 */
export async function withinTime<T>(
  step: (signal: AbortSignal) => Promise<T>,
  { ms, path }: { readonly ms: number; readonly path: string | undefined },
): Promise<T> {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const failure = new HostFailure('timed-out', path, 'the drive does not answer');
      ending.abort(failure);
      reject(failure);
    }, ms);
  });
  try {
    return await Promise.race([step(ending.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
