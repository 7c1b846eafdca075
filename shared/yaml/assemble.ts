import { append } from '../append.ts';
import type { YamlDocument, YamlFile, YamlProblem } from './yaml-file.ts';
import type { Chunk, YamlPair } from './yaml-node.ts';
import type { FileState, Section } from './file-state.ts';
import type { Part } from './part.ts';
import { findAliasProblems, reviseAliasProblems } from './alias-problems.ts';
import { makeFile } from './file-state.ts';
import { duplicatesAcross } from './key-duplicates.ts';
import { hintKeys } from './key-hints.ts';
import { makeMap, noProps } from './make-node.ts';

const NONE: readonly never[] = [];

/** A state of which all but the findings about aliases is known. */
export type Draft = Omit<FileState, 'aliasProblems' | 'anchors'>;

/**
 * Puts parts together to a file. With the state before an edit it takes over the sections that did not change, by identity.
 */
export function assemble(parts: readonly Part[], before?: FileState, text?: string): YamlFile {
  const chunks = parts.map((part) => part.chunk);
  const starts = startsOf(chunks);
  const sections: Section[] = [];
  const rootPairs: YamlPair[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.kind !== 'header') {
      append(rootPairs, part.pairs);
      continue;
    }
    let end = i + 1;
    while (parts[end]?.kind === 'entry') end++;
    const section = keptSection(parts, i, end, before) ?? newSection(parts, starts, i, end);
    sections.push(section);
    rootPairs.push(section.pair);
    i = end - 1;
  }
  const draft: Draft = {
    parts,
    chunks,
    starts,
    sections,
    rootPairs,
    rootDuplicates: duplicatesAcross(rootPairs),
    faulty: parts.filter((part) => part.problems.length > 0),
  };
  return finish(
    draft,
    before === undefined ? undefined : { state: before, ...changedParts(parts, before.parts) },
    text,
  );
}

function startsOf(chunks: readonly Chunk[]): Int32Array {
  const starts = new Int32Array(chunks.length + 1);
  for (let i = 0; i < chunks.length; i++) starts[i + 1] = starts[i]! + chunks[i]!.text.length;
  return starts;
}

/** The section of the state before, when it is made of the same parts. */
function keptSection(
  parts: readonly Part[],
  at: number,
  end: number,
  before: FileState | undefined,
): Section | undefined {
  const old = before?.sections.find((section) => before.parts[section.at] === parts[at]);
  if (before === undefined || old === undefined || old.end - old.at !== end - at) return undefined;
  for (let i = at; i < end; i++) if (parts[i] !== before.parts[old.at + i - at]) return undefined;
  return { ...old, at, end };
}

function newSection(parts: readonly Part[], starts: Int32Array, at: number, end: number): Section {
  const pairs: YamlPair[] = [];
  for (let i = at + 1; i < end; i++) for (const pair of parts[i]!.pairs) pairs.push(pair);
  return makeSection(parts, starts, at, end, pairs, duplicatesAcross(pairs));
}

/** A section of the parts [at, end) whose entries hold `pairs`. */
export function makeSection(
  parts: readonly Part[],
  starts: Int32Array,
  at: number,
  end: number,
  pairs: readonly YamlPair[],
  duplicates: readonly YamlProblem[],
): Section {
  const base = starts[at]!;
  const from = starts[at + 1]! - base + parts[at + 1]!.indent;
  const to = Math.max(from, lastPairEnd(parts, starts, at + 1, end, pairs) - base);
  const map = makeMap({ from, contentFrom: from, to }, noProps, false, pairs);
  if (duplicates.length === 0) hintKeys(map);
  const header = parts[at]!;
  return { at, end, pair: { key: header.pairs[0]!.key, value: map, chunk: header.chunk }, map, duplicates };
}

/** Where the last of the pairs ends in the file; the pairs are those of the parts [from, to), or sections among them. */
function lastPairEnd(
  parts: readonly Part[],
  starts: Int32Array,
  from: number,
  to: number,
  pairs: readonly YamlPair[],
): number {
  const last = pairs.at(-1);
  if (last === undefined) return 0;
  for (let i = to - 1; i >= from; i--) {
    if (parts[i]!.chunk === last.chunk) return starts[i]! + Math.max(last.key.to, last.value.to);
  }
  return 0;
}

/** What an edit changed. */
export interface Change {
  readonly state: FileState;
  readonly added: readonly Part[];
  readonly removed: readonly Part[];
}

/** The file of a draft. */
export function finish(draft: Draft, change: Change | undefined, text?: string): YamlFile {
  const state: FileState = { ...draft, aliasProblems: NO_ALIAS_PROBLEMS, anchors: undefined };
  const aliasProblems =
    change === undefined ? findAliasProblems(state, state.parts) : reviseAliasProblems(state, change);
  const complete: FileState = aliasProblems.size === 0 ? state : { ...state, aliasProblems };
  return makeFile(complete, documentsOf(complete), problemsOf(complete), text);
}

const NO_ALIAS_PROBLEMS: ReadonlyMap<Part, readonly YamlProblem[]> = new Map();

function documentsOf(state: FileState): readonly YamlDocument[] {
  const { parts, starts, rootPairs } = state;
  const { kind, chunk, documents, explicit } = parts[0]!;
  if (kind === 'whole') {
    if (documents.length === 0) return [{ root: null, chunk, explicit: false }];
    return documents.map((document): YamlDocument => ({
      root: document.root,
      chunk,
      explicit: document.explicit,
    }));
  }
  const first = kind === 'preamble' ? 1 : 0;
  const from = starts[first]! + (parts[first]!.pairs[0]?.key.from ?? 0);
  const to = Math.max(from, lastPairEnd(parts, starts, 0, parts.length, rootPairs));
  const root = makeMap({ from, contentFrom: from, to }, noProps, false, rootPairs);
  return [{ root, chunk, explicit }];
}

/** The parts between the longest common start and end of both lists. */
function changedParts(
  now: readonly Part[],
  old: readonly Part[],
): { added: readonly Part[]; removed: readonly Part[] } {
  let start = 0;
  const shorter = Math.min(now.length, old.length);
  while (start < shorter && now[start] === old[start]) start++;
  let end = 0;
  while (end < shorter - start && now[now.length - 1 - end] === old[old.length - 1 - end]) end++;
  return { added: now.slice(start, now.length - end), removed: old.slice(start, old.length - end) };
}

function problemsOf(state: FileState): readonly YamlProblem[] {
  const { parts, faulty, aliasProblems, rootDuplicates, sections } = state;
  const across = rootDuplicates.concat(...sections.map((section) => section.duplicates));
  if (faulty.length === 0 && across.length === 0 && aliasProblems.size === 0) return NONE;
  return parts.flatMap((part) => {
    const here = across.filter((problem) => problem.chunk === part.chunk);
    const own = [...part.problems, ...here, ...(aliasProblems.get(part) ?? NONE)];
    return own.length < 2 ? own : own.sort((a, b) => a.from - b.from || a.to - b.to);
  });
}
