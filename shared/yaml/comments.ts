// Who owns a comment. A comment on an entry's line, lines inside it, comment lines right above it at its own column, and
// comment lines right below that stand deeper than it belong to the entry: they are removed, copied and moved with it.
// Every other comment stays where it is, whatever happens to its neighbours.

import { BOM } from '../text/lines.ts';
import type { Entry } from './entry.ts';
import { ownLine } from './entry.ts';
import type { Source } from './source.ts';
import { contentEnd, lineAt, nextLine } from './source.ts';

/**
 * Where the lines that belong to an entry begin (after a byte order mark): at its own line or at the first comment line of the block that touches it.
 * Undefined when the entry shares its first line with something before it (`- key: value`, flow style). A block that begins
 * the whole text is the file's title, not the first entry's comment.
 */
export function ownedStart(source: Source, entry: Entry): number | undefined {
  const { text } = source;
  const own = ownLine(text, entry);
  if (own === undefined) return undefined;
  let start = own;
  while (start > 0) {
    const above = lineBefore(text, start);
    const { kind, column } = lineAt(text, above);
    if (kind !== 'comment' || column !== entry.column) break;
    start = above;
  }
  const first = start === 0 && source.start === 0 ? own : start;
  return text[first] === BOM ? first + 1 : first;
}

/** The start of the line before the one that begins at `start`. */
export function lineBefore(text: string, start: number): number {
  return start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
}

/**
 * The end of the lines that belong to an entry, before the line break: after a comment on its last line, and after the comment
 * lines below that are indented deeper than it.
 */
export function ownedEnd(text: string, entry: Entry): number {
  let end = contentEnd(text, entry.to);
  for (let line = nextLine(text, entry.to); ; line = nextLine(text, line)) {
    const { kind, column } = lineAt(text, line);
    if (kind === 'comment' && column > entry.column) end = contentEnd(text, line);
    else if (kind !== 'blank') return end;
  }
}

/**
 * Whether a literal block may end at `at`, the end of a line: not where comments that stand deeper than `column`, or blank lines
 * with spaces in them, would be taken for its text.
 */
export function literalMayEnd(text: string, at: number, column: number): boolean {
  for (let line = nextLine(text, at); ; line = nextLine(text, line)) {
    const { kind, column: indent } = lineAt(text, line);
    if (kind === 'comment' || kind === 'content') return kind === 'content' || indent <= column;
    if (kind === 'end') return true;
    const spaces = text.slice(line, contentEnd(text, line));
    if (spaces.length > column || spaces.includes('\t')) return false;
  }
}

/** The number of blank lines that begin at `line`, a line's start, and the start of the line after them. */
export function blankLines(text: string, line: number): { readonly count: number; readonly end: number } {
  let count = 0;
  let end = line;
  while (end < text.length && lineAt(text, end).kind === 'blank') {
    count++;
    end = nextLine(text, end);
  }
  return { count, end };
}

/** The number of blank lines right above `line`, a line's start, and the start of the first of them. */
export function blankLinesAbove(
  text: string,
  line: number,
): { readonly count: number; readonly start: number } {
  let count = 0;
  let start = line;
  while (start > 0) {
    const above = lineBefore(text, start);
    if (lineAt(text, above).kind !== 'blank' || text[above] === BOM) break;
    count++;
    start = above;
  }
  return { count, start };
}
