import type { Page } from 'playwright-core';

export interface FrameTimes {
  readonly frames: number;
  /** The longest time between two frames, in milliseconds: what a person sees, whatever else the machine does. */
  readonly longest: number;
  /** What the page's own thread worked between two frames at most, in milliseconds: what the app is to blame for. */
  readonly longestWork: number;
}

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

const MARK = 'frame-times';

/** Counts the frames of a page for some time, with the processor time of what lies between them. */
export async function frameTimes(page: Page, seconds: number): Promise<FrameTimes> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser to trace');
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const { from, at } = await page.evaluate(
    ({ seconds: time, mark }) =>
      new Promise<{ from: number; at: number[] }>((resolve) => {
        const times: number[] = [];
        const start = performance.mark(mark).startTime;
        const step = () => {
          const now = performance.now();
          times.push(now);
          if (now < start + time * 1000) requestAnimationFrame(step);
          else resolve({ from: start, at: times });
        };
        requestAnimationFrame(step);
      }),
    { seconds, mark: MARK },
  );
  const text = (await browser.stopTracing()).toString('utf8');
  const events = (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
  const mark = events.find(({ name, cat }) => name === MARK && cat.includes('user_timing'));
  if (mark === undefined) throw new Error('the trace has no mark');
  const work = at.map(() => 0);
  let next = 0;
  const tasks = events
    .filter(({ name, ph, pid, tid }) =>
      name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'
        ? ph === 'X' && pid === mark.pid && tid === mark.tid
        : false,
    )
    .sort((a, b) => a.ts - b.ts);
  for (const { ts, tdur = 0 } of tasks) {
    const time = from + (ts - mark.ts) / 1000;
    while (next < at.length && at[next]! < time) next++;
    if (next < at.length && time > from) work[next]! += tdur / 1000;
  }
  const gaps = at.slice(1).map((time, index) => time - at[index]!);
  return { frames: at.length, longest: Math.max(...gaps), longestWork: Math.max(...work.slice(1)) };
}
