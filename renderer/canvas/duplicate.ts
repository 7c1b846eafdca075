import type { NodeId, Point } from '../../shared/layout/positions.ts';
import { t } from '../i18n/t.ts';
import { actions, partsOf } from '../store/index.ts';
import { announce, canvasStore } from './canvas-store.ts';
import { performAll, selectedNow } from './perform.ts';

/** Copies the selected services; the copies stand beside them, or where `places` has the originals' copies. */
export function duplicateSelected(places?: ReadonlyMap<NodeId, Point>): void {
  const ids = places === undefined ? selectedNow().nodes : [...places.keys()];
  const services = ids.filter((id) => partsOf(id).kind === 'service');
  if (services.length === 0) {
    announce(t('gesture.duplicate-services'));
    actions.notify({ tone: 'info', text: { key: 'gesture.duplicate-services' } });
    return;
  }
  const calls = services.map((id) => ({ command: 'duplicateService', args: { service: partsOf(id).name } }));
  const points = services.flatMap((id) => places?.get(id) ?? []);
  const atEach = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  performAll(calls, points.length === services.length ? { atEach } : {});
}

/** Whether dragged nodes are to be copied: Alt was held when they were let go. */
export function isCopying(event: unknown): boolean {
  return (
    (event as { readonly altKey?: boolean } | undefined)?.altKey === true &&
    canvasStore.getState().moving.size > 0
  );
}
