import { viewNames, type ViewName } from '../graph/views/view.ts';

/** A text that a person puts on the drawing. It says nothing to the tool, so it is kept in the sidecar. */
export interface Note {
  readonly id: string;
  /** The view that it is drawn on. */
  readonly view: ViewName;
  readonly text: string;
  /** Upper left corner, in canvas units. */
  readonly x: number;
  readonly y: number;
}

/** Reads notes out of a sidecar; what is none is left out. */
export function readNotes(value: unknown): readonly Note[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown, index): Note[] => {
    if (typeof each !== 'object' || each === null) return [];
    const { id, view, text, x, y } = each as Readonly<Record<string, unknown>>;
    const isPlaced = typeof x === 'number' && typeof y === 'number' && Math.abs(x) < 1e7 && Math.abs(y) < 1e7;
    if (typeof text !== 'string' || !isPlaced) return [];
    const drawnOn = viewNames.find((name) => name === view) ?? 'architecture';
    const name = typeof id === 'string' ? id : `note-${index + 1}`;
    return [{ id: name, view: drawnOn, text, x: Math.round(x), y: Math.round(y) }];
  });
}

/** Whether two lists of notes say the same. */
export function sameNotes(a: readonly Note[], b: readonly Note[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The first id that no note has: `note-1`, `note-2`. */
export function freeNoteId(notes: readonly Note[]): string {
  const taken = new Set(notes.map(({ id }) => id));
  for (let n = 1; ; n++) if (!taken.has(`note-${n}`)) return `note-${n}`;
}
