import { arrangementOf, groupingIn, type GroupBy, type Grouping } from '../../shared/graph/grouping.ts';
import type { Arrangement, ViewName } from '../../shared/graph/views/view.ts';
import { layoutIn } from '../../shared/layout/layouts.ts';
import type { Transaction } from '../../shared/project/project.ts';
import { message } from '../../shared/message.ts';
import type { AppState } from './app-state.ts';
import { dispatch } from './commit.ts';
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

/** How the services of the active view are grouped. Its objects stay the same while nothing changes. */
export function activeGrouping(state: Pick<AppState, 'snapshot' | 'ui'>): Grouping {
  return groupingIn(state.snapshot?.project.groupings ?? none, activeView(state));
}

const none: ReadonlyMap<ViewName, Grouping> = new Map();

/** How the active view is arranged, grouped as it is. */
export function activeArrangement(state: Pick<AppState, 'snapshot' | 'ui'>): Arrangement {
  return arrangementOf(activeView(state), activeGrouping(state));
}

/** Groups the active view anew: everything is arranged, so what was pinned is let go. One step of undo. */
export function groupBy(by: GroupBy): void {
  const state = store.getState();
  if (state.snapshot === undefined || activeGrouping(state).by === by) return;
  const view = activeView(state);
  const pinned = layoutIn(state.snapshot.project.layouts, view);
  const layouts = new Map([[view, new Map([...pinned.keys()].map((id) => [id, null] as const))]]);
  setGrouping({ by, collapsed: [] }, 'project.group', pinned.size === 0 ? {} : { layouts });
}

/** Folds a network or group of the active view into one card, or unfolds it. */
export function foldGroup(id: string, folded: boolean): void {
  const others = activeGrouping(store.getState()).collapsed.filter((each) => each !== id);
  collapseGroups(folded ? [...others, id] : others);
}

/** Folds these networks and groups of the active view into one card each, and unfolds the others. */
export function collapseGroups(collapsed: readonly string[]): void {
  const now = activeGrouping(store.getState());
  if (JSON.stringify(now.collapsed) === JSON.stringify(collapsed)) return;
  setGrouping({ ...now, collapsed }, 'project.group-fold', {});
}

function setGrouping(
  grouping: Grouping,
  label: 'project.group' | 'project.group-fold',
  more: Pick<Transaction, 'layouts'>,
): void {
  const state = store.getState();
  if (state.snapshot === undefined) return;
  const groupings = new Map(state.snapshot.project.groupings).set(activeView(state), grouping);
  dispatch({ label: message(label), origin: 'canvas', edits: new Map(), groupings, ...more });
}
