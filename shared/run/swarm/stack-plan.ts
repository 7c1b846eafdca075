import type { Plan, PlanAction, PlanItem } from '../plan.ts';
import type { StackFile } from './stack-file.ts';

/** What deploying would do to a stack of which these services run. Without `prune` what the files no longer have stays. */
export function deployPlan(file: StackFile, running: ReadonlySet<string>, prune: boolean): Plan {
  const wanted = new Set(file.services);
  const gone = prune ? [...running].filter((name) => !wanted.has(name)) : [];
  return {
    items: [
      ...file.services.map((name) => item('service', name, running.has(name) ? 'update' : 'create')),
      ...gone.map((name) => item('service', name, 'remove')),
      ...(running.size === 0 ? file.networks.map((name) => item('network', name, 'create')) : []),
    ],
    notes: [],
  };
}

/** What removing a stack would do: its services and networks go, what its volumes hold stays. */
export function removePlan(file: StackFile | undefined, running: ReadonlySet<string>): Plan {
  if (running.size === 0) return { items: [], notes: [] };
  return {
    items: [
      ...[...running].map((name) => item('service', name, 'remove')),
      ...(file?.networks ?? []).map((name) => item('network', name, 'remove')),
    ],
    notes: [],
  };
}

const item = (kind: PlanItem['kind'], name: string, action: PlanAction): PlanItem => ({
  kind,
  name,
  actions: [action],
  containers: [],
  status: '',
  phase: 'done',
});
