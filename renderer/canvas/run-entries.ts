import type { t as translate } from '../i18n/t.ts';
import { liveStore, propose, runAct, showLogs, showTerminal, store } from '../store/index.ts';
import type { MenuEntry } from './menu-entries.ts';

/** What can be done with the containers of a service. */
export function runEntries(service: string, t: typeof translate): readonly MenuEntry[] {
  const status = liveStore.getState().services.get(service);
  const services = [service];
  const up: readonly MenuEntry[] = store.getState().files.sample
    ? []
    : [
        {
          label: t('run.up-selected', { service }),
          run: () => void propose({ kind: 'up', services }),
        },
      ];
  if (status === undefined) return up.length === 0 ? [] : ['line', ...up];
  const isRunning = status.running > 0;
  return [
    'line',
    ...up,
    ...(isRunning
      ? [{ label: t('run.stop'), run: () => void runAct({ kind: 'stop', services }) }]
      : [{ label: t('run.start'), run: () => void runAct({ kind: 'start', services }) }]),
    { label: t('run.restart'), run: () => void runAct({ kind: 'restart', services }) },
    { label: t('run.logs'), run: () => showLogs(services) },
    ...(isRunning ? [{ label: t('run.terminal'), run: () => showTerminal(service) }] : []),
  ];
}
