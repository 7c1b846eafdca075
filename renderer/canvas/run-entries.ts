import { isReachable } from '../../shared/run/service-status.ts';
import type { Key, t as translate } from '../i18n/t.ts';
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
  const does = (label: Key, kind: 'stop' | 'start' | 'pause' | 'unpause'): MenuEntry => ({
    label: t(label),
    run: () => void runAct({ kind, services }),
  });
  return [
    'line',
    ...up,
    ...(isSwarm
      ? []
      : status.state === 'paused'
        ? [does('run.unpause', 'unpause')]
        : status.running > 0
          ? [does('run.stop', 'stop'), does('run.pause', 'pause')]
          : [does('run.start', 'start')]),
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
