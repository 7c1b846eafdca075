import { lineStart } from '../text/lines.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { ownedStart } from './comments.ts';
import type { Entry } from './entry.ts';
import { entryAt, skipBlank } from './entry.ts';
import type { Range } from './expect.ts';
import type { Source } from './source.ts';
import { contentEnd, isFirstOnLine, lineAt, nextLine } from './source.ts';
import type { Spot } from './spot.ts';
import { entryCount } from './spot.ts';

/**
 * Puts an entry at `index` of a flow collection; one that has its entries on lines of their own gets one more line. `comment` is
 * what follows the entry and its comma on the line, spaces included.
 */
export function insertFlow(
  source: Source,
  spot: Spot,
  index: number,
  entry: string,
  comment = '',
): TextEdit[] {
  const printed = entry + gapAt(entry, entry.length);
  const bare =
    index === 0
      ? withBraces(source, spot, `{${printed}, `, '}')
      : withBraces(source, spot, '{', `, ${printed}}`);
  return bare ?? insertBetween(source, spot, index, printed, comment);
}

function insertBetween(
  source: Source,
  spot: Spot,
  index: number,
  printed: string,
  comment: string,
): TextEdit[] {
  const { text, eol } = source;
  const count = entryCount(spot.node) ?? 0;
  if (count === 0) return [insertFirst(source, spot, printed)];
  if (index < count) {
    const next = entryAt(source, spot, index);
    const line = ownedStart(source, next);
    if (line === undefined) {
      const at = next.from;
      return [{ from: at, to: at, insert: printed + ',' + separatorAt(source, spot, index) }];
    }
    return [{ from: line, to: line, insert: indentOf(text, next) + printed + ',' + comment + eol }];
  }
  const last = entryAt(source, spot, count - 1);
  const comma = commaAfter(text, last.to);
  if (!isFirstOnLine(text, last.from)) {
    const separator = separatorAt(source, spot, count - 1);
    const at = comma === undefined ? last.to : comma + 1;
    const insert =
      comma === undefined ? gapAt(text, last.to) + ',' + separator + printed : separator + printed + ',';
    return [{ from: at, to: at, insert }];
  }
  const whole = eol + indentOf(text, last) + printed;
  const end = flowLineEnd(text, comma === undefined ? last.to : comma + 1);
  if (comma !== undefined) return [{ from: end, to: end, insert: whole + ',' + comment }];
  const ended = gapAt(text, last.to) + ',';
  if (end === last.to) return [{ from: end, to: end, insert: ended + whole + comment }];
  return [
    { from: last.to, to: last.to, insert: ended },
    { from: end, to: end, insert: whole + comment },
  ];
}

/** What keeps a comma or bracket away from the colon of a key without a value: right after it, it would be the key's to the tool. */
const gapAt = (text: string, to: number): string => (text[to - 1] === ':' ? ' ' : '');

function insertFirst({ text, at, eol }: Source, { node, chunk }: Spot, printed: string): TextEdit {
  const open = at(chunk, node.contentFrom);
  const close = at(chunk, node.to) - 1;
  const inner = text.slice(open + 1, close);
  if (inner.trim() === '') return { from: open + 1, to: close, insert: printed };
  return {
    from: close,
    to: close,
    insert: isFirstOnLine(text, close) ? printed + eol + indentBefore(text, close) : printed,
  };
}

function indentBefore(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset);
}

function indentOf(text: string, entry: Entry): string {
  return indentBefore(text, entry.from);
}

/** What stands between a comma and the next entry here: as between the two entries before. */
function separatorAt(source: Source, spot: Spot, index: number): string {
  const before = index > 0 ? index : 1;
  if (before >= (entryCount(spot.node) ?? 0)) return ' ';
  const from = commaAfter(source.text, entryAt(source, spot, before - 1).to);
  const between = from === undefined ? ' ' : source.text.slice(from + 1, entryAt(source, spot, before).from);
  return /^[ \t]*$/.test(between) ? between : ' ';
}

/** The comma after an entry; undefined when a bracket comes first. */
export function commaAfter(text: string, to: number): number | undefined {
  const at = skipBlank(text, to);
  return text[at] === ',' ? at : undefined;
}

/** The end of a line inside a flow collection: before a bracket or an entry that follows, after a comment. */
export function flowLineEnd(text: string, from: number): number {
  const space = /^[ \t]*/.exec(text.slice(from, contentEnd(text, from)))?.[0].length ?? 0;
  const at = from + space;
  return text[at] === '#' ? contentEnd(text, at) : at === contentEnd(text, at) ? at : from;
}

/**
 * A pair alone in a list (`[a: b]`) is a map without braces. What is to be put into it, before or after the pair, gets the braces
 * with it; undefined for other collections.
 */
export function withBraces(
  { text, at }: Source,
  { node, chunk }: Spot,
  before: string,
  after: string,
): TextEdit[] | undefined {
  const from = at(chunk, node.contentFrom);
  if (node.kind !== 'map' || !node.flow || text[from] === '{') return undefined;
  const to = at(chunk, node.to);
  return [
    { from, to: from, insert: before },
    { from: to, to, insert: gapAt(text, to) + after },
  ];
}

/** Takes an entry out of a flow collection, with its comma and with its line when it has one for itself. */
export function removeFlow(source: Source, spot: Spot, index: number): { edits: TextEdit[]; removed: Range } {
  const bare = withBraces(source, spot, '', '');
  if (bare !== undefined) {
    const removed = { from: bare[0]!.from, to: bare[1]!.to };
    return { edits: [{ ...removed, insert: '{}' }], removed };
  }
  return removeBetween(source, spot, index);
}

function removeBetween(source: Source, spot: Spot, index: number): { edits: TextEdit[]; removed: Range } {
  const { text } = source;
  const entry = entryAt(source, spot, index);
  const count = entryCount(spot.node) ?? 0;
  const comma = commaAfter(text, entry.to);
  const isLast = index === count - 1;
  const before = index > 0 ? commaAfter(text, entryAt(source, spot, index - 1).to) : undefined;
  const line = ownedStart(source, entry);
  const end = flowLineEnd(text, comma === undefined ? entry.to : comma + 1);
  if (line !== undefined && end === contentEnd(text, end) && end < text.length) {
    const edits: TextEdit[] = [{ from: line, to: nextLine(text, end), insert: '' }];
    if (isLast && comma === undefined && before !== undefined) {
      edits.unshift({ from: before, to: before + 1, insert: '' });
    }
    return { edits, removed: { from: line, to: end } };
  }
  if (!isLast && comma !== undefined) {
    const next = entryAt(source, spot, index + 1);
    const until = lineStart(text, next.from) === lineStart(text, comma) ? next.from : comma + 1;
    return { edits: [{ from: entry.from, to: until, insert: '' }], removed: { from: entry.from, to: until } };
  }
  if (before === undefined) {
    const to = comma === undefined ? entry.to : comma + 1;
    return { edits: [{ from: entry.from, to, insert: '' }], removed: { from: entry.from, to } };
  }
  const from = comma === undefined ? before : before + 1;
  const sameLine =
    lineAt(text, lineStart(text, entry.from)).kind === 'content' && !isFirstOnLine(text, entry.from);
  const to = comma === undefined ? entry.to : comma + 1;
  if (sameLine) return { edits: [{ from, to, insert: '' }], removed: { from, to } };
  const edits: TextEdit[] = [{ from: entry.from, to, insert: '' }];
  if (comma === undefined) edits.unshift({ from: before, to: before + 1, insert: '' });
  return { edits, removed: { from: entry.from, to } };
}
