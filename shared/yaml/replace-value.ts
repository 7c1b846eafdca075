import { lineStart } from '../text/lines.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { ownedEnd } from './comments.ts';
import type { Range } from './expect.ts';
import { plainIsSafe, plainMeansString } from './plain.ts';
import { literalFits, printQuoted } from './print-scalar.ts';
import type { PrintStyle, Printed } from './print-value.ts';
import { printFlow, printItem, printValue } from './print-value.ts';
import type { Source } from './source.ts';
import { columnAt, contentEnd, isFirstOnLine } from './source.ts';
import type { Spot } from './spot.ts';
import { pairOf } from './spot.ts';
import type { ValuePlace } from './value-place.ts';
import { valuePlace } from './value-place.ts';
import { isList, isMap } from './yaml-value.ts';
import type { YamlValue } from './yaml-value.ts';
import type { YamlNode } from './yaml-node.ts';
import { isEmptyNode } from './yaml-node.ts';

/** Edits in local offsets, and the stretches whose comments go with the old value. */
export interface Replacement {
  readonly edits: readonly TextEdit[];
  readonly removed: readonly Range[];
}

/**
 * The edits that give the node at `spot` another value. Its anchor stays; its tag stays when `keepTag`. A scalar keeps its kind of
 * quotes, a flow collection stays flow unless it is empty, a comment on the line stays.
 */
export function replaceValue(
  source: Source,
  spot: Spot,
  value: YamlValue,
  style: PrintStyle,
  keepTag: boolean,
): Replacement {
  const place = valuePlace(source, spot);
  const prefix = prefixEdits(source, spot, place, keepTag);
  if (spot.parent !== undefined && inFlow(spot.parent)) {
    return join(prefix, replaceInFlow(spot, place, printInFlow(spot.node, value, style)));
  }
  const printed = printInBlock(source, spot, place, value, style);
  if (isBlockCollection(spot.node)) return join(prefix, replaceBlock(source, place, printed, prefix));
  return join(prefix, replaceInline(source, spot, place, printed));
}

const join = (prefix: readonly TextEdit[], rest: Replacement): Replacement => ({
  edits: [...prefix, ...rest.edits],
  removed: rest.removed,
});

/** Whether a collection is written in flow style, by itself or because one around it is. */
export function inFlow(spot: Spot): boolean {
  return (spot.node.kind === 'map' || spot.node.kind === 'seq') && spot.node.flow;
}

function isBlockCollection(node: YamlNode): boolean {
  return (node.kind === 'map' || node.kind === 'seq') && !node.flow;
}

/** Takes the tag away where it shall not stay; an anchor beside it stays. */
function prefixEdits({ text }: Source, { node }: Spot, place: ValuePlace, keepTag: boolean): TextEdit[] {
  if (node.tag === undefined || keepTag) return [];
  const prefix = text.slice(place.prefixFrom, place.prefixEnd);
  const at = prefix.indexOf(node.tag);
  if (at < 0) return [];
  const after = /^[ \t]*/.exec(text.slice(place.prefixFrom + at + node.tag.length))?.[0].length ?? 0;
  const from = place.prefixFrom + at;
  return [
    { from, to: from + node.tag.length + (node.anchor === undefined || at === 0 ? after : 0), insert: '' },
  ];
}

function printInFlow(old: YamlNode, value: YamlValue, style: PrintStyle): string {
  return keepQuotes(old, value, 'flow') ?? printFlow(value, style);
}

/** The new text in the old scalar's quotes; undefined where there is nothing to keep. */
function keepQuotes(old: YamlNode, value: YamlValue, place: 'block' | 'flow'): string | undefined {
  if (old.kind !== 'scalar' || typeof value !== 'string' || value.includes('\n')) return undefined;
  if (old.style === 'single' || old.style === 'double') return printQuoted(value, old.style);
  return !isEmptyNode(old) && plainMeansString(value) && plainIsSafe(value, place) ? value : undefined;
}

function printInBlock(
  source: Source,
  spot: Spot,
  place: ValuePlace,
  value: YamlValue,
  style: PrintStyle,
): Printed {
  const kept = keepQuotes(spot.node, value, 'block');
  if (kept !== undefined) return { head: kept, tail: [] };
  if (
    typeof value === 'string' &&
    literalFits(value) &&
    spot.node.kind === 'scalar' &&
    /\n/.test(spot.node.text)
  ) {
    if (spot.node.style === 'double' || spot.node.style === 'single')
      return { head: printFlow(value, style, 'block'), tail: [] };
  }
  if (
    inFlow(spot) &&
    (isList(value) || isMap(value)) &&
    (spot.node.kind === 'seq' ? spot.node.items : spot.node.kind === 'map' ? spot.node.pairs : []).length > 0
  ) {
    return { head: printFlow(value, style, 'flow'), tail: [] };
  }
  const { entry } = place;
  if (entry === undefined) return printValue(value, -style.step, { ...style, listOffset: style.step });
  if (pairOf(spot) !== undefined) return printValue(value, entry.column, style);
  const inline = columnAt(source.text, place.contentFrom) - entry.column - 1;
  const dashGap =
    inline > 0 && lineStart(source.text, place.contentFrom) === lineStart(source.text, entry.from)
      ? inline
      : style.dashGap;
  const printed = printItem(value, entry.column, { ...style, dashGap });
  return { head: printed.head.slice(1 + dashGap), tail: printed.tail };
}

function replaceInFlow(spot: Spot, place: ValuePlace, text: string): Replacement {
  const { contentFrom, to } = place;
  if (contentFrom < to)
    return { edits: [{ from: contentFrom, to, insert: text }], removed: [{ from: contentFrom, to }] };
  const colon = pairOf(spot) !== undefined && place.lead === undefined ? ':' : '';
  return { edits: [{ from: to, to, insert: `${colon} ${text}` }], removed: [] };
}

/** A value that begins where its key stands, or below it on lines of its own, and is no block collection. */
function replaceInline(source: Source, spot: Spot, place: ValuePlace, { head, tail }: Printed): Replacement {
  const { text, eol } = source;
  const { contentFrom, to, lead, prefixEnd } = place;
  const below = tail.map((line) => eol + line).join('');
  const removed = [{ from: contentFrom, to }];
  if (spot.parent === undefined) {
    const all = [head, ...tail].filter((line) => line !== '').join(eol);
    const separate = tail.length > 0 && !isFirstOnLine(text, contentFrom) ? eol : '';
    return { edits: [{ from: contentFrom, to, insert: separate + all }], removed };
  }
  const hasPrefix = place.prefixFrom < prefixEnd;
  const start = hasPrefix ? prefixEnd : (lead ?? to);
  if (spot.node.kind === 'scalar' && (spot.node.style === 'literal' || spot.node.style === 'folded')) {
    const header = /^[|>][-+0-9]*/.exec(text.slice(contentFrom, to))?.[0].length ?? 1;
    const headerEnd = contentFrom + header;
    const from = head === '' ? start : contentFrom;
    const lineEnd = Math.min(contentEnd(text, headerEnd), to);
    return {
      edits: [
        { from, to: headerEnd, insert: head },
        { from: lineEnd, to, insert: below },
      ],
      removed: [],
    };
  }
  if (contentFrom === to) {
    const colon =
      pairOf(spot) !== undefined && lead === undefined
        ? `${eol}${' '.repeat(place.entry?.column ?? 0)}:`
        : '';
    const end = place.entry === undefined ? to : ownedEnd(text, place.entry);
    const edits = [{ from: start, to: start, insert: colon + (head === '' ? '' : ' ' + head) }];
    return {
      edits: below === '' ? edits : joinTouching([...edits, { from: end, to: end, insert: below }]),
      removed,
    };
  }
  if (head !== '') {
    const end = contentEnd(text, to);
    return {
      edits: joinTouching([
        { from: contentFrom, to, insert: head },
        { from: end, to: end, insert: below },
      ]),
      removed,
    };
  }
  // Nothing is left on the line: the spaces before the old value go too, and so do those after it where no comment follows.
  const sameLine = lineStart(text, start) === lineStart(text, contentFrom);
  const from = sameLine ? start : contentEnd(text, start);
  const end = contentEnd(text, to);
  const until = /^[ \t]*$/.test(text.slice(to, end)) ? end : to;
  return {
    edits: joinTouching([
      { from, to: until, insert: '' },
      { from: end, to: end, insert: below },
    ]),
    removed,
  };
}

function replaceBlock(
  source: Source,
  place: ValuePlace,
  { head, tail }: Printed,
  prefix: readonly TextEdit[],
): Replacement {
  const { text, eol } = source;
  const { contentFrom, to, lead, prefixEnd, prefixFrom } = place;
  const end = contentEnd(text, to);
  const start = prefixFrom < prefixEnd ? prefixEnd : (lead ?? contentFrom);
  const compact = place.entry === undefined || lineStart(text, start) === lineStart(text, contentFrom);
  if (compact) {
    const lines =
      head === '' ? tail.map((line, index) => (index === 0 ? line.trimStart() : line)) : [head, ...tail];
    return {
      edits: [{ from: contentFrom, to: end, insert: lines.join(eol) }],
      removed: [{ from: contentFrom, to: end }],
    };
  }
  const lineEnd = contentEnd(text, start);
  const below = tail.map((line) => eol + line).join('');
  const gone = prefix.length > 0 && start > prefixFrom && head !== '' ? '' : ' ';
  return {
    edits: [
      { from: start, to: start, insert: head === '' ? '' : gone + head },
      { from: lineEnd, to: end, insert: below },
    ],
    removed: [{ from: lineEnd, to: end }],
  };
}

/** Edits that touch at a point become one, so that their order is sure. */
function joinTouching(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last?.to === edit.from)
      joined.splice(-1, 1, { from: last.from, to: edit.to, insert: last.insert + edit.insert });
    else joined.push(edit);
  }
  return joined;
}
