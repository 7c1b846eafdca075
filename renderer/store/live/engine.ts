import { host } from '../../host/host.ts';
import { failureOf } from '../notices.ts';
import { liveStore, type LiveState } from './live-store.ts';

/** Asks what is there to run things with. */
export async function askEngine(): Promise<void> {
  const { context } = liveStore.getState();
  const result = await host().call('engine', { context });
  if (liveStore.getState().context !== context) return;
  if (result.ok) liveStore.setState({ engine: result.value, failure: undefined });
  else liveStore.setState({ failure: failureOf(result) });
}

/** Shows and runs the project there from now on. */
export function chooseTarget(target: LiveState['target']): void {
  liveStore.setState({ target, view: 'services' });
}

export function chooseContext(context: string | null): void {
  liveStore.setState({ context, engine: undefined });
  void askEngine();
}
