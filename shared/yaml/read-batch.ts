import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, YAMLException, parseEvents } from 'js-yaml/browser';
import type { Event } from 'js-yaml/browser';
import type { Span } from './plan-chunks.ts';
import { moveEvent } from './move-event.ts';
import { outerOf } from './plan-chunks.ts';
import { CONTROL, MAX_DEPTH, readCounts } from './read-text.ts';

/** The events of one chunk. */
export type ChunkEvents = readonly Event[];
type MappingEvent = Extract<Event, { type: typeof EVENT_ID.MAPPING }>;

/**
 * The events of several neighbouring chunks, read in one call: for each the list that reading it alone would give, since a call costs
 * as much as a small service. Undefined: the reader refuses, or does not see the chunks as they were cut; each has to be read alone.
 */
export function readBatch(source: string, spans: readonly Span[]): ChunkEvents[] | undefined {
  const { from, kind } = spans[0]!;
  const text = source.slice(from, spans.at(-1)!.to);
  if (CONTROL.test(text)) return undefined;
  readCounts.texts++;
  readCounts.characters += text.length;
  try {
    return cutEvents(parseEvents(text, { maxDepth: MAX_DEPTH - outerOf(kind) }), spans, from);
  } catch (error) {
    // Too deep for the stack, or not YAML: who reads the chunks alone finds the one that is at fault.
    if (error instanceof RangeError || error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** Cuts the events of one block map, its sections' entries included, as the text was cut. */
function cutEvents(events: ChunkEvents, spans: readonly Span[], start: number): ChunkEvents[] | undefined {
  const [document, root] = events;
  if (document?.type !== EVENT_ID.DOCUMENT || document.explicitStart || document.explicitEnd)
    return undefined;
  if (root?.type !== EVENT_ID.MAPPING || !isBareBlock(root)) return undefined;
  const ends: ChunkEvents = [events.at(-2)!, events.at(-1)!];
  const lists: ChunkEvents[] = [];
  let at = 2;
  let inSection = false;
  for (const [index, span] of spans.entries()) {
    const base = span.from - start;
    const key = events[at]!;
    if (!isKeyAt(key, base + span.indent)) return undefined;
    const isHeader = span.kind === 'header';
    const end = isHeader ? at + 1 : pairsEnd(events, at, span.to - start);
    const own: Event[] = [document, { ...root, start: span.indent }];
    const moved = (offset: number) => offset - base;
    while (at < end) {
      const event = events[at++]!;
      moveEvent(event, moved);
      own.push(event);
    }
    if (isHeader) own.push(missingValue);
    own.push(ends[0]!, ends[1]!);
    lists.push(own);
    if (isHeader) {
      const section = events[at++]!;
      if (section.type !== EVENT_ID.MAPPING || !isBareBlock(section)) return undefined;
      inSection = true;
    } else if (inSection && spans[index + 1]?.kind !== 'entry') {
      if (events[at++]!.type !== EVENT_ID.POP) return undefined;
      inSection = false;
    }
  }
  return at === events.length - 2 ? lists : undefined;
}

const missingValue: Event = {
  type: EVENT_ID.SCALAR,
  valueStart: -1,
  valueEnd: -1,
  anchorStart: -1,
  anchorEnd: -1,
  tagStart: -1,
  tagEnd: -1,
  style: SCALAR_STYLE.PLAIN,
  chomping: 1,
  indent: -1,
  fast: true,
};

function isBareBlock({ style, anchorStart, tagStart }: MappingEvent): boolean {
  return style === COLLECTION_STYLE.BLOCK && anchorStart < 0 && tagStart < 0;
}

/** Whether an event is the plain or quoted scalar that begins at `place`. */
function isKeyAt(event: Event, place: number): boolean {
  if (event.type !== EVENT_ID.SCALAR) return false;
  return event.valueStart - (event.style === SCALAR_STYLE.PLAIN ? 0 : 1) === place;
}

/** The index after the pairs from `at` on whose keys stand before `limit`. */
function pairsEnd(events: ChunkEvents, at: number, limit: number): number {
  while (events[at]!.type !== EVENT_ID.POP && placeOf(events[at]!) < limit) {
    at = nodeEnd(events, nodeEnd(events, at));
  }
  return at;
}

/** The index after a node's events. */
function nodeEnd(events: ChunkEvents, at: number): number {
  for (let depth = 0; ; at++) {
    const { type } = events[at]!;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    else if (type === EVENT_ID.POP) depth--;
    if (depth === 0) return at + 1;
  }
}

/** About where a node stands; -1 when it is empty. */
function placeOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return Math.max(event.valueStart, event.anchorStart, event.tagStart);
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : -1;
}
