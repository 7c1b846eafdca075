import { RangeSetBuilder, StateEffect } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import type { FilePath } from '../../shared/diagnostic.ts';
import { t } from '../i18n/t.ts';
import { actions, store } from '../store/index.ts';
import { layerHint, type LayerHint } from './layer-hints.ts';

/** The project has changed: what stands at the ends of the lines may be another. */
export const refreshHints = StateEffect.define<null>();

/** Hints are no part of the text: they cannot be selected, copied or searched. */
class HintWidget extends WidgetType {
  constructor(readonly hint: LayerHint) {
    super();
  }

  override eq(other: HintWidget): boolean {
    return textOf(this.hint) === textOf(other.hint);
  }

  toDOM(): HTMLElement {
    const place = 'place' in this.hint ? this.hint.place : undefined;
    const dom = document.createElement(place === undefined ? 'span' : 'button');
    dom.className = `cm-layer-hint ${this.hint.kind}`;
    dom.textContent = textOf(this.hint);
    if (dom instanceof HTMLButtonElement && place !== undefined) {
      dom.type = 'button';
      dom.tabIndex = -1;
      dom.title = t('yaml.hint-go', { place: place.text });
      dom.addEventListener('mousedown', (event) => event.preventDefault());
      dom.addEventListener('click', () => actions.revealInYaml(place.file, place.from, place.to));
    }
    return dom;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function textOf(hint: LayerHint): string {
  switch (hint.kind) {
    case 'covered':
      return t('yaml.hint-covered', { place: hint.place.text });
    case 'covers':
      return t('yaml.hint-covers', { place: hint.place.text, value: hint.text });
    case 'inherits':
      return t('yaml.hint-inherits', { count: hint.count, name: hint.place.text.replace(/:\d+$/, '') });
    case 'removed':
      return hint.place === undefined
        ? t('yaml.hint-removed')
        : t('yaml.hint-removed-by', { place: hint.place.text });
    case 'value':
      return `= ${hint.text}`;
  }
}

/** The hints of the lines in sight; none while the text is ahead of the project. */
function decorate(view: EditorView, path: FilePath): DecorationSet {
  const { snapshot, ui } = store.getState();
  const builder = new RangeSetBuilder<Decoration>();
  const file = snapshot?.project.files.get(path);
  if (snapshot === undefined || file === undefined || !ui.layers.hints || !/\.ya?ml$/i.test(path))
    return builder.finish();
  if (file.text.length !== view.state.doc.length) return builder.finish();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      at = line.to + 1;
      const start = line.text.search(/[^\s-]|-(?=\S)/);
      if (start < 0 || line.text[start] === '#') continue;
      const hint = layerHint(snapshot, path, line.from + start);
      if (hint === undefined) continue;
      const end = line.text.endsWith('\r') ? line.to - 1 : line.to;
      builder.add(end, end, Decoration.widget({ widget: new HintWidget(hint), side: 1 }));
    }
  }
  return builder.finish();
}

/** Quiet words at the ends of lines: what covers them, what they cover, what their variables make. */
export const layerHints = (path: FilePath) =>
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = decorate(view, path);
      }
      update(update: ViewUpdate) {
        const isRefreshed = update.transactions.some((each) =>
          each.effects.some((effect) => effect.is(refreshHints)),
        );
        // While it is typed, the hints move along; the project's answer follows at once.
        if (isRefreshed || (update.viewportChanged && !update.docChanged))
          this.decorations = decorate(update.view, path);
        else if (update.docChanged) this.decorations = this.decorations.map(update.changes);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
