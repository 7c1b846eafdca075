/**
 * Where a text is cut into chunks. The cut is made from the lines alone, before anything is read, so that it can be made again
 * for a stretch of the text and so that a fault inside one chunk leaves the others as they are.
 *
 * - A chunk begins with the line of a key: of a top-level pair, or of an entry of a top-level block map whose key stands alone in
 *   its line (`services:`). What follows, comments and blank lines included, belongs to it up to the next such line.
 * - What stands before the first top-level key (byte order mark, comments, `---`) is a chunk without pairs.
 * - A line at the entries' indent that does not begin with a plain or quoted key (`- x`, `? k`, `]`, `&a k:`) continues its chunk.
 *
 * A line that begins with a key at the very indent of a block map ends everything that is nested deeper in both readers,
 * quotes and brackets included (they refuse it as badly indented). So chunks can be read one by one. Texts in which that is not
 * so plain stay whole: several documents, directives, a root that is not a block map at column 0, lone carriage returns.
 */
export type SpanKind = 'preamble' | 'element' | 'header' | 'entry' | 'whole';

export interface Span {
  readonly kind: SpanKind;
  readonly from: number;
  readonly to: number;
  /** Column of the keys: 0 but for entries. */
  readonly indent: number;
}

/** How many collections enclose a chunk of this kind in its file. */
export function outerOf(kind: SpanKind): number {
  return kind === 'entry' ? 1 : 0;
}

/** In which place of the file a stretch of text begins. */
export type PlanStart =
  | { readonly at: 'file' }
  /** At a top-level key that is not the end of a preamble. */
  | { readonly at: 'element' }
  /** At an entry of a section. */
  | { readonly at: 'entry'; readonly indent: number };

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const COLON = 58;
const BACKSLASH = 92;
const BOM = 0xfeff;

/** The chunks of a whole text, in order; joined, they are the text. */
export function planFile(text: string): readonly Span[] {
  return planStretch(text, { at: 'file' }) ?? [{ kind: 'whole', from: 0, to: text.length, indent: 0 }];
}

/**
 * The chunks of a stretch of a file. Undefined: the stretch cannot be cut by itself, because it does not begin as `start` says,
 * leaves the section that it begins in, or holds what makes a file stay whole.
 */
export function planStretch(text: string, start: PlanStart): readonly Span[] | undefined {
  if (hasLoneReturn(text)) return undefined;
  if (start.at !== 'file' && text !== '' && startsBlank(text)) return undefined;
  const spans: Span[] = [];
  let kind: SpanKind = start.at === 'file' ? 'preamble' : start.at;
  let indent = start.at === 'entry' ? start.indent : 0;
  let sectionIndent = indent;
  let from = 0;
  let waiting = false;
  let marked = start.at !== 'file';
  const first = text.charCodeAt(0) === BOM ? 1 : 0;
  if (first === 1 && start.at !== 'file') return undefined;
  for (let line = first, next: number; line < text.length; line = next) {
    const lf = text.indexOf('\n', line);
    next = lf < 0 ? text.length : lf + 1;
    let at = line;
    while (text.charCodeAt(at) === SPACE) at++;
    const c = text.charCodeAt(at);
    if (c === LF || c === CR || c === HASH || at >= next) continue;
    if (c === TAB && isBlankFrom(text, at)) continue;
    const column = at - line;
    if (column === 0) {
      if (c === 37 || c === BOM) return undefined;
      if ((c === 45 || c === 46) && isMarker(text, at)) {
        if (marked || c === 46 || !isBlankFrom(text, at + 3)) return undefined;
        marked = true;
        continue;
      }
      const value = afterKey(text, at);
      if (value < 0) {
        if (kind === 'preamble' || line === 0 || (kind === 'entry' && canBeginPair(c))) return undefined;
        waiting = false;
        continue;
      }
      if (start.at === 'entry') return undefined;
      if (line > from) spans.push({ kind, from, to: line, indent });
      marked = true;
      kind = 'element';
      indent = sectionIndent = 0;
      from = line;
      waiting = isBlankFrom(text, value);
      continue;
    }
    if (kind === 'preamble') return undefined;
    if (waiting) {
      waiting = false;
      if (afterKey(text, at) < 0) continue;
      spans.push({ kind: 'header', from, to: line, indent: 0 });
      kind = 'entry';
      indent = sectionIndent = column;
      from = line;
      continue;
    }
    if (kind !== 'entry' || column !== sectionIndent || afterKey(text, at) < 0) {
      if (line === 0) return undefined;
      continue;
    }
    if (line > from) spans.push({ kind, from, to: line, indent });
    from = line;
  }
  if (kind === 'preamble') return undefined;
  if (text.length > from) spans.push({ kind, from, to: text.length, indent });
  return spans;
}

/** Whether the first line of a stretch is a comment or blank: then it belongs to the chunk before it. */
function startsBlank(text: string): boolean {
  let at = 0;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++;
  const c = text.charCodeAt(at);
  return c === LF || c === CR || c === HASH || at >= text.length;
}

function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== LF) return true;
  }
  return false;
}

/** `---` or `...` as a whole word. */
function isMarker(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (text.charCodeAt(at + 1) !== c || text.charCodeAt(at + 2) !== c) return false;
  return isSpaceOrEnd(text.charCodeAt(at + 3));
}

function isSpaceOrEnd(c: number): boolean {
  return c === SPACE || c === TAB || c === LF || c === CR || Number.isNaN(c);
}

/** Whether nothing but white space and a comment follows in the line. */
function isBlankFrom(text: string, at: number): boolean {
  const start = at;
  let c = text.charCodeAt(at);
  while (c === SPACE || c === TAB) c = text.charCodeAt(++at);
  return c === LF || c === CR || Number.isNaN(c) || (c === HASH && at > start);
}

/** The offset after the colon of the plain or quoted key that begins at `at`, or -1 when the line does not begin with one. */
function afterKey(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === DOUBLE || first === SINGLE) return afterQuotedKey(text, at, first);
  if (!canBeginKey(first, text.charCodeAt(at + 1))) return -1;
  for (let previous = first; ; at++) {
    const c = text.charCodeAt(at);
    if (c === COLON && isSpaceOrEnd(text.charCodeAt(at + 1))) return at + 1;
    if (c === HASH && (previous === SPACE || previous === TAB)) return -1;
    if ((c < SPACE && c !== TAB) || Number.isNaN(c)) return -1;
    previous = c;
  }
}

function canBeginKey(first: number, second: number): boolean {
  switch (first) {
    case 45: // -
    case 58: // :
    case 63: // ?
      return !isSpaceOrEnd(second);
    case 33: // !
    case HASH:
    case 37: // %
    case 38: // &
    case 42: // *
    case 44: // ,
    case 62: // >
    case 64: // @
    case 91: // [
    case 93: // ]
    case 96: // `
    case 123: // {
    case 124: // |
    case 125: // }
    case TAB:
    case BOM:
      return false;
    default:
      return true;
  }
}

/** Whether a line that begins with no plain or quoted key can begin a pair all the same: `? k`, `: v`, `&a k: v`, `[k]: v`. */
function canBeginPair(first: number): boolean {
  switch (first) {
    case 33: // !
    case 38: // &
    case 42: // *
    case COLON:
    case 63: // ?
    case 91: // [
    case 123: // {
      return true;
    default:
      return false;
  }
}

function afterQuotedKey(text: string, at: number, quote: number): number {
  for (at++; ; at++) {
    const c = text.charCodeAt(at);
    if (c === LF || c === CR || Number.isNaN(c)) return -1;
    if (c === BACKSLASH && quote === DOUBLE) at++;
    else if (c === quote) {
      if (quote === SINGLE && text.charCodeAt(at + 1) === SINGLE) at++;
      else break;
    }
  }
  at++;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++;
  return text.charCodeAt(at) === COLON && isSpaceOrEnd(text.charCodeAt(at + 1)) ? at + 1 : -1;
}
