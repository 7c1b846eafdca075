/**
 * Walks over what separates tokens. Both front ends read the tokens themselves from their library; what is left
 * to find by hand are the places that the libraries do not report: colons, dashes, closing brackets.
 */

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const COMMA = 44;
const BOM = 0xfeff;

/** The offset after spaces and tabs. */
export function skipBlanks(text: string, at: number): number {
  for (;;) {
    const c = text.charCodeAt(at);
    if (c !== SPACE && c !== TAB) return at;
    at++;
  }
}

/** The offset after spaces, line breaks and comments; with `commas`, after commas too. */
export function skipSeparation(text: string, at: number, commas = false): number {
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === SPACE || c === LF || c === CR || c === TAB || (commas && c === COMMA)) at++;
    else if (c === HASH) at = endOfLine(text, at);
    else return at;
  }
}

/** The offset of the line break that ends the line, or the end of the text. */
export function endOfLine(text: string, at: number): number {
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === LF || c === CR || Number.isNaN(c)) return at;
    at++;
  }
}

/** How many characters stand before `at` in its line; a byte order mark does not count. */
export function columnOf(text: string, at: number): number {
  let start = at;
  while (start > 0) {
    const c = text.charCodeAt(start - 1);
    if (c === LF || c === CR || c === BOM) break;
    start--;
  }
  return at - start;
}

/** Whether the character at `at` is white space, a line break or the end of the text: what must follow `-`, `?` and `:`. */
export function isSeparator(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === SPACE || c === LF || c === CR || c === TAB || Number.isNaN(c);
}

/**
 * The end of a block scalar as YamlNode defines it: after the last line that is not blank, or after the header's
 * indicators when there is none. `valueFrom` is the first character after the header's line.
 */
export function blockScalarEnd(text: string, headerFrom: number, valueFrom: number, valueTo: number): number {
  let last = valueTo;
  while (last > valueFrom) {
    const c = text.charCodeAt(last - 1);
    if (c !== SPACE && c !== LF && c !== CR && c !== TAB) break;
    last--;
  }
  if (last > valueFrom) return Math.min(endOfLine(text, last), valueTo);
  let at = headerFrom + 1;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c !== 43 && c !== 45 && !(c >= 48 && c <= 57)) return at;
    at++;
  }
}
