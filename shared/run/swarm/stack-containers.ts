import { addTo } from '../../add-to.ts';
import type { BoundPort, Container } from '../container.ts';
import type { StackTask, TaskDetail } from './parse-stack.ts';

export interface StackState {
  readonly project: string;
  /** Published ports by the name of the service in the Swarm. */
  readonly ports: ReadonlyMap<string, readonly BoundPort[]>;
  readonly tasks: readonly StackTask[];
  readonly details: ReadonlyMap<string, TaskDetail>;
  /** Id of the node that is asked. */
  readonly here: string;
}

const BEFORE_IT_RUNS: ReadonlySet<string> = new Set([
  'new',
  'allocated',
  'pending',
  'assigned',
  'accepted',
  'preparing',
  'ready',
]);
const BROKEN: ReadonlySet<string> = new Set(['failed', 'rejected', 'orphaned']);

/**
 * The replicas of a stack as containers, one each: what runs or is meant to, else what was there last. Earlier tries that failed count as
 * restarts; one that has not begun again yet is `restarting`, with what its last try died of.
 */
export function stackContainers(state: StackState): Container[] {
  const replicas = new Map<string, [StackTask, TaskDetail][]>();
  for (const task of state.tasks) {
    const detail = state.details.get(task.id);
    if (detail === undefined || detail.desired === 'remove') continue;
    addTo(replicas, task.name, [task, detail]);
  }
  const counts = new Map<string, number>();
  return [...replicas].flatMap(([name, tries]) => {
    const dot = name.lastIndexOf('.');
    const swarmName = name.slice(0, dot);
    if (dot < 0 || !swarmName.startsWith(`${state.project}_`)) return [];
    const place = (counts.get(swarmName) ?? 0) + 1;
    counts.set(swarmName, place);
    const newestFirst = [...tries].sort(([, a], [, b]) => (a.createdAt < b.createdAt ? 1 : -1));
    const wanted = newestFirst.findIndex(([, { desired }]) => desired === 'running' || desired === 'ready');
    const [task, detail] = newestFirst[Math.max(0, wanted)]!;
    const earlier = newestFirst.filter(([each]) => each.id !== task.id);
    const failures = earlier.filter(([, each]) => BROKEN.has(each.state));
    const isAgain = failures.length > 0 && BEFORE_IT_RUNS.has(detail.state);
    const [toldTask, told] = isAgain ? failures[0]! : [task, detail];
    const isHere = detail.nodeId === state.here && detail.container !== '';
    const slot = Number(name.slice(dot + 1));
    return [
      {
        id: isHere ? detail.container : task.id,
        name,
        service: swarmName.slice(state.project.length + 1),
        number: Number.isInteger(slot) ? slot : place,
        oneOff: false,
        ...stateOf(detail.state, isAgain),
        exitCode: told.exitCode,
        restarts: failures.length,
        startedAt: detail.state === 'running' ? detail.changedAt : '',
        finishedAt: detail.state === 'complete' || BROKEN.has(detail.state) ? detail.changedAt : '',
        image: task.image,
        configHash: '',
        ports: [...(state.ports.get(swarmName) ?? []), ...task.ports],
        error: detail.state === 'running' ? '' : toldTask.error || told.message,
        outOfMemory: false,
        probes: [],
        node: task.node,
        here: isHere,
      } satisfies Container,
    ];
  });
}

/** The state of a task in the words for containers. A Swarm calls running only what its health check has passed. */
function stateOf(state: string, isAgain: boolean): Pick<Container, 'state' | 'health'> {
  if (isAgain) return { state: 'restarting', health: '' };
  if (BEFORE_IT_RUNS.has(state) || state === 'rejected') return { state: 'created', health: '' };
  if (state === 'starting') return { state: 'running', health: 'starting' };
  if (state === 'running') return { state: 'running', health: '' };
  return { state: state === 'remove' ? 'removing' : 'exited', health: '' };
}
