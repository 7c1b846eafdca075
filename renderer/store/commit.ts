import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { remember, rememberWithLast } from '../../shared/project/history.ts';
import type { LayoutPatch, Project, Transaction, TransactionOrigin } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { message } from '../../shared/message.ts';
import type { TextEdits } from '../../shared/text/text-edit.ts';
import type { FilePath } from '../../shared/diagnostic.ts';
import type { AppState } from './app-state.ts';
import { dirtyFiles } from './dirty.ts';
import { activeView } from './view.ts';
import { store } from './store.ts';

let changes = 0;
/** The group of the newest step of undo, while it may still grow. */
let openGroup: string | undefined;

/** Puts a snapshot in the place of the one before. */
export function showSnapshot(snapshot: Snapshot, more: Partial<AppState> = {}): void {
  const before = store.getState();
  store.setState({ snapshot, dirty: dirtyFiles(snapshot.project, before.dirty), ...more });
}

/** Puts a project in the place of the one before and derives what is shown from it. */
export function showProject(project: Project, more: Partial<AppState> = {}): void {
  showSnapshot(takeSnapshot(project, store.getState().snapshot), more);
}

export function changeOf(edits: ReadonlyMap<FilePath, TextEdits>, origin: TransactionOrigin) {
  return { edits, origin, serial: ++changes };
}

/** Remembers a change that was made and shows it. */
export function commit(
  snapshot: Snapshot,
  transaction: Transaction,
  inverse: Transaction,
  group?: string,
): void {
  const { history } = store.getState();
  const joins = group !== undefined && group === openGroup && history.redo.length === 0;
  openGroup = group;
  showSnapshot(snapshot, {
    history: joins ? rememberWithLast(history, inverse) : remember(history, inverse),
    // Moving a node is not a change of texts: what flashed before may go on.
    ...(transaction.edits.size === 0 ? {} : { lastChange: changeOf(transaction.edits, transaction.origin) }),
  });
}

/** The next typing begins a step of undo of its own. */
export function closeGroup(): void {
  openGroup = undefined;
}

export function dispatch(transaction: Transaction, group?: string): void {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return;
  const { project, inverse } = applyTransaction(snapshot.project, transaction);
  commit(takeSnapshot(project, snapshot), transaction, inverse, group);
}

export function moveNodes(patch: LayoutPatch): void {
  if (patch.size === 0) return;
  const layouts = new Map([[activeView(store.getState()), patch]]);
  dispatch({ label: message('project.move'), origin: 'canvas', edits: new Map(), layouts });
}
