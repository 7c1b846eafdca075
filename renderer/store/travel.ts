import { redo as redoIn, undo as undoIn } from '../../shared/project/history.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { changeOf, closeGroup, showSnapshot } from './commit.ts';
import type { Transaction } from '../../shared/project/project.ts';
import { activeView, showView } from './view.ts';
import { store } from './store.ts';

function travel(there: typeof undoIn): void {
  const { snapshot, history, lastChange } = store.getState();
  if (snapshot === undefined) return;
  const travelled = there(snapshot.project, history);
  if (travelled === undefined) return;
  closeGroup();
  showMovedView(travelled.transaction);
  showSnapshot(takeSnapshot(travelled.project, snapshot), {
    history: travelled.history,
    lastChange:
      travelled.transaction.edits.size === 0 ? lastChange : changeOf(travelled.transaction.edits, 'history'),
  });
}

/** Moves in a view that is not shown would be undone in secret: that view is shown. */
function showMovedView({ edits, layouts }: Transaction): void {
  const moved = [...(layouts?.keys() ?? [])];
  const only = moved[0];
  if (edits.size > 0 || only === undefined || moved.length > 1) return;
  if (only !== activeView(store.getState())) showView(only);
}

export const undo = (): void => travel(undoIn);
export const redo = (): void => travel(redoIn);
