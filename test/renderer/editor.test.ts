import { EditorState, type Transaction, type TransactionSpec } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineEndings, toEol } from '../../renderer/yaml-editor/crlf.ts';
import { documentOf } from '../../renderer/yaml-editor/document-of.ts';
import { editsOf, typingGroups } from '../../renderer/yaml-editor/typing.ts';
import { applyEdits } from '../../shared/text/text-edit.ts';

function editor(text: string) {
  return EditorState.create({ doc: documentOf(text), extensions: lineEndings(text) });
}

const textOf = (state: EditorState) => state.sliceDoc(0);
const apply = (text: string, spec: TransactionSpec) => textOf(editor(text).update(spec).state);

describe('line endings in the editor', () => {
  test('the text is held byte for byte', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '\uFEFF', '가', '\u2028')), (parts) => {
        const text = parts.join('');
        expect(textOf(editor(text))).toBe(text);
      }),
    );
  });

  test('a new line gets the ending of the file', () => {
    expect(apply('a\r\nb', { changes: { from: 4, insert: '\nc' }, userEvent: 'input.type' })).toBe(
      'a\r\nb\r\nc',
    );
    expect(apply('a\nb', { changes: { from: 3, insert: '\r\nc' }, userEvent: 'input.paste' })).toBe(
      'a\nb\nc',
    );
  });

  test('a line break is deleted whole', () => {
    expect(apply('a\r\nb', { changes: { from: 2, to: 3 }, userEvent: 'delete.backward' })).toBe('ab');
    expect(apply('a\r\nb', { changes: { from: 1, to: 2 }, userEvent: 'delete.forward' })).toBe('ab');
  });

  test('the cursor passes over a line break in one step', () => {
    const state = editor('a\r\nb');
    const right = state.update({ selection: { anchor: 1 } }).state.update({ selection: { anchor: 2 } });
    expect(right.state.selection.main.head).toBe(3);
    const left = state.update({ selection: { anchor: 3 } }).state.update({ selection: { anchor: 2 } });
    expect(left.state.selection.main.head).toBe(1);
  });

  test('what comes from the project is taken as it is', () => {
    expect(apply('a\r\n', { changes: { from: 3, insert: 'b\n' }, userEvent: 'sync' })).toBe('a\r\nb\n');
  });

  test('toEol', () => expect(toEol('a\nb\r\nc\rd', '\r\n')).toBe('a\r\nb\r\nc\r\nd'));
});

describe('typing', () => {
  const type = (state: EditorState, from: number, insert: string, userEvent = 'input.type'): Transaction =>
    state.update({ changes: { from, insert }, userEvent });

  test('the editor and the edits agree', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (text, a, b, insert) => {
        const clean = text.replace(/\r/g, '');
        const from = Math.min(a, b) % (clean.length + 1);
        const to = Math.max(from, Math.max(a, b) % (clean.length + 1));
        const transaction = editor(clean).update({
          changes: { from, to, insert: insert.replace(/\r/g, '') },
        });
        expect(applyEdits(clean, editsOf(transaction.changes))).toBe(textOf(transaction.state));
      }),
    );
  });

  test('one step of undo while it goes on', () => {
    const groupOf = typingGroups();
    let state = editor('');
    const steps: string[] = [];
    const press = (from: number, insert: string, now: number) => {
      const transaction = type(state, from, insert);
      steps.push(groupOf('/compose.yaml', editsOf(transaction.changes), [transaction], now));
      state = transaction.state;
    };
    press(0, 'a', 0);
    press(1, 'b', 100);
    press(2, '\n', 200); // a new line
    press(3, 'c', 300);
    press(4, 'd', 2000); // a pause
    press(0, 'e', 2100); // elsewhere
    expect(steps).toEqual(['typing 1', 'typing 1', 'typing 2', 'typing 2', 'typing 3', 'typing 4']);
  });
});
