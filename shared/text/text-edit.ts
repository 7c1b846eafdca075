/**
 * A change of a text as data: replace [from, to) by `insert`. Offsets are UTF-16 code units into the text
 * before the change. This is the shape of a CodeMirror change, so the editor needs no translation.
 */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Edits of one text, ascending and not overlapping, all relative to the same text. */
export type TextEdits = readonly TextEdit[];

/** Orders edits for `applyEdits`. Throws when two of them overlap: that is a bug of the caller. */
export function sortEdits(edits: TextEdits): TextEdits {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i]!.from < sorted[i - 1]!.to) throw new Error('overlapping text edits');
  }
  return sorted;
}

/** The text after the edits. The edits must be sorted (`sortEdits`). */
export function applyEdits(text: string, edits: TextEdits): string {
  let result = '';
  let last = 0;
  for (const edit of edits) {
    if (edit.from < last || edit.to < edit.from || edit.to > text.length) {
      throw new RangeError(`text edit ${edit.from}-${edit.to} outside ${last}-${text.length}`);
    }
    result += text.slice(last, edit.from) + edit.insert;
    last = edit.to;
  }
  return result + text.slice(last);
}

/** The edits that undo `edits`: `applyEdits(applyEdits(text, e), invertEdits(text, e)) === text`. */
export function invertEdits(text: string, edits: TextEdits): TextEdits {
  return invertEditsBy((from, to) => text.slice(from, to), edits);
}

/** `invertEdits` for a text that is not held as one string. */
export function invertEditsBy(slice: (from: number, to: number) => string, edits: TextEdits): TextEdits {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    return { from, to: from + edit.insert.length, insert: slice(edit.from, edit.to) };
  });
}

/**
 * Where an offset of the old text lies in the new one. Inside a replaced range it moves to the range's
 * start (`side` -1) or end (`side` 1); at an insertion, `side` says on which side of it.
 */
export function mapOffset(edits: TextEdits, offset: number, side: -1 | 1 = 1): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.from > offset || (edit.from === offset && edit.to === offset && side < 0)) break;
    const delta = edit.insert.length - (edit.to - edit.from);
    if (edit.to > offset || (edit.to === offset && edit.from < offset && side < 0)) {
      return edit.from + shift + (side < 0 ? 0 : edit.insert.length);
    }
    shift += delta;
  }
  return offset + shift;
}
