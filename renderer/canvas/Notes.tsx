import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Note } from '../../shared/project/notes.ts';
import { useT } from '../i18n/t.ts';
import { actions, useProject, useView } from '../store/index.ts';
import { announce, canvasStore, useCanvas } from './canvas-store.ts';

/** The notes of the view: dragged, edited by a double click or Enter, moved with the arrows, removed with Delete. */
export function Notes() {
  const notes = useProject()?.notes ?? [];
  const view = useView();
  const editing = useCanvas((state) => state.editingNote);
  return (
    <ViewportPortal>
      {notes
        .filter((note) => note.view === view)
        .map((note) =>
          note.id === editing ? (
            <NoteEditor key={note.id} note={note} />
          ) : (
            <NoteCard key={note.id} note={note} />
          ),
        )}
    </ViewportPortal>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-8, 0],
  ArrowRight: [8, 0],
  ArrowUp: [0, -8],
  ArrowDown: [0, 8],
};

function NoteCard({ note }: { readonly note: Note }) {
  const t = useT();
  const flow = useReactFlow();
  const [moved, setMoved] = useState<{ readonly x: number; readonly y: number }>();
  const edit = (): void => canvasStore.setState({ editingNote: note.id });
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const target = event.currentTarget;
    const start = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const placeOf = (at: globalThis.PointerEvent) => {
      const { x, y } = flow.screenToFlowPosition({ x: at.clientX, y: at.clientY });
      return { x: Math.round(note.x + x - start.x), y: Math.round(note.y + y - start.y) };
    };
    const follow = (at: globalThis.PointerEvent): void => setMoved(placeOf(at));
    const letGo = (at: globalThis.PointerEvent): void => {
      target.removeEventListener('pointermove', follow);
      target.removeEventListener('pointerup', letGo);
      setMoved(undefined);
      actions.editNote(note.id, placeOf(at));
    };
    target.setPointerCapture(event.pointerId);
    target.addEventListener('pointermove', follow);
    target.addEventListener('pointerup', letGo);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined) actions.editNote(note.id, { x: note.x + step[0], y: note.y + step[1] });
    else if (event.key === 'Enter' || event.key === 'F2') edit();
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      actions.removeNote(note.id);
      announce(t('gesture.note-removed'));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { x, y } = moved ?? note;
  return (
    <div
      role="button"
      tabIndex={0}
      className="canvas-note nodrag nopan"
      data-note={note.id}
      aria-label={t('gesture.note', { text: note.text })}
      aria-description={t('gesture.note-keys')}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      onPointerDown={onPointerDown}
      onDoubleClick={edit}
      onKeyDown={onKeyDown}
    >
      {note.text}
    </div>
  );
}

function NoteEditor({ note }: { readonly note: Note }) {
  const t = useT();
  const done = (text: string): void => {
    canvasStore.setState({ editingNote: undefined });
    if (text.trim() === '') actions.removeNote(note.id);
    else actions.editNote(note.id, { text: text.trim() });
  };
  return (
    <textarea
      className="canvas-note editing nodrag nopan nowheel"
      style={{ transform: `translate(${note.x}px, ${note.y}px)` }}
      aria-label={t('gesture.note-text')}
      placeholder={t('gesture.note-hint')}
      defaultValue={note.text}
      rows={Math.max(3, note.text.split('\n').length)}
      autoFocus
      onBlur={(event) => done(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') done(note.text);
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done(event.currentTarget.value);
      }}
    />
  );
}
