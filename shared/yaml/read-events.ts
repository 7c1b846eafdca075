// The package's build for browsers: the other one makes its state by a spread that V8 11 gives a new hidden class each time,
// which makes the many small texts that we read 2.7 times as dear.
import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, getScalarValue, parseEvents } from 'js-yaml/browser';
import type { Event } from 'js-yaml/browser';
import type { Chunk, ScalarStyle, YamlAlias, YamlNode, YamlPair, YamlScalar, YamlSeq } from './yaml-node.ts';
import { intern } from './intern.ts';
import { withColon } from './key-colon.ts';
import { makeAlias, makeMap, makePair, makeScalar, makeSeq, noProps, type Props } from './make-node.ts';
import { isEmptyNode } from './yaml-node.ts';
import type { OpenAnchor, ReadNotes } from './read-notes.ts';
import { closeAnchor, findDuplicates, newNotes, noteAnchorPair, openAnchor } from './read-notes.ts';
import type { ReadDocument, Reading } from './reading.ts';
import {
  blockScalarEnd,
  columnOf,
  endOfLine,
  isSeparator,
  skipBlanks,
  skipSeparation,
} from './skip-space.ts';

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type MappingEvent = Extract<Event, { type: typeof EVENT_ID.MAPPING }>;
type SequenceEvent = Extract<Event, { type: typeof EVENT_ID.SEQUENCE }>;

const STYLES: readonly ScalarStyle[] = ['plain', 'plain', 'single', 'double', 'literal', 'folded'];

interface Reader {
  readonly text: string;
  readonly events: readonly Event[];
  /** Set on the pairs of a root map. */
  readonly chunk: Chunk | undefined;
  readonly notes: ReadNotes;
  next: number;
  /** Where the node that comes next stands if it has no place of its own: an empty one, or a block scalar's header after it. */
  at: number;
}

/**
 * The fast front end: js-yaml's flat events, made into our tree. Throws what js-yaml throws. The events carry no ends of
 * collections and no places of empty nodes; those are found from their neighbours. `chunk` is set on the pairs of root maps.
 */
export function readEvents(text: string, maxDepth: number, chunk: Chunk | undefined): Reading {
  return readList(text, parseEvents(text, { maxDepth }), chunk);
}

/** The same from events that have been read already. */
export function readList(text: string, events: readonly Event[], chunk: Chunk | undefined): Reading {
  const reader: Reader = { text, events, chunk, notes: newNotes(), next: 0, at: 0 };
  const documents: ReadDocument[] = [];
  while (reader.next < reader.events.length) documents.push(readDocument(reader, documents.length));
  return { documents, notes: reader.notes, problems: [] };
}

function readDocument(reader: Reader, index: number): ReadDocument {
  const event = reader.events[reader.next++]!;
  if (event.type !== EVENT_ID.DOCUMENT) throw new Error('js-yaml: an event outside of a document');
  reader.notes.document = index;
  reader.at = documentStart(reader.text, reader.at);
  const first = reader.events[reader.next]!;
  const root =
    first.type === EVENT_ID.MAPPING && first.style === COLLECTION_STYLE.BLOCK
      ? readMap(reader, first, reader.next++, reader.chunk)
      : readNode(reader);
  reader.next++;
  reader.at = root.to;
  return {
    root: isEmptyNode(root) ? null : root,
    explicit: event.explicitStart,
    marked: event.explicitStart || event.explicitEnd || event.directives.length > 0,
  };
}

/** After the directives and the `---` of the document that begins at or after `at`. */
function documentStart(text: string, at: number): number {
  for (;;) {
    at = skipSeparation(text, at);
    if (text.charCodeAt(at) === 0xfeff) at++;
    else if (columnOf(text, at) > 0) return at;
    else if (text.charCodeAt(at) === 37) at = endOfLine(text, at);
    else if (text.startsWith('...', at) && isSeparator(text, at + 3)) at += 3;
    else if (text.startsWith('---', at) && isSeparator(text, at + 3)) return at + 3;
    else return at;
  }
}

function readNode(reader: Reader): YamlNode {
  const at = reader.next++;
  const event = reader.events[at]!;
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return readScalar(reader, event);
    case EVENT_ID.MAPPING:
      return readMap(reader, event, at, undefined);
    case EVENT_ID.SEQUENCE:
      return readSeq(reader, event);
    case EVENT_ID.ALIAS:
      return readAlias(reader, event.anchorStart, event.anchorEnd);
    default:
      throw new Error('js-yaml: an event where a node was expected');
  }
}

function readAlias(reader: Reader, nameFrom: number, nameTo: number): YamlAlias {
  const node = makeAlias(nameFrom - 1, nameTo, reader.text.slice(nameFrom, nameTo));
  reader.notes.nodes++;
  reader.notes.aliases.push({ node, document: reader.notes.document });
  return node;
}

function readScalar(reader: Reader, event: ScalarEvent): YamlScalar {
  const { text, notes } = reader;
  let contentFrom = event.valueStart;
  let to = event.valueEnd;
  if (contentFrom < 0) {
    contentFrom = to = Math.max(event.tagEnd, event.anchorEnd, -1);
    if (to < 0) contentFrom = to = reader.at;
  } else if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
    contentFrom--;
    to++;
  } else if (event.style !== SCALAR_STYLE.PLAIN) {
    const after = Math.max(event.tagEnd, event.anchorEnd);
    contentFrom = skipSeparation(text, after < 0 ? reader.at : after);
    to = blockScalarEnd(text, contentFrom, event.valueStart, event.valueEnd);
  }
  notes.nodes++;
  const place = { from: nodeStart(event, contentFrom), contentFrom, to };
  const props = propsOf(text, event);
  const value = intern(
    event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event),
  );
  const unended = event.style >= SCALAR_STYLE.LITERAL_BLOCK && to === text.length;
  const node = makeScalar(place, props, STYLES[event.style]!, value, unended);
  if (props.anchor !== undefined) {
    const open = openAnchor(notes);
    closeAnchor(notes, { ...open, nodes: open.nodes - 1 }, props.anchor, node);
  }
  return node;
}

function propsOf(
  text: string,
  { tagStart, tagEnd, anchorStart, anchorEnd }: ScalarEvent | MappingEvent | SequenceEvent,
): Props {
  if (tagStart < 0 && anchorStart < 0) return noProps;
  return {
    tag: tagStart < 0 ? undefined : text.slice(tagStart, tagEnd),
    anchor: anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd),
  };
}

function nodeStart(event: { anchorStart: number; tagStart: number }, contentFrom: number): number {
  const { anchorStart, tagStart } = event;
  if (anchorStart < 0) return tagStart < 0 ? contentFrom : tagStart;
  return tagStart < 0 ? anchorStart - 1 : Math.min(anchorStart - 1, tagStart);
}

/** Whether the next event does not say where its node begins. */
function needsPlace(event: Event): boolean {
  return (
    event.type === EVENT_ID.SCALAR && (event.valueStart < 0 || event.style >= SCALAR_STYLE.LITERAL_BLOCK)
  );
}

/** Lists that grow keep room for sixteen more; the copies that stay have none. */
function readMap(reader: Reader, event: MappingEvent, index: number, chunk: Chunk | undefined): YamlNode {
  const { text, events, notes } = reader;
  const open = event.anchorStart < 0 ? undefined : openAnchor(notes);
  notes.nodes++;
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const bracketed = flow && isBracketed(reader, event, index);
  const pairs: YamlPair[] = [];
  const start = flow && !bracketed ? pairStart(text, event.start, events[reader.next]!) : event.start;
  let at = bracketed ? start + 1 : start;
  let glued = false;
  for (;;) {
    const first = events[reader.next]!;
    if (first.type === EVENT_ID.POP) break;
    if (needsPlace(first))
      reader.at = keyPlace(text, at, event.start, flow, (first as ScalarEvent).valueStart < 0);
    const read = readNode(reader);
    const key = flow ? withColon(text, read) : read;
    if (flow && !bracketed) glued = key !== read;
    if (needsPlace(events[reader.next]!)) reader.at = valuePlace(text, key.to, event.start, flow);
    const value = readNode(reader);
    const pair = makePair(key, value, chunk);
    pairs.push(pair);
    if (value.anchor !== undefined) noteAnchorPair(notes, pair);
    at = value.to;
  }
  reader.next++;
  if (glued) return pairs[0]!.key;
  findDuplicates(pairs, notes.duplicates);
  const place = {
    from: nodeStart(event, start),
    contentFrom: start,
    to: bracketed ? afterBracket(text, at) : at,
  };
  const node = makeMap(place, propsOf(text, event), flow, pairs.slice());
  if (open !== undefined) closeAnchor(notes, open, node.anchor!, node);
  return node;
}

/** Where `[a: b]` begins its pair: at the key; if there is neither key nor colon, as in `[? ]`, after the question mark. */
function pairStart(text: string, start: number, key: Event): number {
  if (key.type !== EVENT_ID.SCALAR || key.valueStart >= 0 || text.charCodeAt(start) === 58) return start;
  if (key.anchorStart >= 0 || key.tagStart >= 0) return start;
  while (text.charCodeAt(start - 1) !== 63) start--;
  return start;
}

/** `[a: b]` holds a flow map without brackets of its own; it may begin with a bracket that is its key's. */
function isBracketed(reader: Reader, event: MappingEvent, index: number): boolean {
  if (reader.text.charCodeAt(event.start) !== 123) return false;
  const next = reader.events[index + 1]!;
  return !((next.type === EVENT_ID.MAPPING || next.type === EVENT_ID.SEQUENCE) && next.start === event.start);
}

function readSeq(reader: Reader, event: SequenceEvent): YamlSeq {
  const { text, events, notes } = reader;
  const open: OpenAnchor | undefined = event.anchorStart < 0 ? undefined : openAnchor(notes);
  notes.nodes++;
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const items: YamlNode[] = [];
  let at = flow ? event.start + 1 : event.start;
  for (;;) {
    const first = events[reader.next]!;
    if (first.type === EVENT_ID.POP) break;
    if (needsPlace(first)) reader.at = skipSeparation(text, at, flow) + (flow ? 0 : 1);
    const item = readNode(reader);
    items.push(item);
    at = item.to;
  }
  reader.next++;
  const place = {
    from: nodeStart(event, event.start),
    contentFrom: event.start,
    to: flow ? afterBracket(text, at) : at,
  };
  const node = makeSeq(place, propsOf(text, event), flow, items.slice());
  if (open !== undefined) closeAnchor(notes, open, node.anchor!, node);
  return node;
}

/** Where an empty key stands: before its colon, or after the `?` of a key without one. A block scalar's header follows the `?`. */
function keyPlace(text: string, at: number, mapStart: number, flow: boolean, empty: boolean): number {
  const mark = skipSeparation(text, at, flow);
  if (text.charCodeAt(mark) !== 63) return text.charCodeAt(mark) === 58 ? mark : at;
  const after = mark + 1;
  if (!empty) return after;
  const colon = skipSeparation(text, after);
  return text.charCodeAt(colon) === 58 && (flow || columnOf(text, colon) === columnOf(text, mapStart))
    ? colon
    : after;
}

/** Where an empty value stands: after the colon, or after the key that has none. */
function valuePlace(text: string, keyTo: number, mapStart: number, flow: boolean): number {
  const near = skipBlanks(text, keyTo);
  if (text.charCodeAt(near) === 58) return near + 1;
  const far = skipSeparation(text, near);
  const found = text.charCodeAt(far) === 58 && (flow || columnOf(text, far) === columnOf(text, mapStart));
  return found ? far + 1 : keyTo;
}

/** After the bracket that closes a flow collection whose last entry ended at `at`. */
function afterBracket(text: string, at: number): number {
  for (;;) {
    at = skipSeparation(text, at, true);
    const c = text.charCodeAt(at);
    at++;
    if (c === 93 || c === 125 || Number.isNaN(c)) return at;
  }
}
