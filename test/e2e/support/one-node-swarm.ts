import { docker } from './busybox-project.ts';

/** Makes the engine a Swarm of one machine, unless it is one already; the answer undoes it. */
export async function oneNodeSwarm(): Promise<() => Promise<void>> {
  const state = await docker('info', '--format', '{{.Swarm.LocalNodeState}}');
  if (state === 'active') return () => Promise.resolve();
  await docker('swarm', 'init', '--advertise-addr', '127.0.0.1');
  return async () => {
    await docker('swarm', 'leave', '--force');
  };
}
