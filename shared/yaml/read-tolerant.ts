import { CST, Composer, Parser } from 'yaml';
import type { YAMLError } from 'yaml';
import type {
  Chunk,
  ScalarStyle,
  YamlAlias,
  YamlMap,
  YamlNode,
  YamlPair,
  YamlScalar,
  YamlSeq,
} from './yaml-node.ts';
import { withColon } from './key-colon.ts';
import { makeAlias, makeMap, makePair, makeScalar, makeSeq, noProps } from './make-node.ts';
import { isEmptyNode } from './yaml-node.ts';
import type { ReadNotes } from './read-notes.ts';
import { closeAnchor, findDuplicates, newNotes, noteAnchorPair, openAnchor } from './read-notes.ts';
import type { ReadDocument, ReadProblem, Reading } from './reading.ts';
import { problemCode } from './problem-codes.ts';
import { deepestToken } from './token-depth.ts';
import { blockScalarEnd } from './skip-space.ts';

interface Reader {
  readonly text: string;
  readonly chunk: Chunk | undefined;
  readonly notes: ReadNotes;
}

/** Tag and anchor that stand before a node. */
interface Props {
  readonly tag: CST.SourceToken | undefined;
  readonly anchor: CST.SourceToken | undefined;
  /** After the last of them, or where an empty node without them stands. */
  readonly after: number;
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** One unclosed bracket can bring forth hundreds of faults; nobody reads more than these. */
const MOST_PROBLEMS = 50;

/**
 * The tolerant front end: `yaml`'s syntax tokens, made into our tree, with every fault that it finds. Never throws for the
 * text's sake. Nesting beyond `maxDepth` gives no tree. `chunk` is set on the pairs of root maps.
 */
export function readTolerant(text: string, maxDepth: number, chunk: Chunk | undefined): Reading {
  const notes = newNotes();
  const tokens = [...new Parser().parse(text)];
  const deepest = deepestToken(tokens);
  if (deepest.depth > maxDepth) return tooDeep(notes, maxDepth, deepest.offset);
  const problems = findProblems(text, tokens);
  const reader: Reader = { text, chunk, notes };
  const documents: ReadDocument[] = [];
  let directives = false;
  for (const token of tokens) {
    if (token.type === 'directive') directives = true;
    if (token.type === 'doc-end' && documents.length > 0) {
      documents.push({ ...documents.pop()!, marked: true });
    }
    if (token.type !== 'document') continue;
    notes.document = documents.length;
    documents.push(readDocument(reader, token, directives));
    directives = false;
  }
  return { documents, notes, problems };
}

/** The reading of a text whose nesting nobody should follow. */
export function tooDeep(notes: ReadNotes, maxDepth: number, at: number): Reading {
  const problem: ReadProblem = {
    code: 'too-deep',
    detail: `Nesting exceeds ${maxDepth} levels`,
    from: at,
    to: at + 1,
  };
  return { documents: [{ root: null, explicit: false, marked: false }], notes, problems: [problem] };
}

function findProblems(text: string, tokens: readonly CST.Token[]): ReadProblem[] {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, merge: false, logLevel: 'silent' });
  const errors: YAMLError[] = [];
  for (const document of composer.compose(tokens, true, text.length)) errors.push(...document.errors);
  const problems: ReadProblem[] = [];
  for (const error of errors) {
    const code = problemCode(error.code, error.message);
    if (code === undefined) continue;
    const from = Math.min(error.pos[0], text.length);
    problems.push({
      code,
      detail: error.message,
      from,
      to: Math.min(Math.max(error.pos[1], from), text.length),
    });
  }
  return problems.sort((a, b) => a.from - b.from).slice(0, MOST_PROBLEMS);
}

function readDocument(reader: Reader, token: CST.Document, directives: boolean): ReadDocument {
  const explicit = token.start.some((part) => part.type === 'doc-start');
  const props = propsOf(token.start, token.offset);
  const value = token.value;
  const root =
    value?.type === 'block-map'
      ? readMap(reader, value, props, reader.chunk)
      : readNode(reader, value, props);
  return { root: isEmptyNode(root) ? null : root, explicit, marked: explicit || directives };
}

/** Tag and anchor among the tokens before a node; `indicator` is what an empty node stands after. */
function propsOf(tokens: readonly CST.SourceToken[], at: number, indicator?: CST.SourceToken['type']): Props {
  let tag: CST.SourceToken | undefined;
  let anchor: CST.SourceToken | undefined;
  for (const token of tokens) {
    if (token.type === 'tag') tag = token;
    else if (token.type === 'anchor') anchor = token;
    else if (token.type !== indicator) continue;
    at = token.offset + token.source.length;
  }
  return { tag, anchor, after: at };
}

function propsStart(props: Props, contentFrom: number): number {
  const tag = props.tag?.offset ?? contentFrom;
  const anchor = props.anchor?.offset ?? contentFrom;
  return Math.min(tag, anchor, contentFrom);
}

function readNode(reader: Reader, token: CST.Token | null | undefined, props: Props): YamlNode {
  switch (token?.type) {
    case 'alias':
      return readAlias(reader, token);
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return readScalar(reader, token, props);
    case 'block-map':
      return readMap(reader, token, props, undefined);
    case 'block-seq':
      return readSeq(reader, token, props);
    case 'flow-collection':
      return token.start.source === '{'
        ? readMap(reader, token, props, undefined)
        : readSeq(reader, token, props);
    default:
      return readScalar(reader, undefined, props);
  }
}

function readAlias(reader: Reader, token: CST.FlowScalar): YamlAlias {
  const to = token.offset + token.source.length;
  const node = makeAlias(token.offset, to, token.source.slice(1));
  reader.notes.nodes++;
  reader.notes.aliases.push({ node, document: reader.notes.document });
  return node;
}

function readScalar(
  reader: Reader,
  token: CST.FlowScalar | CST.BlockScalar | undefined,
  props: Props,
): YamlScalar {
  const { notes } = reader;
  const anchor = props.anchor?.source.slice(1);
  const open = openAnchorIf(anchor, notes);
  notes.nodes++;
  let contentFrom = props.after;
  let to = props.after;
  let style: ScalarStyle = 'plain';
  let text = '';
  const empty = token === undefined || (token.type === 'scalar' && token.source === '');
  const scalar = empty ? null : CST.resolveAsScalar(token, false, ignore);
  if (token !== undefined && scalar !== null) {
    contentFrom = token.offset;
    style = STYLES[scalar.type ?? ''] ?? 'plain';
    text = scalar.value;
    to =
      token.type === 'block-scalar' ? blockTokenEnd(reader.text, token) : token.offset + token.source.length;
  }
  const place = { from: propsStart(props, contentFrom), contentFrom, to };
  const unended = token?.type === 'block-scalar' && to === reader.text.length;
  const node = makeScalar(place, { tag: props.tag?.source, anchor }, style, text, unended);
  if (open !== undefined) closeAnchor(notes, open, anchor!, node);
  return node;
}

function ignore(): void {
  // The faults are collected by the composer.
}

function blockTokenEnd(text: string, token: CST.BlockScalar): number {
  let valueFrom = token.offset;
  for (const part of token.props) if ('source' in part) valueFrom += part.source.length;
  return blockScalarEnd(text, token.offset, valueFrom, valueFrom + token.source.length);
}

function openAnchorIf(anchor: string | undefined, notes: ReadNotes) {
  return anchor === undefined ? undefined : openAnchor(notes);
}

function readMap(
  reader: Reader,
  token: CST.BlockMap | CST.FlowCollection,
  props: Props,
  chunk: Chunk | undefined,
): YamlMap {
  const { notes } = reader;
  const anchor = props.anchor?.source.slice(1);
  const open = openAnchorIf(anchor, notes);
  notes.nodes++;
  const flow = token.type === 'flow-collection';
  const pairs: YamlPair[] = [];
  let at = flow ? token.offset + 1 : token.offset;
  for (const item of token.items) {
    const pair = readPair(reader, item, { at, flow }, chunk);
    if (pair === undefined) continue;
    pairs.push(pair);
    at = Math.max(pair.key.to, pair.value.to);
  }
  findDuplicates(pairs, notes.duplicates);
  const contentFrom = flow ? token.offset : firstKeyStart(token);
  const place = {
    from: propsStart(props, contentFrom),
    contentFrom,
    to: flow ? afterBracket(token, at) : at,
  };
  const node = makeMap(place, { tag: props.tag?.source, anchor }, flow, pairs);
  if (open !== undefined) closeAnchor(notes, open, anchor!, node);
  return node;
}

/** Where a block map begins: its first `?`, anchor, tag, key or colon, after comments that the tokens count to it. */
function firstKeyStart(token: CST.BlockMap): number {
  for (const item of token.items) {
    for (const part of item.start) {
      if (part.type === 'explicit-key-ind' || part.type === 'anchor' || part.type === 'tag')
        return part.offset;
    }
    if (item.key) return item.key.offset;
    for (const part of item.sep ?? []) if (part.type === 'map-value-ind') return part.offset;
  }
  return token.offset;
}

function readPair(
  reader: Reader,
  item: CST.CollectionItem,
  { at, flow }: { at: number; flow: boolean },
  chunk: Chunk | undefined,
): YamlPair | undefined {
  const explicit = item.start.find((part) => part.type === 'explicit-key-ind');
  const colon = item.sep?.find((part) => part.type === 'map-value-ind');
  const keyProps = propsOf(item.start, colon?.offset ?? (explicit === undefined ? at : explicit.offset + 1));
  const bare = keyProps.tag === undefined && keyProps.anchor === undefined;
  if (bare && explicit === undefined && !item.sep && !item.key && !item.value) return undefined;
  const isOneLine = !flow && colon !== undefined && explicit === undefined;
  const read = readNode(reader, isOneLine ? lastLine(item.key) : item.key, keyProps);
  const key = flow ? withColon(reader.text, read) : read;
  const value = readNode(reader, item.value, propsOf(item.sep ?? [], key.to, 'map-value-ind'));
  const pair = makePair(key, value, chunk);
  if (value.anchor !== undefined) noteAnchorPair(reader.notes, pair);
  return pair;
}

/** A key stands on one line: words above it are the beginning of another, being typed, which must not take this one along. */
function lastLine(key: CST.CollectionItem['key']): CST.CollectionItem['key'] {
  if (key?.type !== 'scalar' || !key.source.includes('\n')) return key;
  const start = key.source.lastIndexOf('\n') + 1;
  const indent = /^[ \t]*/.exec(key.source.slice(start))![0].length;
  return { ...key, offset: key.offset + start + indent, source: key.source.slice(start + indent) };
}

function readSeq(reader: Reader, token: CST.BlockSequence | CST.FlowCollection, props: Props): YamlSeq {
  const { notes } = reader;
  const anchor = props.anchor?.source.slice(1);
  const open = openAnchorIf(anchor, notes);
  notes.nodes++;
  const flow = token.type === 'flow-collection';
  const items: YamlNode[] = [];
  let at = flow ? token.offset + 1 : token.offset;
  for (const item of token.items) {
    const node = flow ? readFlowItem(reader, item, at) : readBlockItem(reader, item, at);
    if (node === undefined) continue;
    items.push(node);
    at = node.to;
  }
  const place = {
    from: propsStart(props, token.offset),
    contentFrom: token.offset,
    to: flow ? afterBracket(token, at) : at,
  };
  const node = makeSeq(place, { tag: props.tag?.source, anchor }, flow, items);
  if (open !== undefined) closeAnchor(notes, open, anchor!, node);
  return node;
}

function readBlockItem(reader: Reader, item: CST.CollectionItem, at: number): YamlNode | undefined {
  const props = propsOf(item.start, at, 'seq-item-ind');
  const dash = item.start.some((part) => part.type === 'seq-item-ind');
  if (!dash && !item.value && props.tag === undefined && props.anchor === undefined) return undefined;
  return readNode(reader, item.value, props);
}

/** An entry of `[...]`: a node, or `a: b`, which is a map of one pair. */
function readFlowItem(reader: Reader, item: CST.CollectionItem, at: number): YamlNode | undefined {
  const explicit = item.start.some((part) => part.type === 'explicit-key-ind');
  const props = propsOf(item.start, at);
  if (!item.sep && !explicit && !item.key) {
    if (!item.value && props.tag === undefined && props.anchor === undefined) return undefined;
    return readNode(reader, item.value, props);
  }
  reader.notes.nodes++;
  const pair = readPair(reader, item, { at, flow: true }, undefined);
  if (pair === undefined) return undefined;
  if (!explicit && pair.key.to === pair.value.to && reader.text[pair.key.to - 1] === ':') return pair.key;
  const { from } = pair.key;
  const to = Math.max(pair.key.to, pair.value.to);
  return makeMap({ from, contentFrom: from, to }, noProps, true, [pair]);
}

function afterBracket(token: CST.FlowCollection, at: number): number {
  const end = token.end[0];
  return end === undefined ? at : Math.max(at, end.offset + end.source.length);
}
