import type { Environment } from '../../shared/project/project.ts';
import { snapshotIn } from '../../shared/project/snapshot.ts';
import { store } from './store.ts';

/**
 * Derives the environments that nobody has looked at yet while the window has nothing else to do, one at a time: the first
 * switch to one is then as quick as going back to it.
 */
export function warmEnvironments(): () => void {
  const warm = new WeakSet<Environment>();
  let waiting: number | undefined;

  const next = (): Environment | undefined => {
    const project = store.getState().snapshot?.project;
    return project?.environments.find((each) => each.name !== project.active && !warm.has(each));
  };
  const work = () => {
    waiting = undefined;
    const { snapshot } = store.getState();
    const environment = next();
    if (snapshot === undefined || environment === undefined) return;
    warm.add(environment);
    void snapshotIn(snapshot, environment.name).diagnostics;
    plan();
  };
  const plan = () => {
    if (waiting === undefined && next() !== undefined) waiting = requestIdleCallback(work);
  };

  const stop = store.subscribe((state, before) => {
    if (state.snapshot !== before.snapshot) plan();
  });
  return () => {
    stop();
    if (waiting !== undefined) cancelIdleCallback(waiting);
  };
}
