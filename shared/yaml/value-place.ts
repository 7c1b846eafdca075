import type { Entry } from './entry.ts';
import { endOf, entryAt, skipBlank } from './entry.ts';
import type { Source } from './source.ts';
import type { Spot } from './spot.ts';
import { pairOf } from './spot.ts';

/** Where the text of a value stands, in local offsets. */
export interface ValuePlace {
  /** The entry that holds the value; undefined for a root. */
  readonly entry: Entry | undefined;
  /** Right after the colon or the dash; undefined where there is none (a root, a list item in flow style, a key without colon). */
  readonly lead: number | undefined;
  /** Tag and anchor: from their first to after their last character. Empty, at `contentFrom`, when there are none. */
  readonly prefixFrom: number;
  readonly prefixEnd: number;
  readonly contentFrom: number;
  readonly to: number;
  /** The first character of the content itself; `contentFrom` too, unless a tag before it is to go with it. */
  readonly bodyFrom: number;
  /** Where a tag that is to go ends. */
  readonly dropEnd?: number;
  /** What has to stay of a dropped prefix and be written again. */
  readonly keep?: string;
}

/** Finds the parts of a value. */
export function valuePlace(source: Source, spot: Spot): ValuePlace {
  const { node, chunk, parent } = spot;
  const { text } = source;
  const from = source.at(chunk, node.from);
  const contentFrom = source.at(chunk, node.contentFrom);
  const entry = parent === undefined ? undefined : entryAt(source, parent, spot.index);
  const end = endOf(node, chunk);
  const prefix = /^[!&]\S*(?:\s+[!&]\S*)*/.exec(text.slice(from, contentFrom))?.[0] ?? '';
  return {
    entry,
    lead: entry === undefined ? undefined : leadOf(source, spot, entry),
    prefixFrom: prefix === '' ? contentFrom : from,
    prefixEnd: prefix === '' ? contentFrom : from + prefix.length,
    contentFrom,
    bodyFrom: contentFrom,
    to: entry?.to ?? source.at(end.chunk, end.offset),
  };
}

/** The same place with the tag taken for a part of the old content; an anchor before the tag stays where it is. */
export function withoutTag({ text }: Source, { node }: Spot, place: ValuePlace): ValuePlace {
  if (node.tag === undefined) return place;
  const { prefixFrom, prefixEnd } = place;
  const anchor = node.anchor === undefined ? '' : `&${node.anchor}`;
  const isAnchorFirst = anchor !== '' && text.startsWith(anchor, prefixFrom);
  const anchorEnd = isAnchorFirst ? prefixFrom + anchor.length : prefixFrom;
  const from = text.indexOf(node.tag, anchorEnd);
  return {
    ...place,
    prefixEnd: anchorEnd,
    contentFrom: from,
    dropEnd: prefixEnd,
    ...(anchor === '' || isAnchorFirst ? {} : { keep: anchor }),
  };
}

function leadOf({ text, at }: Source, spot: Spot, entry: Entry): number | undefined {
  const pair = pairOf(spot);
  if (pair !== undefined) {
    const colon = skipBlank(text, at(spot.chunk, pair.key.to));
    return text[colon] === ':' ? colon + 1 : undefined;
  }
  return text[entry.from] === '-' && spot.parent?.node.kind === 'seq' && !spot.parent.node.flow
    ? entry.from + 1
    : undefined;
}
