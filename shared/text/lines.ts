/** A place in a text as people read it; both numbers count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Eol = '\n' | '\r\n';

/** The byte order mark; it stays in the text that we hold, so that saving gives it back. */
export const BOM = '\uFEFF';

/** The line ending that new lines get: that of the first line, LF when there is none. */
export function eolOf(text: string): Eol {
  const lf = text.indexOf('\n');
  return lf > 0 && text[lf - 1] === '\r' ? '\r\n' : '\n';
}

/** The offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset after the line that holds `offset`, its line break included. */
export function lineEnd(text: string, offset: number): number {
  const lf = text.indexOf('\n', offset);
  return lf < 0 ? text.length : lf + 1;
}

/** Line and column of an offset. Far into a long text the lines are counted once, for all places that are asked of the same text. */
export function positionAt(text: string, offset: number): Position {
  if (offset > FAR) {
    const starts = lineStarts(text);
    let line = 0;
    for (let step = 2 ** Math.ceil(Math.log2(starts.length)); step >= 1; step /= 2) {
      if (line + step < starts.length && starts[line + step]! <= offset) line += step;
    }
    return { line: line + 1, column: offset - starts[line]! + 1 };
  }
  let line = 1;
  let start = 0;
  for (let lf = text.indexOf('\n'); lf >= 0 && lf < offset; lf = text.indexOf('\n', lf + 1)) {
    line++;
    start = lf + 1;
  }
  return { line, column: offset - start + 1 };
}

const FAR = 20_000;

let counted: { readonly text: string; readonly starts: readonly number[] } | undefined;

function lineStarts(text: string): readonly number[] {
  if (counted?.text !== text) {
    const starts = [0];
    for (let lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', lf + 1)) starts.push(lf + 1);
    counted = { text, starts };
  }
  return counted.starts;
}
