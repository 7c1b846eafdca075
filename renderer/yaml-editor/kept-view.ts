import { foldedRanges, foldEffect, unfoldEffect } from '@codemirror/language';
import type { EditorState, StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { differenceOf } from '../../shared/project/disk-change.ts';
import { mapOffset } from '../../shared/text/text-edit.ts';

interface Fold {
  readonly from: number;
  readonly to: number;
}

/** What a person has made of an editor beside its text, and the text that it was made of. */
export interface KeptView {
  readonly text: string;
  readonly folds: readonly Fold[];
  readonly head: number;
  /** Where the first line in sight begins. */
  readonly top: number;
}

/** Folds and cursor of a text that is out of sight, to be put back when it is shown again. */
export function keepView(state: EditorState, top = 0): KeptView {
  return { text: state.sliceDoc(0), folds: foldsIn(state), head: state.selection.main.head, top };
}

/** Puts them back, wherever they are in the text of now. */
export function restoreView(view: EditorView, { text, folds, head, top }: KeptView): void {
  const now = view.state.sliceDoc(0);
  const edits = text === now ? [] : [differenceOf(text, now)];
  const at = (offset: number): number => mapOffset(edits, offset, 1);
  const effects: StateEffect<unknown>[] = folds
    .map(({ from, to }) => ({ from: at(from), to: at(to) }))
    .filter(({ from, to }) => from < to)
    .map((fold) => foldEffect.of(fold));
  view.dispatch({
    selection: { anchor: at(head) },
    effects: [...effects, EditorView.scrollIntoView(at(top), { y: 'start', yMargin: 0 })],
    userEvent: 'sync',
  });
}

/** Opens what is folded over a place. */
export function unfoldOver(state: EditorState, at: number): readonly StateEffect<unknown>[] {
  return foldsIn(state)
    .filter(({ from, to }) => from < at && at < to)
    .map((fold) => unfoldEffect.of(fold));
}

function foldsIn(state: EditorState): readonly Fold[] {
  const folds: Fold[] = [];
  foldedRanges(state).between(0, state.doc.length, (from, to) => void folds.push({ from, to }));
  return folds;
}
