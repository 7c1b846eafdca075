import type { ProgressLine, SubjectKind } from './progress-line.ts';

export type PlanAction =
  'create' | 'recreate' | 'update' | 'start' | 'pull' | 'build' | 'stop' | 'remove' | 'keep';

/** What is (or would be) done to one service, network, volume or image. */
export interface PlanItem {
  readonly kind: 'service' | Exclude<SubjectKind, 'container'>;
  readonly name: string;
  /** What is done, in the order in which it is said first; `keep` alone: nothing. */
  readonly actions: readonly PlanAction[];
  /** Its containers, by name. */
  readonly containers: readonly string[];
  /** The tool's last word for it: `Created`, `Healthy`, or why it failed. */
  readonly status: string;
  readonly phase: 'working' | 'done' | 'failed';
}

/** What a dry run would do, or what a run has done so far. */
export interface Plan {
  readonly items: readonly PlanItem[];
  /** What the tool said beside its steps, warnings and errors only. */
  readonly notes: readonly { readonly level: 'warning' | 'error'; readonly text: string }[];
}

const ACTIONS: Readonly<Record<string, PlanAction>> = {
  Creating: 'create',
  Created: 'create',
  Recreate: 'recreate',
  Recreated: 'recreate',
  Starting: 'start',
  Started: 'start',
  Restarting: 'start',
  Pulling: 'pull',
  Pulled: 'pull',
  Building: 'build',
  Built: 'build',
  Stopping: 'stop',
  Stopped: 'stop',
  Killing: 'stop',
  Killed: 'stop',
  Removing: 'remove',
  Removed: 'remove',
  Running: 'keep',
};

const WORKING = /ing$|^Recreate$|^Waiting$/;
const DONE =
  /^(Created|Recreated|Started|Restarted|Pulled|Built|Stopped|Killed|Removed|Running|Healthy|Exited|Completed|Paused|Unpaused|Skipped|Resource is still in use)/;

/** Whether the tool speaks of something that goes on, is done, or failed. */
export function phaseOf(status: string): PlanItem['phase'] {
  if (status === 'Running') return 'done';
  if (WORKING.test(status)) return 'working';
  return DONE.test(status) ? 'done' : 'failed';
}

/** Gathers steps into one entry per service and resource. `serviceOf` names the service of a container. */
export function buildPlan(
  lines: readonly ProgressLine[],
  serviceOf: (container: string) => string | undefined,
): Plan {
  const items = new Map<string, { item: PlanItem; steps: Map<string, string> }>();
  const notes: Plan['notes'][number][] = [];
  for (const line of lines) {
    if (line.kind === 'words') {
      if (line.level !== 'info') notes.push({ level: line.level, text: line.text });
      continue;
    }
    const service = line.subject === 'container' ? serviceOf(line.name) : undefined;
    const kind = line.subject === 'container' ? 'service' : line.subject;
    const name = service ?? line.name;
    const before = items.get(`${kind} ${name}`);
    const steps = before?.steps ?? new Map<string, string>();
    steps.set(line.name, line.status);
    const action = ACTIONS[line.status];
    const old = before?.item.actions ?? [];
    const actions = action === undefined || old.includes(action) ? old : [...old, action];
    const phases = [...steps.values()].map(phaseOf);
    items.set(`${kind} ${name}`, {
      steps,
      item: {
        kind,
        name,
        actions,
        containers: line.subject === 'container' ? [...new Set([...steps.keys()].map(withoutOldId))] : [],
        status: line.status,
        phase: phases.includes('failed') ? 'failed' : phases.includes('working') ? 'working' : 'done',
      },
    });
  }
  return { items: [...items.values()].map(({ item }) => ({ ...item, actions: tidy(item.actions) })), notes };
}

/** While a container is replaced, the new one bears the id of the old one before its name. */
export const withoutOldId = (container: string): string => container.replace(/^[0-9a-f]{12}_/, '');

/** To be created implies to be started, to be removed to be stopped; nothing is kept that is changed. */
function tidy(actions: readonly PlanAction[]): readonly PlanAction[] {
  const has = (action: PlanAction): boolean => actions.includes(action);
  return actions.filter((action) => {
    if (action === 'keep') return actions.length === 1;
    if (action === 'start') return !has('create') && !has('recreate');
    if (action === 'stop') return !has('remove') && !has('recreate');
    if (action === 'create') return !has('recreate');
    return true;
  });
}
