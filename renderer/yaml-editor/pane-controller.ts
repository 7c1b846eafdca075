import { setDiagnostics } from '@codemirror/lint';
import { type EditorState, type ChangeSpec, Transaction } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { FilePath } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';
import { differenceOf } from '../../shared/project/disk-change.ts';
import { rangeOf } from '../../shared/project/range-of.ts';
import { applyEdits, mapOffset, type TextEdits } from '../../shared/text/text-edit.ts';
import { nodeAt } from '../../shared/yaml/locate.ts';
import { actions, store, type AppState, type LastChange } from '../store/index.ts';
import { wishes } from '../store/reveal.ts';
import { cursor } from './cursor.ts';
import { editorDiagnostics } from './editor-diagnostics.ts';
import { editorState } from './editor.ts';
import { refreshHints } from './hint-view.ts';
import { flash } from './flash.ts';
import { keepView, restoreView, unfoldOver, type KeptView } from './kept-view.ts';
import { isMarked, markNode } from './node-mark.ts';
import { nodeOfPath } from './node-of-path.ts';
import { editsOf, typingGroups } from './typing.ts';

const REST_MS = 120;

/** Of the pane that was there before: another tab of the dock takes the editor out of the page. */
let leftBefore = new Map<FilePath, KeptView>();

/**
 * Keeps one editor in step with the store, both ways: typing becomes transactions, changes from elsewhere become changes of the
 * editor; the cursor selects nodes, selected nodes are scrolled to.
 */
export function startPane(parent: HTMLElement): () => void {
  const view = new EditorView({ parent });
  // Asked at the end the page has taken it out already.
  let scrolled = 0;
  view.scrollDOM.addEventListener('scroll', () => (scrolled = view.scrollDOM.scrollTop));
  const kept = new Map<FilePath, EditorState>();
  const groupOf = typingGroups();
  let shown: FilePath | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** What is being told to the project: it comes back as a change of it. */
  let typed: TextEdits | undefined;

  function onUpdate(update: ViewUpdate): void {
    if (shown === undefined) return;
    const own = update.transactions.filter((each) => each.docChanged && !each.isUserEvent('sync'));
    if (own.length > 0) {
      const edits = editsOf(update.changes);
      const file = shown.slice(shown.lastIndexOf('/') + 1);
      typed = edits;
      actions.dispatch(
        { label: message('project.typing', { file }), origin: 'editor', edits: new Map([[shown, edits]]) },
        groupOf(shown, edits, own, Date.now()),
      );
      typed = undefined;
    }
    const moved = update.transactions.some(
      (each) => each.selection !== undefined && !each.isUserEvent('sync'),
    );
    if ((moved || own.length > 0) && update.view.hasFocus) selectAtCursor();
    if (update.selectionSet || update.docChanged) tellCursor();
  }

  function tellCursor(): void {
    const offset = view.state.selection.main.head;
    const before = cursor.getState();
    if (before.file !== shown || before.offset !== offset) cursor.setState({ file: shown, offset });
  }

  function selectAtCursor(): void {
    const { snapshot } = store.getState();
    const yaml = shown === undefined ? undefined : snapshot?.project.files.get(shown)?.yaml;
    if (snapshot === undefined || yaml === undefined || !isYaml(shown)) return;
    const found = nodeAt(yaml, view.state.selection.main.head);
    const node = found && nodeOfPath(snapshot.graph, found.path);
    if (found === undefined || node === undefined) return;
    const { from, to } = view.state.selection.main;
    const text = view.state.sliceDoc(from, to);
    actions.select([node], 'editor', { path: found.path, text: text === '' ? undefined : text });
  }

  function show(path: FilePath, text: string): void {
    if (shown !== undefined) kept.set(shown, view.state);
    shown = path;
    const known = kept.get(path);
    view.setState(known ?? editorState(path, text, onUpdate));
    kept.delete(path);
    takeOver(text, undefined);
    const left = leftBefore.get(path);
    if (known === undefined && left !== undefined) restoreView(view, left);
    tellCursor();
  }

  /** Makes the editor's text the project's; `edits` are how, where they are known to be. */
  function takeOver(text: string, edits: TextEdits | undefined): readonly { from: number; to: number }[] {
    const now = view.state.sliceDoc(0);
    if (now === text) return [];
    const fitting = edits !== undefined && fits(now, edits) && applyEdits(now, edits) === text;
    const used = fitting ? edits : [differenceOf(now, text)];
    const changes: ChangeSpec = used.map(({ from, to, insert }) => ({
      from,
      to,
      insert: view.state.toText(insert),
    }));
    view.dispatch({ changes, userEvent: 'sync', annotations: Transaction.addToHistory.of(false) });
    return used.map(({ from, to, insert }) => {
      const start = mapOffset(used, from, -1);
      return { from: start, to: Math.max(start + insert.length, mapOffset(used, to, -1)) };
    });
  }

  function scrollTo(from: number, to: number, focus: boolean): void {
    const { length } = view.state.doc;
    const anchor = Math.min(from, length);
    view.dispatch({
      effects: [...unfoldOver(view.state, anchor), EditorView.scrollIntoView(anchor, { y: 'center' })],
      ...(focus ? { selection: { anchor, head: Math.min(to, length) } } : {}),
      userEvent: 'sync',
    });
    if (focus) view.focus();
  }

  function onState(state: AppState, before: AppState | undefined): void {
    const { snapshot, ui, lastChange } = state;
    if (snapshot === undefined) return;
    const changed = lastChange !== undefined && lastChange !== before?.lastChange;
    if (changed && lastChange.origin !== 'editor' && lastChange.origin !== 'disk' && before !== undefined) {
      const edited = [...lastChange.edits.keys()].find(isYaml);
      if (edited !== undefined && !lastChange.edits.has(ui.openFile ?? '')) {
        actions.setUi({ openFile: edited });
        return onState(store.getState(), before);
      }
    }
    const path =
      ui.openFile !== undefined && snapshot.project.files.has(ui.openFile)
        ? ui.openFile
        : snapshot.project.target;
    const file = snapshot.project.files.get(path);
    if (file === undefined) return;
    const isNew = path !== shown;
    if (isNew) show(path, file.text);
    else if (file !== before?.snapshot?.project.files.get(path) && !isOwn(lastChange, path)) {
      const stretches = takeOver(file.text, changed ? lastChange.edits.get(path) : undefined);
      if (stretches[0] !== undefined) {
        scrollTo(stretches[0].from, stretches[0].to, false);
        flash(view, stretches);
      }
    }
    if (isNew || snapshot !== before?.snapshot || ui.layers !== before.ui.layers) restSoon();
    if (isNew || state.selection !== before?.selection || snapshot !== before?.snapshot) {
      showSelection(state, path, state.selection !== before?.selection);
    }
  }

  /** Whether the project tells of what was just typed here: the editor has it already. */
  function isOwn(change: LastChange | undefined, path: FilePath): boolean {
    return typed !== undefined && change?.origin === 'editor' && change.edits.get(path) === typed;
  }

  /** Not with every key: problems and hints move along with the text, and what they say can wait for a pause. */
  function restSoon(): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (shown !== undefined) showDiagnostics(store.getState(), shown);
      view.dispatch({ effects: refreshHints.of(null) });
    }, REST_MS);
  }

  function showDiagnostics({ snapshot }: AppState, path: FilePath): void {
    if (snapshot === undefined) return;
    const found = editorDiagnostics(snapshot, path, view.state.doc.length);
    view.dispatch(setDiagnostics(view.state, found));
  }

  function showSelection({ snapshot, selection }: AppState, path: FilePath, isNews: boolean): void {
    const selected =
      snapshot?.graph.nodes.find(({ id }) => id === selection.nodes[0]) ??
      snapshot?.graph.edges.find(({ id }) => id === selection.edges[0]);
    const range = snapshot && selected?.location && rangeOf(snapshot.project, selected.location);
    const here = range?.file === path ? range : null;
    if (!isMarked(view.state, here)) view.dispatch({ effects: markNode.of(here) });
    if (range !== undefined && here === null && isNews && selection.by !== 'editor') {
      actions.setUi({ openFile: range.file });
    }
    if (range === undefined || here === null) return;
    if (isNews && selection.by !== 'editor') scrollTo(range.from, range.to, false);
  }

  function fulfil(): void {
    const { wish } = wishes.getState();
    if (wish === undefined || wish.path !== shown) return;
    wishes.setState({ wish: undefined });
    scrollTo(wish.from, wish.to, true);
    flash(view, [wish]);
  }

  onState(store.getState(), undefined);
  fulfil();
  const stops = [
    store.subscribe((state, before) => {
      onState(state, before);
      fulfil();
    }),
    wishes.subscribe(fulfil),
  ];
  return () => {
    for (const stop of stops) stop();
    clearTimeout(rest);
    const top = view.lineBlockAtHeight(scrolled).from;
    leftBefore = new Map([...kept].map(([path, state]) => [path, keepView(state)]));
    if (shown !== undefined) leftBefore.set(shown, keepView(view.state, top));
    view.destroy();
  };
}

const isYaml = (path: FilePath | undefined) => path !== undefined && /\.ya?ml$/i.test(path);

const fits = (text: string, edits: TextEdits) => edits.every(({ to }) => to <= text.length);
