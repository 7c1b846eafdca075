import { insertNewlineAndIndent } from '@codemirror/commands';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { yaml } from '../../renderer/ui/code/yaml-language.ts';
import { blockIndentation } from '../../renderer/yaml-editor/indentation.ts';

/** The text after Enter at `|`. */
function entered(text: string): string {
  const at = text.indexOf('|');
  const doc = text.slice(0, at) + text.slice(at + 1);
  let state = EditorState.create({ doc, selection: { anchor: at }, extensions: [yaml(), blockIndentation] });
  ensureSyntaxTree(state, doc.length, 60_000);
  insertNewlineAndIndent({ state, dispatch: (transaction) => void (state = transaction.state) });
  const { head } = state.selection.main;
  return state.sliceDoc(0, head) + '|' + state.sliceDoc(head);
}

test('a line begun after a key stands where what the key holds stands', () => {
  expect(entered('services:|\n  web:\n    image: a\n')).toBe('services:\n  |\n  web:\n    image: a\n');
  expect(entered('services:\n    web:|\n\n        # why\n        image: a\n')).toBe(
    'services:\n    web:\n        |\n\n        # why\n        image: a\n',
  );
  expect(entered('a:\n  b:|\n  - c\n')).toBe('a:\n  b:\n  |\n  - c\n');
  expect(entered('a:\n  - &x b: # said|\n      c: d\n')).toBe('a:\n  - &x b: # said\n      |\n      c: d\n');
});

test('after a key that holds nothing yet it stands one step further right', () => {
  expect(entered('services:\n  web: &web|\n  db:\n    image: a\n')).toBe(
    'services:\n  web: &web\n    |\n  db:\n    image: a\n',
  );
  expect(entered('a:\n  - "b:c":|')).toBe('a:\n  - "b:c":\n      |');
});

test('elsewhere it stands as the language has it', () => {
  expect(entered('services:\n  web:\n    image: a|\n')).toBe('services:\n  web:\n    image: a\n    |\n');
  expect(entered('a:\n  # b:|\n  c: d\n')).toBe('a:\n  # b:\n  |\n  c: d\n');
  expect(entered('a: >\n  text:|\n  more\n')).toBe('a: >\n  text:\n  |\n  more\n');
  expect(entered('a:\n  b: c:d|\n')).toBe('a:\n  b: c:d\n  |\n');
});
