import { keymap, type EditorView } from '@codemirror/view';
import type { FilePath } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';
import { formatLines } from '../../shared/yaml/format-lines.ts';
import { actions, store } from '../store/index.ts';

/** Shift+Alt+F puts the lines of the selection in order, or, with none, those of the whole file. */
export const formatKeys = (path: FilePath) =>
  keymap.of([{ key: 'Shift-Alt-f', run: (view) => format(view, path), preventDefault: true }]);

function format(view: EditorView, path: FilePath): boolean {
  const file = store.getState().snapshot?.project.files.get(path);
  const { main } = view.state.selection;
  if (file === undefined || !/\.ya?ml$/i.test(path)) return false;
  const [from, to] = main.empty ? [0, file.text.length] : [main.from, main.to];
  const edits = formatLines(file.yaml, from, to);
  if (edits === undefined) {
    actions.notify({ tone: 'info', text: { key: 'yaml.format-not' } });
    return true;
  }
  if (edits.length === 0) return true;
  const name = path.slice(path.lastIndexOf('/') + 1);
  actions.dispatch({
    label: message('project.format', { file: name }),
    origin: 'editor',
    edits: new Map([[path, edits]]),
  });
  return true;
}
