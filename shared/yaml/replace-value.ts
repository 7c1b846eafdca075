import { lineStart } from '../text/lines.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { literalMayEnd, ownedEnd } from './comments.ts';
import type { Range } from './expect.ts';
import { inFlow, printReplacement } from './print-replacement.ts';
import type { Replaced } from './print-replacement.ts';
import type { PrintStyle } from './print-value.ts';
import type { Source } from './source.ts';
import { contentEnd, isFirstOnLine, joinTouching } from './source.ts';
import type { Spot } from './spot.ts';
import { pairOf } from './spot.ts';
import type { ValuePlace } from './value-place.ts';
import { valuePlace, withoutTag } from './value-place.ts';
import type { YamlValue } from './yaml-value.ts';
import type { YamlNode } from './yaml-node.ts';

/** Edits in local offsets, and the stretches whose comments go with the old value. */
export interface Replacement {
  readonly edits: readonly TextEdit[];
  readonly removed: readonly Range[];
}

/**
 * The edits that give the node at `spot` another value. Its anchor stays; its tag stays when `keepTag`. A comment on the line of a
 * scalar or of a key stays; comments inside a collection go with it.
 */
export function replaceValue(
  source: Source,
  spot: Spot,
  value: YamlValue,
  style: PrintStyle,
  keepTag: boolean,
): Replacement {
  const whole = valuePlace(source, spot);
  const place = keepTag ? whole : withoutTag(source, spot, whole);
  const literal = literalMayEnd(source.text, contentEnd(source.text, place.to), place.entry?.column ?? 0);
  const { head, ...rest } = printReplacement(source.text, spot, place, value, { ...style, literal });
  const printed = { head: [place.keep, head].filter(Boolean).join(' '), ...rest };
  return spot.parent !== undefined && inFlow(spot.parent)
    ? replaceInFlow(spot, place, printed.head)
    : spot.parent === undefined
      ? replaceRoot(source, spot, place, printed)
      : isBlockCollection(spot.node)
        ? replaceBlock(source, place, printed)
        : isBlockScalar(spot.node)
          ? replaceBlockScalar(source, place, printed)
          : place.contentFrom === place.to
            ? fillEmpty(source, spot, place, printed)
            : replaceInline(source, place, printed);
}

function isBlockCollection(node: YamlNode): boolean {
  return (node.kind === 'map' || node.kind === 'seq') && !node.flow;
}

function isBlockScalar(node: YamlNode): boolean {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

/** Where something is put right after the colon, the dash, or the tag and anchor that follow them. */
function leadEnd({ prefixFrom, prefixEnd, lead, to }: ValuePlace): number {
  return prefixFrom < prefixEnd ? prefixEnd : (lead ?? to);
}

const spaced = (head: string, gap = 1) => (head === '' ? '' : ' '.repeat(gap) + head);

const linesBelow = (source: Source, tail: readonly string[]) =>
  tail.map((line) => source.eol + line).join('');

function replaceInFlow(spot: Spot, place: ValuePlace, text: string): Replacement {
  const { contentFrom, to } = place;
  if (contentFrom < to) {
    return { edits: [{ from: contentFrom, to, insert: text }], removed: [{ from: contentFrom, to }] };
  }
  const colon = pairOf(spot) !== undefined && place.lead === undefined ? ':' : '';
  return { edits: [{ from: to, to, insert: `${colon} ${text}` }], removed: [] };
}

function replaceRoot(source: Source, spot: Spot, place: ValuePlace, { head, tail }: Replaced): Replacement {
  const { text, eol } = source;
  const { contentFrom } = place;
  const to = isBlockCollection(spot.node) ? contentEnd(text, place.to) : place.to;
  const lines = head === '' && tail.length > 0 ? tail : [head, ...tail];
  const separate = tail.length > 0 && !isFirstOnLine(text, contentFrom) ? eol : '';
  return {
    edits: [{ from: contentFrom, to, insert: separate + lines.join(eol) }],
    removed: [{ from: contentFrom, to }],
  };
}

function replaceBlock(source: Source, place: ValuePlace, { head, tail, gap }: Replaced): Replacement {
  const { text, eol } = source;
  const { bodyFrom, lead, dropEnd } = place;
  const end = contentEnd(text, place.to);
  const start = leadEnd(place);
  const isCompact = lineStart(text, start) === lineStart(text, bodyFrom);
  if (isCompact && lead !== undefined && text[lead - 1] === ':') {
    const range = { from: lead, to: end };
    return { edits: [{ ...range, insert: spaced(head, gap) + linesBelow(source, tail) }], removed: [range] };
  }
  if (lead === undefined || isCompact) {
    const [first = '', ...rest] = tail;
    const lines = head === '' ? [first.trimStart(), ...rest] : [head, ...tail];
    const range = { from: bodyFrom, to: end };
    return { edits: [{ ...range, insert: lines.join(eol) }], removed: [range] };
  }
  const lineEnd = contentEnd(text, start);
  return {
    edits: joinTouching([
      { from: start, to: dropEnd ?? start, insert: spaced(head, gap) },
      { from: lineEnd, to: end, insert: linesBelow(source, tail) },
    ]),
    removed: [{ from: lineEnd, to: end }],
  };
}

function replaceBlockScalar(source: Source, place: ValuePlace, { head, tail }: Replaced): Replacement {
  const { text } = source;
  const { contentFrom, bodyFrom, to } = place;
  const headerEnd = bodyFrom + (/^[|>][-+0-9]*/.exec(text.slice(bodyFrom, to))?.[0].length ?? 1);
  const lineEnd = Math.min(contentEnd(text, headerEnd), to);
  return {
    edits: joinTouching([
      { from: head === '' ? leadEnd(place) : contentFrom, to: headerEnd, insert: head },
      { from: lineEnd, to, insert: linesBelow(source, tail) },
    ]),
    removed: [],
  };
}

/** `key:` gets a value. Comment lines below that are indented deeper stay above the new lines. */
function fillEmpty(
  source: Source,
  spot: Spot,
  place: ValuePlace,
  { head, tail, gap }: Replaced,
): Replacement {
  const { text, eol } = source;
  const { entry, to } = place;
  const isBare = pairOf(spot) !== undefined && place.lead === undefined;
  const colon = isBare ? `${eol}${' '.repeat(entry?.column ?? 0)}:` : '';
  const start = leadEnd(place);
  const end = entry === undefined ? to : ownedEnd(text, entry);
  const edits = [
    { from: start, to: start, insert: colon + spaced(head, gap) },
    { from: end, to: end, insert: linesBelow(source, tail) },
  ];
  return { edits: joinTouching(edits), removed: [] };
}

/** A plain or quoted scalar, an alias, a flow collection. */
function replaceInline(source: Source, place: ValuePlace, { head, tail, gap }: Replaced): Replacement {
  const { text } = source;
  const { contentFrom, lead, to } = place;
  const end = contentEnd(text, to);
  const below = { from: end, to: end, insert: linesBelow(source, tail) };
  const removed = [{ from: contentFrom, to }];
  if (head !== '') {
    // A tab between a dash and what is more than a scalar on its line would count as indentation.
    const isTabbed =
      (tail.length > 0 || head.startsWith('!')) &&
      lead !== undefined &&
      /^\t+$/.test(text.slice(lead, contentFrom));
    const value = isTabbed
      ? { from: lead, to, insert: spaced(head, gap) }
      : { from: contentFrom, to, insert: head };
    return { edits: joinTouching([value, below]), removed };
  }
  // Nothing is left on the line: the spaces before the old value go too, and those after it where no comment follows.
  const start = leadEnd(place);
  const from = lineStart(text, start) === lineStart(text, contentFrom) ? start : contentEnd(text, start);
  const until = /^[ \t]*$/.test(text.slice(to, end)) ? end : to;
  return { edits: joinTouching([{ from, to: until, insert: '' }, below]), removed };
}
