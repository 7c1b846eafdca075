import type { TextEdit } from '../text/text-edit.ts';
import { blankLines, blankLinesAbove, ownedEnd, ownedStart } from './comments.ts';
import { entryAt } from './entry.ts';
import type { Range } from './expect.ts';
import { commaAfter, flowLineEnd } from './flow-entries.ts';
import { inFlow } from './print-replacement.ts';
import type { Source } from './source.ts';
import { contentEnd, nextLine } from './source.ts';
import type { Spot } from './spot.ts';
import { entryCount } from './spot.ts';

export interface Removal {
  readonly edits: readonly TextEdit[];
  /** What belongs to the entry, in local offsets: comments in it go with it. */
  readonly removed: Range;
}

/** Takes an entry out of a block collection that has others: its lines, its comments, and the blank lines that are too many then. */
export function removeLines(source: Source, spot: Spot, index: number): Removal {
  const { text } = source;
  const entry = entryAt(source, spot, index);
  const last = (entryCount(spot.node) ?? 0) - 1;
  const end = ownedEnd(text, entry);
  const start = ownedStart(source, entry);
  if (start === undefined) {
    // The first key of `- key: value`: the next one moves up to the dash, with the comments above it.
    const next = entryAt(source, spot, index + 1);
    const comment = text.indexOf('#', end);
    const to = comment >= 0 && comment < next.from ? comment : next.from;
    return { edits: [{ from: entry.from, to, insert: '' }], removed: { from: entry.from, to: end } };
  }
  let from = start;
  let to = nextLine(text, end);
  const above = blankLinesAbove(text, from);
  const below = blankLines(text, to);
  if (index === last) {
    const previous = index > 0 ? entryAt(source, spot, index - 1) : undefined;
    const isGap = previous !== undefined && previous.to < above.start;
    if (above.count > 0 && isGap && (below.count > 0 || to === text.length)) from = above.start;
  } else if (below.count > 0 && (index === 0 || above.count > 0)) to = below.end;
  return { edits: [cutLines(text, from, to)], removed: { from: start, to: end } };
}

/** Takes whole lines away. A text without a final line break stays so. */
export function cutLines(text: string, from: number, to: number): TextEdit {
  const isUnended = to === text.length && text[from - 1] === '\n' && !text.endsWith('\n');
  return { from: isUnended ? from - (text[from - 2] === '\r' ? 2 : 1) : from, to, insert: '' };
}

/** The stretch that belongs to an entry of a block or flow collection: its comments above, itself, its comments below. */
export function ownedRange(source: Source, spot: Spot, index: number): Range {
  const entry = entryAt(source, spot, index);
  if (inFlow(spot)) {
    const line = ownedStart(source, entry);
    if (line === undefined) return { from: entry.from, to: entry.to };
    return {
      from: line,
      to: flowLineEnd(source.text, (commaAfter(source.text, entry.to) ?? entry.to - 1) + 1),
    };
  }
  return { from: ownedStart(source, entry) ?? entry.from, to: ownedEnd(source.text, entry) };
}

/** Whether comments stand inside an entry that are not its only child's own. */
export function hasOtherComments(source: Source, lead: number, end: number, child: Range): boolean {
  const { text } = source;
  const lineEnd = contentEnd(text, lead);
  const before = child.from > lineEnd ? text.slice(lineEnd, child.from) : '';
  return before.includes('#') || text.slice(child.to, end).includes('#');
}
