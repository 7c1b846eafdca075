import { EditorState, type Extension } from '@codemirror/state';
import { t, type Key } from '../../i18n/t.ts';

/** What CodeMirror says, by its own words for it. */
const phrases: Readonly<Record<string, Key>> = {
  Find: 'code.find',
  Replace: 'code.replace-field',
  next: 'code.next',
  previous: 'code.previous',
  all: 'code.all',
  'match case': 'code.match-case',
  regexp: 'code.regexp',
  'by word': 'code.by-word',
  replace: 'code.replace',
  'replace all': 'code.replace-all',
  close: 'code.close',
  'Go to line': 'code.go-to-line',
  go: 'code.go',
  'current match': 'code.current-match',
  'on line': 'code.on-line',
  'replaced $ matches': 'code.replaced',
  'replaced match on line $': 'code.replaced-on',
  'Folded lines': 'code.folded',
  'Unfolded lines': 'code.unfolded',
  'Fold line': 'code.fold',
  'Unfold line': 'code.unfold',
  'folded code': 'code.folded-code',
  unfold: 'code.unfold-here',
  to: 'code.to',
  Diagnostics: 'code.diagnostics',
  'No diagnostics': 'code.no-diagnostics',
  Completions: 'code.completions',
  'Control character': 'code.control-character',
  'Selection deleted': 'code.selection-deleted',
  '$ unchanged lines': 'code.unchanged-lines',
};

/** CodeMirror in the language of the window. The `$` of its phrases stays in the translation. */
export function codePhrases(): Extension {
  return EditorState.phrases.of(
    Object.fromEntries(Object.entries(phrases).map(([phrase, key]) => [phrase, t(key)])),
  );
}
