import type { YamlDocument, YamlFile, YamlProblem } from './yaml-file.ts';
import type { YamlMap, YamlPair } from './yaml-node.ts';
import type { DuplicateNote } from './read-notes.ts';
import type { FileState, Section } from './file-state.ts';
import type { Part } from './part.ts';
import { findAliasProblems } from './alias-problems.ts';
import { makeFile } from './file-state.ts';
import { duplicateProblem } from './part.ts';
import { findDuplicates } from './read-notes.ts';

/**
 * Puts parts together to a file. With the state before an edit it takes over what did not change: sections by identity, the
 * findings about keys and aliases of parts that stayed.
 */
export function assemble(parts: readonly Part[], before?: FileState, text?: string): YamlFile {
  if (parts.length === 1 && parts[0]!.kind === 'whole') return assembleWhole(parts, before, text);
  const sections: Section[] = [];
  const rootPairs: YamlPair[] = [];
  let rootFrom = 0;
  let rootTo = 0;
  let length = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.kind === 'header') {
      let end = i + 1;
      while (parts[end]?.kind === 'entry') end++;
      const section = makeSection(parts, i, end, before);
      sections.push(section);
      rootPairs.push(section.pair);
      if (rootPairs.length === 1) rootFrom = length + section.pair.key.from;
      rootTo = length + section.map.to;
      for (; i < end; i++) length += parts[i]!.chunk.text.length;
      i--;
      continue;
    }
    for (const pair of part.pairs) {
      rootPairs.push(pair);
      if (rootPairs.length === 1) rootFrom = length + pair.key.from;
      rootTo = length + Math.max(pair.key.to, pair.value.to);
    }
    length += part.chunk.text.length;
  }
  const root: YamlMap = {
    kind: 'map',
    from: rootFrom,
    contentFrom: rootFrom,
    to: rootTo,
    tag: undefined,
    anchor: undefined,
    flow: false,
    pairs: rootPairs,
  };
  const state: FileState = {
    parts,
    sections,
    rootPairs,
    rootDuplicates: duplicatesIn(rootPairs, before?.rootPairs, before?.rootDuplicates),
    aliasProblems: new Map(),
  };
  const document: YamlDocument = { root, chunk: parts[0]!.chunk, explicit: parts[0]!.explicit };
  return finish(state, [document], before, text);
}

function assembleWhole(
  parts: readonly Part[],
  before: FileState | undefined,
  text: string | undefined,
): YamlFile {
  const { chunk, documents } = parts[0]!;
  const state: FileState = {
    parts,
    sections: [],
    rootPairs: [],
    rootDuplicates: [],
    aliasProblems: new Map(),
  };
  const shown = documents.map(({ root, explicit }): YamlDocument => ({ root, chunk, explicit }));
  if (shown.length === 0) shown.push({ root: null, chunk, explicit: false });
  return finish(state, shown, before, text);
}

function finish(
  state: FileState,
  documents: readonly YamlDocument[],
  before: FileState | undefined,
  text: string | undefined,
): YamlFile {
  const aliasProblems = findAliasProblems(state, before);
  const complete: FileState = { ...state, aliasProblems };
  return makeFile(complete, documents, allProblems(complete), text);
}

function makeSection(
  parts: readonly Part[],
  at: number,
  end: number,
  before: FileState | undefined,
): Section {
  const header = parts[at]!;
  const old = before?.sections.find((section) => section.header === header);
  if (old !== undefined && sameEntries(old.entries, parts, at + 1, end)) return old;
  const entries = parts.slice(at + 1, end);
  const pairs: YamlPair[] = [];
  let length = header.chunk.text.length;
  let from = length + entries[0]!.indent;
  let to = from;
  for (const entry of entries) {
    for (const pair of entry.pairs) {
      if (pairs.length === 0) from = length + pair.key.from;
      to = length + Math.max(pair.key.to, pair.value.to);
      pairs.push(pair);
    }
    length += entry.chunk.text.length;
  }
  const map: YamlMap = {
    kind: 'map',
    from,
    contentFrom: from,
    to: Math.max(from, to),
    tag: undefined,
    anchor: undefined,
    flow: false,
    pairs,
  };
  const pair: YamlPair = { key: header.pairs[0]!.key, value: map, chunk: header.chunk };
  return { header, entries, pair, map, duplicates: duplicatesIn(pairs, old?.map.pairs, old?.duplicates) };
}

function sameEntries(old: readonly Part[], parts: readonly Part[], from: number, to: number): boolean {
  if (old.length !== to - from) return false;
  for (let i = 0; i < old.length; i++) if (old[i] !== parts[from + i]) return false;
  return true;
}

const NONE: readonly never[] = [];
const FEW = 8;

/** Equal keys among the pairs of different chunks. When there were none before, only pairs that are new are compared with the rest. */
function duplicatesIn(
  pairs: readonly YamlPair[],
  old: readonly YamlPair[] | undefined,
  oldFound: readonly YamlProblem[] | undefined,
): readonly YamlProblem[] {
  if (old !== undefined && oldFound?.length === 0) {
    const changed = changedRange(pairs, old);
    if (changed.to - changed.from <= FEW && !clashes(pairs, changed.from, changed.to)) return NONE;
  }
  const found: DuplicateNote[] = [];
  findDuplicates(pairs, found);
  if (found.length === 0) return NONE;
  const chunks = new Map(pairs.map((pair) => [pair.key, pair.chunk!]));
  return found.map((note) => duplicateProblem(note, chunks.get(note.key)!, chunks.get(note.first)!));
}

/** The pairs that are left between the longest common start and end. */
function changedRange(pairs: readonly YamlPair[], old: readonly YamlPair[]): { from: number; to: number } {
  let from = 0;
  const shorter = Math.min(pairs.length, old.length);
  while (from < shorter && pairs[from] === old[from]) from++;
  let to = pairs.length;
  let oldTo = old.length;
  while (to > from && oldTo > from && pairs[to - 1] === old[oldTo - 1]) {
    to--;
    oldTo--;
  }
  return { from, to };
}

function clashes(pairs: readonly YamlPair[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { key } = pairs[i]!;
    if (key.kind !== 'scalar') continue;
    for (let j = 0; j < pairs.length; j++) {
      const other = pairs[j]!.key;
      if (j !== i && other.kind === 'scalar' && other.text === key.text) return true;
    }
  }
  return false;
}

function allProblems(state: FileState): readonly YamlProblem[] {
  const across = [...state.rootDuplicates, ...state.sections.flatMap((section) => section.duplicates)];
  let count = across.length + state.aliasProblems.size;
  for (const part of state.parts) count += part.problems.length;
  if (count === 0) return NONE;
  return state.parts.flatMap((part) => {
    const here = across.filter((problem) => problem.chunk === part.chunk);
    const own = [...part.problems, ...here, ...(state.aliasProblems.get(part) ?? NONE)];
    return own.length < 2 ? own : own.sort((a, b) => a.from - b.from || a.to - b.to);
  });
}
