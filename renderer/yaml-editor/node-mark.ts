import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** The lines of the node that is selected elsewhere; null: none. */
export const markNode = StateEffect.define<{ readonly from: number; readonly to: number } | null>();

const line = Decoration.line({ class: 'cm-node-line' });

export const nodeMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = shown.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(markNode)) continue;
      if (effect.value === null) {
        next = Decoration.none;
        continue;
      }
      const { doc } = transaction.state;
      const first = doc.lineAt(Math.min(effect.value.from, doc.length)).number;
      const last = doc.lineAt(Math.min(effect.value.to, doc.length)).number;
      const ranges = [];
      for (let number = first; number <= last; number++) ranges.push(line.range(doc.line(number).from));
      next = Decoration.set(ranges);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
