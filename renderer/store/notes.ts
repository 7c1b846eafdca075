import type { Point } from '../../shared/layout/positions.ts';
import { message } from '../../shared/message.ts';
import { freeNoteId, type Note } from '../../shared/project/notes.ts';
import { dispatch } from './commit.ts';
import { store } from './store.ts';
import { activeView } from './view.ts';

/** Puts a note on the view that is shown; gives its id. Undefined: nothing is open. */
export function addNote(at: Point): string | undefined {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return undefined;
  const { notes } = snapshot.project;
  const id = freeNoteId(notes);
  const { x, y } = at;
  const note: Note = { id, view: activeView(store.getState()), text: '', x: Math.round(x), y: Math.round(y) };
  change([...notes, note], 'project.note-add', `note ${id}`);
  return id;
}

/** Writes or moves a note. What is said of one in one go is one step of undo. */
export function editNote(id: string, patch: Partial<Pick<Note, 'text' | 'x' | 'y'>>): void {
  const notes = store.getState().snapshot?.project.notes ?? [];
  const next = notes.map((note) => (note.id === id ? { ...note, ...patch } : note));
  if (JSON.stringify(next) === JSON.stringify(notes)) return;
  change(next, 'project.note-edit', patch.text === undefined ? undefined : `note ${id}`);
}

export function removeNote(id: string): void {
  const notes = store.getState().snapshot?.project.notes ?? [];
  change(
    notes.filter((note) => note.id !== id),
    'project.note-remove',
    `note ${id}`,
  );
}

function change(
  notes: readonly Note[],
  label: 'project.note-add' | 'project.note-edit' | 'project.note-remove',
  group: string | undefined,
): void {
  dispatch({ label: message(label), origin: 'canvas', edits: new Map(), notes }, group);
}
