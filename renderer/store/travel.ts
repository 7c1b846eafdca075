import { redo as redoIn, undo as undoIn } from '../../shared/project/history.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { changeOf, closeGroup, showSnapshot } from './commit.ts';
import { store } from './store.ts';

function travel(there: typeof undoIn): void {
  const { snapshot, history, lastChange } = store.getState();
  if (snapshot === undefined) return;
  const travelled = there(snapshot.project, history);
  if (travelled === undefined) return;
  closeGroup();
  showSnapshot(takeSnapshot(travelled.project, snapshot), {
    history: travelled.history,
    lastChange:
      travelled.transaction.edits.size === 0 ? lastChange : changeOf(travelled.transaction.edits, 'history'),
  });
}

export const undo = (): void => travel(undoIn);
export const redo = (): void => travel(redoIn);
