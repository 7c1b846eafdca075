import { useEffect } from 'react';
import { parseStats } from '../../shared/run/parse-stats.ts';
import { isReachable } from '../../shared/run/service-status.ts';
import { host } from '../host/host.ts';
import { liveStore, readAll, runSelection, store, useLive } from '../store/index.ts';

/** Follows what the running containers use, as long as somebody looks. */
export function useUsage(): void {
  const running = useLive(({ containers }) =>
    containers
      .filter(isReachable)
      .map(({ id }) => id)
      .join(' '),
  );
  useEffect(() => {
    const { snapshot } = store.getState();
    if (running === '' || snapshot === undefined) return;
    let isWanted = true;
    let stream: string | undefined;
    const end = (id: string) => void host().call('endRun', { id });
    const follow = async () => {
      const { project, context, target } = runSelection(snapshot);
      const query = { kind: 'stats' as const, containers: running.split(' ') };
      const opened = await host().call('openStream', { project, context, target, query });
      if (!opened.ok) return;
      stream = opened.value.id;
      if (!isWanted) return end(stream);
      await readAll(
        stream,
        ({ lines }) => {
          const found = lines.flatMap(({ text }) => parseStats(text) ?? []);
          const usage = new Map(liveStore.getState().usage);
          for (const each of found) usage.set(each.container, each);
          if (found.length > 0) liveStore.setState({ usage });
        },
        () => isWanted,
      );
    };
    void follow();
    return () => {
      isWanted = false;
      if (stream !== undefined) end(stream);
    };
  }, [running]);
}
