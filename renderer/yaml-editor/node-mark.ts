import { type EditorState, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The lines of the node that is selected elsewhere; null: none. */
export const markNode = StateEffect.define<Stretch | null>();

const line = Decoration.line({ class: 'cm-node-line' });

export const nodeMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = shown.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(markNode)) {
        next = Decoration.set(startsOfLines(transaction.state.doc, effect.value).map((at) => line.range(at)));
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Whether just these lines are marked already: marks move along with what is typed. */
export function isMarked(state: EditorState, stretch: Stretch | null): boolean {
  const starts = startsOfLines(state.doc, stretch);
  const marks = state.field(nodeMark);
  if (marks.size !== starts.length) return false;
  const mark = marks.iter();
  for (const start of starts) {
    if (mark.from !== start) return false;
    mark.next();
  }
  return true;
}

function startsOfLines(doc: Text, stretch: Stretch | null): readonly number[] {
  if (stretch === null) return [];
  const first = doc.lineAt(Math.min(stretch.from, doc.length)).number;
  const last = doc.lineAt(Math.min(stretch.to, doc.length)).number;
  return Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index).from);
}
