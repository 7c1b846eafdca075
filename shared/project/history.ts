import { composeEdits } from '../text/compose-edits.ts';
import { joinPatches } from '../layout/layouts.ts';
import type { Message } from '../message.ts';
import { applyTransaction } from './apply-transaction.ts';
import type { Project, Transaction } from './project.ts';

/** What can be undone and redone, newest last. Each entry is the transaction that goes there. */
export interface History {
  readonly undo: readonly Transaction[];
  readonly redo: readonly Transaction[];
}

export const emptyHistory: History = { undo: [], redo: [] };

/** Remembers a change by its inverse. A new change forgets what could be redone. */
export function remember(history: History, inverse: Transaction): History {
  return { undo: [...history.undo, inverse], redo: [] };
}

/**
 * Remembers a change as part of the newest entry (typing goes on): one undo takes both back. Only for edits of files
 * that exist before and after.
 */
export function rememberWithLast(history: History, inverse: Transaction): History {
  const last = history.undo.at(-1);
  if (last === undefined) return remember(history, inverse);
  const edits = new Map(inverse.edits);
  for (const [path, before] of last.edits) {
    const newer = edits.get(path);
    edits.set(path, newer === undefined ? before : composeEdits(newer, before));
  }
  const layouts = joinPatches(inverse.layouts, last.layouts);
  const environments = last.environments ?? inverse.environments;
  const notes = last.notes ?? inverse.notes;
  const groupings = last.groupings ?? inverse.groupings;
  const joined: Transaction = {
    ...last,
    edits,
    ...(layouts.size > 0 ? { layouts } : {}),
    ...(notes === undefined ? {} : { notes }),
    ...(groupings === undefined ? {} : { groupings }),
    ...(environments === undefined ? {} : { environments }),
  };
  return { undo: [...history.undo.slice(0, -1), joined], redo: [] };
}

export interface Travelled {
  readonly project: Project;
  readonly history: History;
  readonly transaction: Transaction;
}

/** Takes the newest change back; undefined when there is none. The bytes and positions are as they were before it. */
export function undo(project: Project, history: History): Travelled | undefined {
  const transaction = history.undo.at(-1);
  if (transaction === undefined) return undefined;
  const applied = applyTransaction(project, transaction);
  return {
    project: applied.project,
    history: { undo: history.undo.slice(0, -1), redo: [...history.redo, applied.inverse] },
    transaction,
  };
}

/** Does the change again that was undone last; undefined when there is none. */
export function redo(project: Project, history: History): Travelled | undefined {
  const transaction = history.redo.at(-1);
  if (transaction === undefined) return undefined;
  const applied = applyTransaction(project, transaction);
  return {
    project: applied.project,
    history: { undo: [...history.undo, applied.inverse], redo: history.redo.slice(0, -1) },
    transaction,
  };
}

/** The words of Edit > Undo and Edit > Redo. */
export function historyLabels(history: History): { undo: Message | undefined; redo: Message | undefined } {
  return { undo: history.undo.at(-1)?.label, redo: history.redo.at(-1)?.label };
}
