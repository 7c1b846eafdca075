import { expect, it } from 'vitest';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { emptyHistory, remember, rememberWithLast, undo } from '../../shared/project/history.ts';
import { message } from '../../shared/message.ts';
import { freeNoteId, readNotes, sameNotes, type Note } from '../../shared/project/notes.ts';
import type { Transaction } from '../../shared/project/project.ts';
import { printSidecar, readSidecar } from '../../shared/project/sidecar.ts';

const note: Note = { id: 'note-1', view: 'networks', text: 'Ask "ops"\nfirst — 먼저', x: 10, y: -4 };

it('notes are kept in the sidecar, one line each, and read back as they were', () => {
  const text = printSidecar(
    { layouts: new Map(), notes: [note], groupings: new Map(), environments: [] },
    '{"mine": 1}',
  );
  expect(text).toContain(
    '  "notes": [\n    {"id":"note-1","view":"networks","x":10,"y":-4,"text":"Ask \\"ops\\"\\nfirst — 먼저"}\n  ],\n',
  );
  expect(text).toContain('"mine": 1');
  expect(readSidecar(text).notes).toEqual([note]);
  expect(printSidecar(readSidecar(text), text)).toBe(text);
  const without = printSidecar(
    { layouts: new Map(), notes: [], groupings: new Map(), environments: [] },
    text,
  );
  expect(without).not.toContain('notes');
});

it('what is no note is left out', () => {
  expect(
    readNotes([{ text: 'a', x: 1.4, y: 2 }, { text: 1, x: 0, y: 0 }, { text: 'b', x: 'c', y: 1 }, null, 7]),
  ).toEqual([{ id: 'note-1', view: 'architecture', text: 'a', x: 1, y: 2 }]);
  expect(readNotes('x')).toEqual([]);
  expect(freeNoteId([note, { ...note, id: 'note-3' }])).toBe('note-2');
  expect(sameNotes([note], [{ ...note }])).toBe(true);
  expect(sameNotes([note], [{ ...note, x: 11 }])).toBe(false);
});

it('are undone in one step where they were written in one go', () => {
  const path = '/p/compose.yaml';
  const project = createProject({
    directory: '/p',
    composeFiles: [path],
    files: [{ path, text: 'services: {}\n', version: 'v1' }],
    variables: {},
  });
  const write = (notes: readonly Note[]): Transaction => ({
    label: message('project.note-add'),
    origin: 'canvas',
    edits: new Map(),
    notes,
  });
  const first = applyTransaction(project, write([{ ...note, text: '' }]));
  const second = applyTransaction(first.project, write([note]));
  const history = rememberWithLast(remember(emptyHistory, first.inverse), second.inverse);
  const back = undo(second.project, history);
  expect(back?.project.notes).toEqual([]);
  expect(back?.project.files).toBe(project.files);
  expect(undo(applyTransaction(project, write([note])).project, emptyHistory)).toBeUndefined();
});
