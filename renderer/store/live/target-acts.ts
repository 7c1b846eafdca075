import type { ActInput } from '../../../shared/run/act.ts';
import { propose, runAct } from './live-acts.ts';
import { liveStore } from './live-store.ts';

/** The words of the tools differ with where the project runs: these ask for the same on the engine and on its Swarm. */
const isSwarm = (): boolean => liveStore.getState().target === 'swarm';

/** Shows what starting would do. On a Swarm it is always the whole stack. */
export const proposeUp = (services: readonly string[] = []): Promise<void> =>
  propose(isSwarm() ? { kind: 'stack-deploy' } : { kind: 'up', services: [...services] });

/** Shows what removing everything would do. */
export const proposeDown = (): Promise<void> =>
  propose(isSwarm() ? { kind: 'stack-remove' } : { kind: 'down' });

export const restartService = (service: string): Promise<void> =>
  runAct(isSwarm() ? { kind: 'stack-restart', service } : { kind: 'restart', services: [service] });

export function scaleService(service: string, replicas: number): Promise<void> {
  const act: ActInput = { kind: isSwarm() ? 'stack-scale' : 'scale', service, replicas };
  return runAct(act);
}
