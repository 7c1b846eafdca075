import { message } from '../message.ts';
import type { FilePath } from '../diagnostic.ts';
import { mergeEdits, mergeTexts } from '../text/merge-texts.ts';
import type { MergePart } from '../text/merge-texts.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { TextEdit, TextEdits } from '../text/text-edit.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { Project, SourceFile, Transaction } from './project.ts';
import { isDirty, isYamlPath, makeSourceFile, markSaved } from './source-file.ts';

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
  /** The file has changes of its own, elsewhere: the transaction adds those of the disk. */
  | { readonly kind: 'merge'; readonly project: Project; readonly transaction: Transaction }
  /** The file has changes of its own that touch those of the disk: the person decides. */
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
  if (isDirty(file)) {
    const edits = mergeFrom(file, text);
    if (edits === undefined) return { kind: 'conflict', path };
    const label = message('project.merged-on-disk', { file: path.slice(path.lastIndexOf('/') + 1) });
    const merge: Transaction = { label, origin: 'disk', edits: new Map([[path, edits]]) };
    return { kind: 'merge', project: withFile(markSaved(file, text, version)), transaction: merge };
  }
  const transaction: Transaction = {
    label: message('project.changed-on-disk', { file: path.slice(path.lastIndexOf('/') + 1) }),
    origin: 'disk',
    edits: new Map([[path, [differenceOf(file.text, text)]]]),
  };
  return { kind: 'take', project: withFile(markSaved(file, text, version)), transaction };
}

/** Mine and the disk's, taken apart; what was last read or saved is what both were made of. */
export function partsOf(file: SourceFile, theirs: string): MergePart[] {
  return mergeTexts(file.saved ?? '', file.text, theirs);
}

/** The edits that add the disk's changes to mine, or undefined when they touch, or when together they make no YAML any more. */
function mergeFrom(file: SourceFile, theirs: string): TextEdits | undefined {
  const parts = partsOf(file, theirs);
  if (parts.some(({ kind }) => kind === 'conflict')) return undefined;
  const edits = mergeEdits(parts, () => 'mine');
  if (!isYamlPath(file.path)) return edits;
  // Both may have added the same key in two places: each text is right, and both together are not.
  const before = file.yaml.problems.length + parseYaml(theirs).problems.length;
  return parseYaml(applyEdits(file.text, edits)).problems.length > before ? undefined : edits;
}
