import type { YamlProblem } from './yaml-file.ts';
import type { YamlMap, YamlPair } from './yaml-node.ts';
import type { DuplicateNote } from './read-notes.ts';
import { mayHaveKey } from './key-hints.ts';
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
 * new keys need be compared with the rest, and not even they when they are the old ones, or keys that the map before the edit
 * cannot have had.
 */
export function duplicatesAfter(
  pairs: readonly YamlPair[],
  from: number,
  to: number,
  old: readonly YamlPair[],
  before: readonly YamlProblem[],
  mapBefore?: YamlMap,
): readonly YamlProblem[] {
  if (before.length === 0 && (sameKeys(pairs, from, to, old) || areNew(pairs, from, to, mapBefore)))
    return NONE;
  return duplicatesAcross(pairs);
}

function sameKeys(pairs: readonly YamlPair[], from: number, to: number, old: readonly YamlPair[]): boolean {
  if (to - from !== old.length) return false;
  return old.every((pair, i) => sameKey(pair, pairs[from + i]!));
}

function sameKey(a: YamlPair, b: YamlPair): boolean {
  return a.key.kind === 'scalar' && b.key.kind === 'scalar' && a.key.text === b.key.text;
}

function areNew(
  pairs: readonly YamlPair[],
  from: number,
  to: number,
  mapBefore: YamlMap | undefined,
): boolean {
  if (to - from > FEW) return false;
  for (let i = from; i < to; i++) {
    const { key } = pairs[i]!;
    const known = mapBefore === undefined || key.kind !== 'scalar' || mayHaveKey(mapBefore, key.text);
    const start = known ? 0 : from;
    const end = known ? pairs.length : to;
    for (let j = start; j < end; j++) if (j !== i && sameKey(pairs[i]!, pairs[j]!)) return false;
  }
  return true;
}
