import type { YamlMap, YamlPair } from './yaml-node.ts';

/**
 * Where keys of large maps were last found, so that looking up one of thousands of services does not walk over all of them after each
 * edit. The places are guesses that are checked: maps that follow each other by edits share them.
 */
const hints = new WeakMap<YamlMap, Map<string, number>>();

const MANY = 16;

/** Lets a map without equal keys be looked up by hints. */
export function hintKeys(map: YamlMap): void {
  if (map.pairs.length > MANY) hints.set(map, new Map());
}

/** The same for the map that an edit made of `before` by giving it the pairs `added`. */
export function hintKeysAfter(map: YamlMap, before: YamlMap, added: readonly YamlPair[]): void {
  const known = hints.get(before);
  if (known === undefined || map.pairs.length <= MANY) return hintKeys(map);
  if (known.size > 0) {
    for (const { key } of added) if (key.kind === 'scalar' && !known.has(key.text)) known.set(key.text, -1);
  }
  hints.set(map, known);
}

/** Whether a map can have such a key. False is certain; true is not. */
export function mayHaveKey(map: YamlMap, text: string): boolean {
  const known = hints.get(map);
  return known === undefined || filled(known, map).has(text);
}

/** Hints hold all keys of their maps, and some that only earlier ones had. */
function filled(known: Map<string, number>, map: YamlMap): Map<string, number> {
  if (known.size > 0) return known;
  for (let i = 0; i < map.pairs.length; i++) {
    const { key } = map.pairs[i]!;
    if (key.kind === 'scalar') known.set(key.text, i);
  }
  return known;
}

/** The index of the last pair whose key has this text, or -1. */
export function findKey(map: YamlMap, text: string): number {
  const known = hints.get(map);
  if (known === undefined) return lastIndexOf(map, text);
  const guess = filled(known, map).get(text);
  if (guess === undefined) return -1;
  for (const near of [guess, guess + 1, guess - 1]) if (isKey(map, near, text)) return near;
  const found = lastIndexOf(map, text);
  if (found >= 0) known.set(text, found);
  return found;
}

function isKey(map: YamlMap, index: number, text: string): boolean {
  const key = map.pairs[index]?.key;
  return key?.kind === 'scalar' && key.text === text;
}

function lastIndexOf(map: YamlMap, text: string): number {
  for (let i = map.pairs.length - 1; i >= 0; i--) if (isKey(map, i, text)) return i;
  return -1;
}
