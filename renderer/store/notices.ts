import type { HostResult } from '../../shared/host.ts';
import type { Failure, Notice } from './app-state.ts';
import { store } from './store.ts';

let lastId = 0;

export function notify(
  notice: Omit<Notice, 'id' | 'actions'> & { readonly actions?: Notice['actions'] },
): number {
  const id = ++lastId;
  store.setState(({ notices }) => ({ notices: [...notices.slice(-3), { actions: [], ...notice, id }] }));
  return id;
}

export function dismiss(id: number): void {
  store.setState(({ notices }) => ({ notices: notices.filter((each) => each.id !== id) }));
}

/** What the host said went wrong, as the view tells it. */
export function failureOf(result: Extract<HostResult<unknown>, { ok: false }>, path?: string): Failure {
  const where = result.path ?? path;
  return {
    code: result.code,
    ...(where === undefined ? {} : { path: where }),
    ...(result.detail === undefined ? {} : { detail: result.detail }),
  };
}
