import type { ChangeSet, Transaction } from '@codemirror/state';
import type { TextEdits } from '../../shared/text/text-edit.ts';

/** The changes of the editor are our edits already; this only says so. */
export function editsOf(changes: ChangeSet): TextEdits {
  const edits: { from: number; to: number; insert: string }[] = [];
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    edits.push({ from, to, insert: inserted.toString() });
  });
  return edits;
}

const PAUSE_MS = 800;

/**
 * Names the step of undo that typing belongs to: it goes on while the person types on at the same place, in the same way, without
 * a pause; a new line begins a new one.
 */
export function typingGroups(): (
  path: string,
  edits: TextEdits,
  transactions: readonly Transaction[],
  now: number,
) => string {
  let count = 0;
  let last = { path: '', kind: '', at: -1, time: -Infinity };
  return (path, edits, transactions, now) => {
    const kind = transactions.some((each) => each.isUserEvent('delete'))
      ? 'delete'
      : transactions.some((each) => each.isUserEvent('input.type'))
        ? 'type'
        : 'other';
    const edit = edits.length === 1 ? edits[0] : undefined;
    const goesOn =
      edit !== undefined &&
      kind !== 'other' &&
      kind === last.kind &&
      path === last.path &&
      now - last.time < PAUSE_MS &&
      (edit.from === last.at || edit.to === last.at) &&
      !edit.insert.includes('\n');
    if (!goesOn) count++;
    last = { path, kind, at: edit === undefined ? -1 : edit.from + edit.insert.length, time: now };
    return `typing ${count}`;
  };
}
