import { serviceByContainer } from '../../../shared/run/container-names.ts';
import { buildPlan, type Plan } from '../../../shared/run/plan.ts';
import { parseProgress, type ProgressLine } from '../../../shared/run/progress-line.ts';
import type { RunInfo, RunLine } from '../../../shared/run/run-contract.ts';
import { host } from '../../host/host.ts';
import { store } from '../store.ts';
import { liveStore, type RunView } from './live-store.ts';
import { namedServices } from './run-selection.ts';

/** Lines of a run that the window holds; its steps are held apart. */
const MAX_LINES = 2000;
const MAX_STEPS = 20_000;

export const noPlan: Plan = { items: [], notes: [] };

export interface Read {
  readonly lines: readonly RunLine[];
  readonly ended: boolean;
  readonly exitCode: number | null;
}

/** Reads a run or stream until it ends, or until nobody wants more. Answers false when the host does not know it any more. */
export async function readAll(
  id: string,
  put: (read: Read) => void,
  wanted: () => boolean = () => true,
): Promise<boolean> {
  let after = 0;
  for (;;) {
    const result = await host().call('readLines', { id, after });
    if (!wanted()) return true;
    if (!result.ok) return false;
    const { lines, next, ended, exitCode } = result.value;
    after = next;
    put({ lines, ended, exitCode });
    if (ended) return true;
  }
}

/** What the steps of a run add up to, service by service. */
export function planOf(steps: readonly ProgressLine[], project: string): Plan {
  const { snapshot } = store.getState();
  const services = snapshot === undefined ? [] : namedServices(snapshot);
  return buildPlan(steps, serviceByContainer(project, services, liveStore.getState().containers));
}

/** Puts a run into the store and keeps it up to date until it ends. */
export async function followRun(info: RunInfo): Promise<RunView | undefined> {
  liveStore.setState(({ runs }) => ({
    runs: [...runs.filter((run) => run.info.id !== info.id), { info, plan: noPlan, lines: [], ended: false }],
  }));
  let steps: ProgressLine[] = [];
  let held: RunLine[] = [];
  const change = (patch: Partial<RunView>): void => {
    liveStore.setState(({ runs }) => ({
      runs: runs.map((run) => (run.info.id === info.id ? { ...run, ...patch } : run)),
    }));
  };
  const known = await readAll(
    info.id,
    ({ lines, ended, exitCode }) => {
      held = [...held, ...lines].slice(-MAX_LINES);
      if (info.act.kind !== 'run') {
        const more = lines.flatMap(({ text }) => parseProgress(text) ?? []);
        steps = [...steps, ...more].slice(-MAX_STEPS);
      }
      const now = liveStore.getState().runs.find((run) => run.info.id === info.id)?.info ?? info;
      change({
        lines: held,
        plan: planOf(steps, info.project),
        ended,
        info: ended ? { ...now, exitCode, endedAt: now.endedAt ?? Date.now() } : now,
      });
    },
    () => liveStore.getState().runs.some((run) => run.info.id === info.id),
  );
  if (!known) change({ ended: true });
  const run = liveStore.getState().runs.find((each) => each.info.id === info.id);
  if (run !== undefined && isWorthTelling(run.info, Date.now())) {
    const { project, act, exitCode } = run.info;
    void host().call('tellEnded', { project: project.slice(0, 200), act: act.kind, ok: exitCode === 0 });
  }
  return run;
}

/** Who starts something that takes longer than this looks elsewhere meanwhile. */
const LONG_MS = 10_000;
/** A run that a page finds ended when it is loaded again is no news. */
const NEWS_MS = 5000;

/** Whether the end of a run is news to somebody who looks elsewhere. */
export function isWorthTelling({ startedAt, endedAt, cancelled }: RunInfo, now: number): boolean {
  return endedAt !== null && !cancelled && endedAt - startedAt >= LONG_MS && now - endedAt < NEWS_MS;
}
