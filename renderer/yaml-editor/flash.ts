import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const start = StateEffect.define<readonly Stretch[]>();
const stop = StateEffect.define<null>();

const SHOWN_MS = 1600;
const mark = Decoration.mark({ class: 'cm-flash' });
const lineMark = Decoration.line({ class: 'cm-flash-line' });

/** What was just changed from elsewhere lights up and fades. */
export const flashes = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = shown.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(stop)) next = Decoration.none;
      if (effect.is(start)) {
        const { doc } = transaction.state;
        const ranges = effect.value.map(({ from, to }) =>
          to > from ? mark.range(from, Math.min(to, doc.length)) : lineMark.range(doc.lineAt(from).from),
        );
        next = Decoration.set(ranges, true);
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const timers = new WeakMap<EditorView, ReturnType<typeof setTimeout>>();

/** Lights up stretches of the text. People who asked for reduced motion are spared. */
export function flash(view: EditorView, stretches: readonly Stretch[]): void {
  if (stretches.length === 0 || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  view.dispatch({ effects: start.of(stretches) });
  clearTimeout(timers.get(view));
  timers.set(
    view,
    setTimeout(() => view.dispatch({ effects: stop.of(null) }), SHOWN_MS),
  );
}
