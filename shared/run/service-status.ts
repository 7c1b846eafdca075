import { addTo } from '../add-to.ts';
import type { BoundPort, Container } from './container.ts';

/** How a service is doing, worst first where its replicas differ. */
export type ServiceState =
  | 'failed'
  | 'unhealthy'
  | 'restarting'
  | 'stopped'
  | 'paused'
  | 'created'
  | 'starting'
  | 'running'
  | 'healthy'
  | 'done';

const WORST_FIRST: readonly ServiceState[] = [
  'failed',
  'unhealthy',
  'restarting',
  'starting',
  'paused',
  'created',
  'stopped',
  'running',
  'healthy',
  'done',
];

/** What is shown of a service that has containers. */
export interface ServiceStatus {
  readonly service: string;
  readonly state: ServiceState;
  /** Replicas that run, of all that are there. */
  readonly running: number;
  readonly containers: readonly Container[];
  /** Of the replica that decides `state`. */
  readonly exitCode: number;
  /** Of all replicas together. */
  readonly restarts: number;
  /** When the youngest running replica started, ISO 8601; empty: none runs. */
  readonly since: string;
  readonly ports: readonly BoundPort[];
}

/** Ended because it was asked to: SIGINT, SIGKILL, SIGTERM. */
const SIGNALLED: ReadonlySet<number> = new Set([130, 137, 143]);

/** Whether a program can be run in a container now, and its use be measured. */
export const isReachable = ({ state, here }: Container): boolean => state === 'running' && here;

/** How one container is doing. */
export function containerState(container: Container): ServiceState {
  const { state, health, exitCode, outOfMemory, error } = container;
  switch (state) {
    case 'running':
      if (health === 'healthy' || health === 'unhealthy' || health === 'starting') return health;
      return 'running';
    case 'restarting':
      return 'restarting';
    case 'paused':
      return 'paused';
    case 'created':
      return error === '' ? 'created' : 'failed';
    case 'exited':
      if (outOfMemory) return 'failed';
      if (exitCode === 0) return 'done';
      return SIGNALLED.has(exitCode) ? 'stopped' : 'failed';
    default:
      return state === 'dead' ? 'failed' : 'stopped';
  }
}

/** One status per service that has containers; those of `docker compose run` do not count. */
export function serviceStatuses(containers: readonly Container[]): ReadonlyMap<string, ServiceStatus> {
  const grouped = new Map<string, Container[]>();
  for (const each of containers) {
    if (each.oneOff) continue;
    addTo(grouped, each.service, each);
  }
  return new Map([...grouped].map(([service, group]) => [service, statusOf(service, group)]));
}

function statusOf(service: string, group: Container[]): ServiceStatus {
  const containers = [...group].sort((a, b) => a.number - b.number);
  const rank = (each: Container): number => WORST_FIRST.indexOf(containerState(each));
  const worst = containers.reduce((a, b) => (rank(b) < rank(a) ? b : a));
  const running = containers.filter(({ state }) => state === 'running');
  const ports = new Map(
    containers.flatMap((each) =>
      each.ports.map((port) => [`${port.published}/${port.protocol}:${port.target}`, port] as const),
    ),
  );
  return {
    service,
    state: containerState(worst),
    running: running.length,
    containers,
    exitCode: worst.exitCode,
    restarts: containers.reduce((sum, { restarts }) => sum + restarts, 0),
    since: running.map(({ startedAt }) => startedAt).reduce((a, b) => (b > a ? b : a), ''),
    ports: [...ports.values()],
  };
}
