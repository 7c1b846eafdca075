import type { YamlProblem } from './yaml-file.ts';
import type { YamlPair } from './yaml-node.ts';
import type { DuplicateNote } from './read-notes.ts';
import { duplicateProblem } from './part.ts';
import { findDuplicates } from './read-notes.ts';

const NONE: readonly YamlProblem[] = [];
const FEW = 8;

/** Equal keys among pairs that begin chunks of their own. */
export function duplicatesAcross(pairs: readonly YamlPair[]): readonly YamlProblem[] {
  const found: DuplicateNote[] = [];
  findDuplicates(pairs, found);
  if (found.length === 0) return NONE;
  const chunks = new Map(pairs.map((pair) => [pair.key, pair.chunk!]));
  return found.map((note) => duplicateProblem(note, chunks.get(note.key)!, chunks.get(note.first)!));
}

/**
 * The same after `pairs[from..to)` took the place of `old`. `before` is what was found until then: if it was nothing, only the
 * new keys need be compared with the rest, and not even they when they are the old ones.
 */
export function duplicatesAfter(
  pairs: readonly YamlPair[],
  from: number,
  to: number,
  old: readonly YamlPair[],
  before: readonly YamlProblem[],
): readonly YamlProblem[] {
  if (before.length === 0 && (sameKeys(pairs, from, to, old) || isFewAndNew(pairs, from, to))) return NONE;
  return duplicatesAcross(pairs);
}

/** Whether the pairs in [from, to) have the keys of `old`, by their text and in their order. */
export function sameKeys(
  pairs: readonly YamlPair[],
  from: number,
  to: number,
  old: readonly YamlPair[],
): boolean {
  if (to - from !== old.length) return false;
  return old.every((pair, i) => sameKey(pair, pairs[from + i]!));
}

function sameKey(a: YamlPair, b: YamlPair): boolean {
  return a.key.kind === 'scalar' && b.key.kind === 'scalar' && a.key.text === b.key.text;
}

function isFewAndNew(pairs: readonly YamlPair[], from: number, to: number): boolean {
  if (to - from > FEW) return false;
  for (let i = from; i < to; i++) {
    for (let j = 0; j < pairs.length; j++) if (j !== i && sameKey(pairs[i]!, pairs[j]!)) return false;
  }
  return true;
}
