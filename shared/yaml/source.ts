import { BOM, eolOf, lineStart } from '../text/lines.ts';
import type { Eol } from '../text/lines.ts';
import type { TextEdit, TextEdits } from '../text/text-edit.ts';
import { sortEdits } from '../text/text-edit.ts';
import { absoluteOffset } from './locate.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Chunk } from './yaml-node.ts';

/** A stretch of a file's text, whole chunks of it, that an edit is computed in. Its offsets are "local". */
export interface Source {
  readonly file: YamlFile;
  readonly text: string;
  /** Where `text` begins in the file. */
  readonly start: number;
  readonly eol: Eol;
  /** The local offset of an offset that counts in `chunk`. */
  readonly at: (chunk: Chunk, offset: number) => number;
}

/**
 * The text of the chunks from `first` to `last` with one neighbour on each side: comments above an element are the end of the
 * chunk before. The rest of the file is not looked at.
 */
export function sourceOf(file: YamlFile, first: Chunk, last: Chunk = first): Source {
  const from = Math.max(0, file.chunks.indexOf(first) - 1);
  const to = Math.min(file.chunks.length - 1, file.chunks.indexOf(last, from) + 1);
  const chunks = file.chunks.slice(from, to + 1);
  const start = chunks[0] === undefined ? 0 : absoluteOffset(file, chunks[0], 0);
  const starts = new Map<Chunk, number>();
  let text = '';
  for (const chunk of chunks) {
    starts.set(chunk, text.length);
    text += chunk.text;
  }
  return {
    file,
    text,
    start,
    eol: eolNear(file, text),
    at: (chunk, offset) => (starts.get(chunk) ?? absoluteOffset(file, chunk, 0) - start) + offset,
  };
}

/** New lines end as the lines around them do. */
function eolNear(file: YamlFile, text: string): Eol {
  if (text.includes('\n')) return eolOf(text);
  return eolOf(file.chunks.find((chunk) => chunk.text.includes('\n'))?.text ?? '');
}

/** Local edits as edits of the file: sorted, at their place in the file, without those that change nothing. */
export function fileEdits(source: Source, edits: TextEdits): TextEdits {
  return sortEdits(edits)
    .filter(({ from, to, insert }) => source.text.slice(from, to) !== insert)
    .map((edit): TextEdit => ({ ...edit, from: edit.from + source.start, to: edit.to + source.start }));
}

/** The column of a character, from 0. A byte order mark takes no column. */
export function columnAt(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (text[start] === BOM && offset > start ? 1 : 0);
}

/** The end of the line that holds `offset`, before its line break. */
export function contentEnd(text: string, offset: number): number {
  const lf = text.indexOf('\n', offset);
  if (lf < 0) return text.length;
  return lf > offset && text[lf - 1] === '\r' ? lf - 1 : lf;
}

/** The start of the line after the one that holds `offset`; the text's length when it is the last. */
export function nextLine(text: string, offset: number): number {
  const lf = text.indexOf('\n', offset);
  return lf < 0 ? text.length : lf + 1;
}

/** Whether only spaces, tabs or a byte order mark stand before `offset` on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return /^[ \t\ufeff]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** What a line is for the writer. */
export type LineKind = 'blank' | 'comment' | 'content' | 'end';

/** The kind of the line that begins at `start`; `column` is that of its first character that is no space. */
export function lineAt(text: string, start: number): { kind: LineKind; column: number } {
  if (start >= text.length) return { kind: 'end', column: 0 };
  let at = text[start] === BOM ? start + 1 : start;
  const first = at;
  while (text[at] === ' ' || text[at] === '\t') at++;
  const character = text[at];
  if (character === undefined || character === '\n' || character === '\r')
    return { kind: 'blank', column: 0 };
  return { kind: character === '#' ? 'comment' : 'content', column: at - first };
}

/** Edits that touch at a point become one, so that their order is sure; those that do nothing are left out. */
export function joinTouching(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last?.to === edit.from) {
      joined.splice(-1, 1, { from: last.from, to: edit.to, insert: last.insert + edit.insert });
    } else if (edit.from < edit.to || edit.insert !== '') joined.push(edit);
  }
  return joined;
}
