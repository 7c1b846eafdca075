import { useEffect, useState } from 'react';
import type { ListedContainer } from '../../shared/run/listed-container.ts';
import { host } from '../host/host.ts';
import { askEngine, failureOf, useLive, type Failure } from '../store/index.ts';

/** What the chosen engine answered: its containers, or why there is no answer. */
export type FoundContainers =
  | { readonly ok: true; readonly containers: readonly ListedContainer[] }
  | { readonly ok: false; readonly failure: Failure };

/** The containers of the chosen engine, asked for once it is known and whenever what is known of it changes. Undefined: not known yet. */
export function useContainers(): FoundContainers | undefined {
  const context = useLive((state) => state.context);
  const engine = useLive((state) => state.engine);
  const failure = useLive((state) => state.failure);
  const [found, setFound] = useState<FoundContainers>();
  useEffect(() => {
    if (engine === undefined) {
      void askEngine();
      return;
    }
    let isWanted = true;
    void host()
      .call('listContainers', { context })
      .then((result) => {
        if (!isWanted) return;
        if (result.ok) setFound({ ok: true, containers: result.value });
        else setFound({ ok: false, failure: failureOf(result) });
      });
    return () => {
      isWanted = false;
    };
  }, [context, engine]);
  return engine === undefined && failure !== undefined ? { ok: false, failure } : found;
}
