import { isReachable } from '../../shared/run/service-status.ts';
import type { t as translate } from '../i18n/t.ts';
import {
  liveStore,
  proposeUp,
  restartService,
  runAct,
  showLogs,
  showOneOff,
  showTerminal,
  store,
} from '../store/index.ts';
import { canvasStore } from './canvas-store.ts';
import type { MenuEntry } from './menu-entries.ts';

/** What can be done with the containers of a service. */
export function runEntries(service: string, t: typeof translate): readonly MenuEntry[] {
  const status = liveStore.getState().services.get(service);
  const services = [service];
  const isSwarm = liveStore.getState().target === 'swarm';
  const up: readonly MenuEntry[] = store.getState().files.sample
    ? []
    : [
        {
          label: isSwarm ? t('run.deploy') : t('run.up-selected', { service }),
          run: () => void proposeUp(services),
        },
        ...(isSwarm ? [] : [{ label: t('run.one-off-menu'), run: () => showOneOff(service) }]),
      ];
  if (status === undefined) return up.length === 0 ? [] : ['line', ...up];
  const isRunning = status.running > 0;
  return [
    'line',
    ...up,
    ...(isSwarm
      ? []
      : isRunning
        ? [{ label: t('run.stop'), run: () => void runAct({ kind: 'stop', services }) }]
        : [{ label: t('run.start'), run: () => void runAct({ kind: 'start', services }) }]),
    { label: t('run.restart'), run: () => void restartService(service) },
    { label: t('run.scale-menu'), keys: 'S', run: () => chooseReplicas(service) },
    { label: t('run.logs'), run: () => showLogs(services) },
    ...(status.containers.some(isReachable)
      ? [{ label: t('run.terminal'), run: () => showTerminal(service) }]
      : []),
  ];
}

/** Opens the number of its replicas on its card; false: it has no container that could be more. */
export function chooseReplicas(service: string): boolean {
  if (!liveStore.getState().services.has(service)) return false;
  // After the menu has given the keyboard back.
  requestAnimationFrame(() => canvasStore.setState({ scaling: service }));
  return true;
}
