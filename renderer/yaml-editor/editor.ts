import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
  type ViewUpdate,
} from '@codemirror/view';
import type { FilePath } from '../../shared/diagnostic.ts';
import { t } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { codeTheme } from '../ui/code/code-theme.ts';
import { codePhrases } from '../ui/code/phrases.ts';
import { completePaths, completeYaml } from './completion.ts';
import { lineEndings } from './crlf.ts';
import { documentOf } from './document-of.ts';
import { flashes } from './flash.ts';
import { formatKeys } from './format.ts';
import { goTo } from './go-to.ts';
import { layerHints } from './hint-view.ts';
import { yamlHover } from './hover.ts';
import { blockIndentation } from './indentation.ts';
import { nodeMark } from './node-mark.ts';
import { yaml } from '../ui/code/yaml-language.ts';

const does = (what: () => void) => ({
  run: () => {
    what();
    return true;
  },
});

/** Undo is the project's: it spans canvas, forms and text. The editor keeps no history of its own. */
const projectUndo = [
  { key: 'Mod-z', preventDefault: true, ...does(() => actions.undo()) },
  { key: 'Mod-Shift-z', preventDefault: true, ...does(() => actions.redo()) },
  { key: 'Mod-y', preventDefault: true, ...does(() => actions.redo()) },
];

/** Keys of the window that an editor would otherwise take. */
const windowKeys = new Set(['Mod-k', 'Mod-i', 'Mod-/', 'Mod-Enter']);
const editorKeys = defaultKeymap.filter(({ key }) => key === undefined || !windowKeys.has(key));

const common: Extension = [
  lineNumbers(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  lintGutter(),
  codeFolding(),
  foldGutter(),
  drawSelection(),
  dropCursor(),
  EditorState.allowMultipleSelections.of(true),
  rectangularSelection(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: true }),
  indentUnit.of('  '),
  blockIndentation,
  yaml(),
  keymap.of([
    ...projectUndo,
    ...closeBracketsKeymap,
    ...editorKeys,
    ...searchKeymap,
    ...foldKeymap,
    ...completionKeymap,
    ...lintKeymap,
    indentWithTab,
  ]),
  codeTheme,
  flashes,
  nodeMark,
];

/** The state of the editor for one file. */
export function editorState(
  path: FilePath,
  text: string,
  onUpdate: (update: ViewUpdate) => void,
): EditorState {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return EditorState.create({
    doc: documentOf(text),
    extensions: [
      lineEndings(text),
      common,
      codePhrases(),
      yamlHover(() => path),
      layerHints(path),
      goTo(path),
      formatKeys(path),
      autocompletion({
        override: [completeYaml(path), completePaths(path)],
        icons: false,
        // A key that was picked is half of what is wanted, and so is a folder: what is in it comes next.
        activateOnCompletion: ({ type, apply }) =>
          type === 'folder' || (type === 'property' && apply !== undefined),
      }),
      EditorView.contentAttributes.of({
        'aria-label': t('yaml.editor', { name }),
        spellcheck: 'false',
        tabindex: '0',
      }),
      EditorView.updateListener.of(onUpdate),
    ],
  });
}
