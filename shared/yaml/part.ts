import type { Chunk, YamlPair } from './yaml-node.ts';
import type { YamlProblem } from './yaml-file.ts';
import type { AliasNote, AnchorNote, DuplicateNote } from './read-notes.ts';
import type { Span, SpanKind } from './plan-chunks.ts';
import type { ReadDocument, Reading } from './reading.ts';
import { outerOf } from './plan-chunks.ts';
import { readBatch, type ChunkEvents } from './read-batch.ts';
import { readList } from './read-events.ts';
import { readText } from './read-text.ts';
import { withDedent } from './dedent-problem.ts';
import { findMarkProblems } from './document-marks.ts';

/** A chunk and all that was read from it. What depends on other chunks is not here, so that it survives their edits. */
export interface Part {
  readonly kind: SpanKind;
  readonly indent: number;
  readonly chunk: Chunk;
  /** The pairs that the chunk holds; empty for a preamble, a broken chunk without any, and a whole file. */
  readonly pairs: readonly YamlPair[];
  /** The documents of a whole file; of the others none. */
  readonly documents: readonly ReadDocument[];
  /** Whether a preamble holds `---`. */
  readonly explicit: boolean;
  readonly anchors: readonly AnchorNote[];
  readonly aliases: readonly AliasNote[];
  /** How many nodes the chunk holds, aliases counted as one; without the map that it shares with other chunks. */
  readonly nodes: number;
  /** Faults that the chunk has whatever stands around it. */
  readonly problems: readonly YamlProblem[];
  /** Whether it is what its place in the plan promises; if not, the file has to stay whole. */
  readonly asPlanned: boolean;
}

const NOTHING: readonly never[] = [];

/** Up to how many characters neighbouring chunks are read in one call. */
const BATCH = 8192;

/** Reads neighbouring chunks. `source` is the text that the spans count in. */
export function readParts(source: string, spans: readonly Span[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < spans.length;) {
    const batch = spans.slice(at, batchEnd(spans, at));
    const lists = batch.length > 1 ? readBatch(source, batch) : undefined;
    batch.forEach((span, i) => parts.push(readPart(source, span, lists?.[i])));
    at += batch.length;
  }
  return parts;
}

/** The end of the chunks that are read together with the one at `first`: few, and one block map together with their sections. */
function batchEnd(spans: readonly Span[], first: number): number {
  const { kind, from } = spans[first]!;
  let end = first + 1;
  if (kind === 'preamble' || kind === 'whole') return end;
  for (; end < spans.length; end++) {
    if (kind === 'entry' && spans[end]!.kind !== 'entry') break;
    if (spans[end]!.to - from > BATCH && spans[end - 1]!.kind !== 'header') break;
  }
  return end;
}

/** Reads one chunk, or makes it of the events that were read of it. `source` is the text that `span` counts in. */
export function readPart(source: string, span: Span, events?: ChunkEvents): Part {
  const { kind, indent } = span;
  // A slice keeps all of `source` alive, which costs less than a copy: the file's text is kept anyway.
  const text = source.slice(span.from, span.to);
  const chunk: Chunk = { text };
  const reading = events === undefined ? readSpan(text, span, chunk) : readList(text, events, chunk);
  const { notes } = reading;
  const pairs = kind === 'whole' ? NOTHING : rootPairs(reading);
  return {
    kind,
    indent,
    chunk,
    pairs,
    documents: kind === 'whole' ? reading.documents : NOTHING,
    explicit: kind === 'preamble' && reading.documents.some((document) => document.explicit),
    anchors: orNothing(notes.anchors),
    aliases: orNothing(notes.aliases),
    nodes: kind === 'whole' ? notes.nodes : Math.max(0, notes.nodes - 1),
    problems: partProblems(chunk, reading, pairs),
    asPlanned: isAsPlanned(kind, reading, pairs),
  };
}

/** One list for all that are empty: a big file has thousands of chunks. */
function orNothing<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list;
}

function readSpan(text: string, { kind, indent }: Span, chunk: Chunk): Reading {
  const reading = readText(text, outerOf(kind), kind === 'whole' ? undefined : chunk);
  if (kind !== 'entry' || reading.problems.length === 0) return reading;
  return { ...reading, problems: withDedent(text, indent, reading.problems) };
}

function rootPairs(reading: Reading): readonly YamlPair[] {
  const root = reading.documents[0]?.root;
  return root?.kind === 'map' && !root.flow ? root.pairs : NOTHING;
}

function isAsPlanned(kind: SpanKind, reading: Reading, pairs: readonly YamlPair[]): boolean {
  if (kind === 'whole' || kind === 'preamble') return true;
  if (reading.documents.length !== 1 || reading.documents[0]!.marked)
    return reading.problems.length > 0 && kind !== 'header';
  if (kind !== 'header') return pairs.length > 0 || reading.problems.length > 0;
  const value = pairs[0]?.value;
  return (
    pairs.length === 1 && value?.kind === 'scalar' && value.from === value.to && reading.problems.length === 0
  );
}

function partProblems(chunk: Chunk, reading: Reading, pairs: readonly YamlPair[]): readonly YamlProblem[] {
  const marked = reading.documents.some((document) => document.marked);
  const problems = marked
    ? [...reading.problems, ...findMarkProblems(chunk.text, reading.documents)]
    : reading.problems;
  const { duplicates } = reading.notes;
  if (problems.length === 0 && duplicates.length === 0) return NOTHING;
  const own = duplicates.filter(({ key }) => !pairs.some((pair) => pair.key === key));
  return [
    ...problems.map((problem) => ({ ...problem, chunk })),
    ...own.map((note) => duplicateProblem(note, chunk, chunk)),
  ];
}

/** The problem that two keys of one map are equal, at the later one. */
export function duplicateProblem(note: DuplicateNote, chunk: Chunk, firstChunk: Chunk): YamlProblem {
  const { key, first } = note;
  const name = key.kind === 'scalar' ? key.text : '';
  return {
    code: 'duplicate-key',
    detail: `Key "${name}" is already defined in this mapping`,
    key: name,
    chunk,
    from: key.from,
    to: key.to,
    related: { chunk: firstChunk, from: first.from, to: first.to },
  };
}
