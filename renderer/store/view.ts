import type { ViewName } from '../../shared/graph/views/view.ts';
import type { AppState } from './app-state.ts';
import { setUi } from './settings.ts';
import { store } from './store.ts';

/** Which view of the project that is open is shown. */
export function activeView({ snapshot, ui }: Pick<AppState, 'snapshot' | 'ui'>): ViewName {
  return ui.views[snapshot?.project.directory ?? ''] ?? 'architecture';
}

/** How many projects' views are remembered. */
const MOST = 100;

/** Shows another view; the project remembers it on this machine. */
export function showView(view: ViewName): void {
  const { snapshot, ui } = store.getState();
  if (snapshot === undefined) return;
  const { directory } = snapshot.project;
  const others = Object.entries(ui.views).filter(([each]) => each !== directory);
  setUi({ views: Object.fromEntries([...others.slice(1 - MOST), [directory, view]]) });
}
