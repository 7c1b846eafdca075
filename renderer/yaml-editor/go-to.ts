import { EditorSelection, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { FilePath } from '../../shared/diagnostic.ts';
import { nodeId } from '../../shared/graph/node-id.ts';
import type { TextRange } from '../../shared/project/range-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { actions, store } from '../store/index.ts';
import { cursor } from './cursor.ts';
import { outlineOf, referencesOf } from './outline.ts';
import { definitionAt, nextPlace, placesOf, symbolAt } from './symbols.ts';

type Find = (snapshot: Snapshot, file: FilePath, offset: number) => TextRange | undefined;

/**
 * F12 and Ctrl+click go to the definition, Shift+F12 lists the places that name the same element, Alt+F12 goes to the next of them, F2
 * renames it everywhere (an anchor by a cursor at each of its names), Ctrl+Shift+O lists the keys of the file.
 */
export function goTo(path: FilePath): Extension {
  const go =
    (find: Find) =>
    (view: EditorView, offset = view.state.selection.main.head): boolean => {
      const { snapshot } = store.getState();
      const place = snapshot && find(snapshot, path, offset);
      if (place !== undefined) actions.revealInYaml(place.file, place.from, place.to);
      return place !== undefined;
    };
  const symbolHere = (view: EditorView) => {
    const { snapshot } = store.getState();
    const symbol = snapshot && symbolAt(snapshot, path, view.state.selection.main.head);
    return symbol && { snapshot, symbol };
  };
  const rename = (view: EditorView): boolean => {
    const here = symbolHere(view);
    if (here === undefined) return false;
    const { symbol, snapshot } = here;
    if (symbol.kind === 'variable') actions.showDialog({ kind: 'rename-variable', name: symbol.name });
    else if (symbol.kind === 'anchor') selectAll(view, placesOf(snapshot, symbol));
    else actions.showDialog({ kind: 'rename', node: nodeId(symbol.kind, symbol.name) });
    return true;
  };
  const listReferences = (view: EditorView): boolean => {
    const here = symbolHere(view);
    if (here === undefined) return false;
    const { symbol, snapshot } = here;
    const places = referencesOf(snapshot, symbol);
    cursor.setState({ list: { kind: 'references', name: symbol.name, places } });
    return true;
  };
  const listOutline = (): boolean => {
    const { snapshot } = store.getState();
    if (snapshot === undefined) return false;
    cursor.setState({ list: { kind: 'outline', name: '', places: outlineOf(snapshot, path) } });
    return true;
  };
  const toDefinition = go(definitionAt);
  return [
    Prec.high(
      keymap.of([
        {
          key: 'F12',
          run: (view) => toDefinition(view),
          shift: listReferences,
          stopPropagation: true,
        },
        { key: 'Alt-F12', run: (view) => go(nextPlace)(view), stopPropagation: true },
        { key: 'Mod-Shift-o', run: listOutline, preventDefault: true, stopPropagation: true },
        { key: 'F2', run: rename, stopPropagation: true },
      ]),
    ),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        if (event.button !== 0 || !(event.ctrlKey || event.metaKey) || event.altKey) return false;
        const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
        if (offset === null || !toDefinition(view, offset)) return false;
        event.preventDefault();
        return true;
      },
    }),
  ];
}

/** A cursor over each of the places: what is typed then stands in all of them. */
function selectAll(view: EditorView, places: readonly TextRange[]): void {
  const ranges = places.map(({ from, to }) => EditorSelection.range(from, to));
  if (ranges.length > 0) view.dispatch({ selection: EditorSelection.create(ranges), userEvent: 'select' });
}
