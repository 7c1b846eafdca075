import type { YamlFile } from './yaml-file.ts';
import type { YamlPair } from './yaml-node.ts';
import type { Draft } from './assemble.ts';
import type { FileState, Section } from './file-state.ts';
import type { Part } from './part.ts';
import { finish, makeSection } from './assemble.ts';
import { duplicatesAfter } from './key-duplicates.ts';
import { hintKeysAfter } from './key-hints.ts';
import { noteIndexes } from './part-index.ts';

/**
 * The file after the parts [from, to) became `added`: what `assemble` would make, but made from the state before by copying
 * its arrays, without a look at the other parts. Undefined where only `assemble` can tell: kinds change, or pairs have no place.
 */
export function replaceParts(
  state: FileState,
  from: number,
  to: number,
  added: readonly Part[],
): YamlFile | undefined {
  const removed = state.parts.slice(from, to);
  const { kind } = removed[0]!;
  if (added.some((part) => part.kind !== kind)) return undefined;
  const replaced = removed.flatMap((part) => part.pairs);
  const pairs = added.flatMap((part) => part.pairs);
  if (replaced.length === 0) return undefined;

  const parts = spliced(state.parts, from, to, added);
  const starts = splicedStarts(state.starts, from, to, added);
  const sections: Section[] = [];
  let { rootPairs } = state;
  let { rootDuplicates } = state;
  const shift = added.length - removed.length;
  if (kind === 'element') {
    const at = rootPairs.indexOf(replaced[0]!);
    rootPairs = spliced(rootPairs, at, at + replaced.length, pairs);
    rootDuplicates = duplicatesAfter(rootPairs, at, at + pairs.length, replaced, rootDuplicates);
  }
  for (const section of state.sections) {
    if (section.end <= from) sections.push(section);
    else if (section.at >= to) sections.push(shift === 0 ? section : shifted(section, shift));
    else {
      const next = splicedSection(section, parts, starts, shift, replaced, pairs);
      sections.push(next);
      const at = rootPairs.indexOf(section.pair);
      rootPairs = spliced(rootPairs, at, at + 1, [next.pair]);
    }
  }
  const faulty =
    state.faulty.length === 0 && added.every((part) => part.problems.length === 0)
      ? state.faulty
      : parts.filter((part) => part.problems.length > 0);
  const fresh = added.map((part) => part.chunk);
  const chunks = spliced(state.chunks, from, to, fresh);
  noteIndexes(chunks, from, from + fresh.length);
  const draft: Draft = {
    parts,
    chunks,
    starts,
    sections,
    rootPairs,
    rootDuplicates:
      rootDuplicates.length === 0 ? rootDuplicates : duplicatesAfter(rootPairs, 0, 0, [], rootDuplicates),
    faulty,
  };
  return finish(draft, { state, added, removed });
}

function shifted(section: Section, by: number): Section {
  return { ...section, at: section.at + by, end: section.end + by };
}

function splicedSection(
  section: Section,
  parts: readonly Part[],
  starts: Int32Array,
  shift: number,
  replaced: readonly YamlPair[],
  added: readonly YamlPair[],
): Section {
  const old = section.map.pairs;
  const at = old.indexOf(replaced[0]!);
  const pairs = spliced(old, at, at + replaced.length, added);
  const duplicates = duplicatesAfter(pairs, at, at + added.length, replaced, section.duplicates, section.map);
  const next = makeSection(parts, starts, section.at, section.end + shift, pairs, duplicates);
  if (duplicates.length === 0) hintKeysAfter(next.map, section.map, added);
  return next;
}

function spliced<T>(list: readonly T[], from: number, to: number, added: readonly T[]): readonly T[] {
  const next = list.slice();
  if (added.length === to - from) for (let i = from; i < to; i++) next[i] = added[i - from]!;
  else next.splice(from, to - from, ...added);
  return next;
}

function splicedStarts(starts: Int32Array, from: number, to: number, added: readonly Part[]): Int32Array {
  const next = new Int32Array(starts.length + added.length - (to - from));
  next.set(starts.subarray(0, from + 1));
  let at = starts[from]!;
  for (let i = 0; i < added.length; i++) {
    at += added[i]!.chunk.text.length;
    next[from + i + 1] = at;
  }
  const delta = at - starts[to]!;
  const tail = from + added.length - to;
  for (let i = to + 1; i < starts.length; i++) next[i + tail] = starts[i]! + delta;
  return next;
}
