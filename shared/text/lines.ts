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

/** Line and column of an offset. Linear in the offset: for one place, not for thousands. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let lf = text.indexOf('\n'); lf >= 0 && lf < offset; lf = text.indexOf('\n', lf + 1)) {
    line++;
    start = lf + 1;
  }
  return { line, column: offset - start + 1 };
}
