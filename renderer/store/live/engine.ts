import { host } from '../../host/host.ts';
import { failureOf } from '../notices.ts';
import { liveStore } from './live-store.ts';

/** Asks what is there to run things with. */
export async function askEngine(): Promise<void> {
  const { context } = liveStore.getState();
  const result = await host().call('engine', { context });
  if (liveStore.getState().context !== context) return;
  if (result.ok) liveStore.setState({ engine: result.value, failure: undefined });
  else liveStore.setState({ failure: failureOf(result) });
}

export function chooseContext(context: string | null): void {
  liveStore.setState({ context, engine: undefined });
  void askEngine();
}
