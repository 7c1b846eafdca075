import { EditorState, type Extension, RangeSetBuilder, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { Decoration, type DecorationSet, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { BOM, eolOf, type Eol } from '../../shared/text/lines.ts';

/**
 * The editor holds a file's text as it is, so that its offsets are ours and no byte is lost: a line ends at `\n`, and the `\r`
 * before it is a character of the line that is hidden, that the cursor passes over, and that goes where its `\n` goes.
 */
export function lineEndings(text: string): Extension {
  return [EditorState.lineSeparator.of('\n'), hidden, keepPairs(eolOf(text))];
}

const nothing = Decoration.replace({});

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    const first = view.state.doc.lineAt(from).number;
    const last = view.state.doc.lineAt(to).number;
    for (let number = first; number <= last; number++) {
      const line = view.state.doc.line(number);
      if (number === 1 && line.text.startsWith(BOM)) builder.add(line.from, line.from + 1, nothing);
      if (line.text.endsWith('\r')) builder.add(line.to - 1, line.to, nothing);
    }
  }
  return builder.finish();
}

const hidden = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Line breaks of what is typed and pasted become those of the file. */
export function toEol(insert: string, eol: Eol): string {
  return insert.replace(/\r\n?|\n/g, eol);
}

const isInPair = (state: EditorState, at: number) => at > 0 && state.sliceDoc(at - 1, at + 1) === '\r\n';

function keepPairs(eol: Eol): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    const { startState } = transaction;
    if (transaction.docChanged && !transaction.isUserEvent('sync')) {
      const changes: { from: number; to: number; insert: string }[] = [];
      let differs = false;
      transaction.changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
        const insert = toEol(inserted.toString(), eol);
        const from = isInPair(startState, fromA) ? fromA - 1 : fromA;
        const to = toA > fromA && isInPair(startState, toA) ? toA + 1 : toA;
        differs ||= insert !== inserted.toString() || from !== fromA || to !== toA;
        changes.push({ from, to, insert });
      });
      if (!differs) return transaction;
      const { selection, effects, scrollIntoView } = transaction;
      const last = changes.at(-1);
      const shift = changes.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
      const specs: TransactionSpec = {
        changes,
        effects,
        scrollIntoView,
        ...(selection === undefined || last === undefined ? {} : { selection: { anchor: last.to + shift } }),
        ...(transaction.isUserEvent('input') ? { userEvent: 'input' } : { userEvent: 'delete' }),
      };
      return specs;
    }
    const head = transaction.newSelection.main;
    const state = transaction.docChanged ? transaction.state : startState;
    if (!head.empty || transaction.selection === undefined || !isInPair(state, head.head)) return transaction;
    const before = startState.selection.main.head;
    return [transaction, { selection: { anchor: before === head.head - 1 ? head.head + 1 : head.head - 1 } }];
  });
}
