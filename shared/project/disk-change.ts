import { message } from '../message.ts';
import type { FilePath } from '../diagnostic.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Project, Transaction } from './project.ts';
import { isDirty, makeSourceFile, markSaved } from './source-file.ts';

/** The one edit that makes `before` into `after`: what lies between their common beginning and end. */
export function differenceOf(before: string, after: string): TextEdit {
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < shorter - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

export type DiskChange =
  /** Nothing that we hold differs from the disk. */
  | { readonly kind: 'same'; readonly project: Project }
  /** The file was clean: take the transaction over, then `project` says what is saved. */
  | { readonly kind: 'take'; readonly project: Project; readonly transaction: Transaction }
  /** The file has changes of its own: the person decides. */
  | { readonly kind: 'conflict'; readonly path: FilePath };

/**
 * What a change on disk means for the project. `text` null: the file is gone; its text stays, as unsaved.
 * The saved state in the answer's `project` is already that of the disk; `transaction` brings the text there.
 */
export function diskChange(
  project: Project,
  path: FilePath,
  text: string | null,
  version: string | null,
): DiskChange {
  const file = project.files.get(path);
  const withFile = (next: typeof file) => ({
    ...project,
    files: next === undefined ? project.files : new Map(project.files).set(path, next),
  });
  if (file === undefined) {
    if (text === null) return { kind: 'same', project };
    const found = makeSourceFile(path, text, { saved: text, version, readOnly: false });
    const absent = new Set(project.absent);
    absent.delete(path);
    return { kind: 'same', project: { ...withFile(found), absent } };
  }
  if (text === null) {
    return {
      kind: 'same',
      project: withFile(makeSourceFile(path, file.text, { saved: null, version: null, readOnly: false })),
    };
  }
  if (file.text === text) return { kind: 'same', project: withFile(markSaved(file, text, version)) };
  if (isDirty(file)) return { kind: 'conflict', path };
  const transaction: Transaction = {
    label: message('project.changed-on-disk', { file: path.slice(path.lastIndexOf('/') + 1) }),
    origin: 'disk',
    edits: new Map([[path, [differenceOf(file.text, text)]]]),
  };
  return { kind: 'take', project: withFile(markSaved(file, text, version)), transaction };
}
