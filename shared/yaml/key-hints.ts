import type { YamlMap } from './yaml-node.ts';

/**
 * Where keys of large maps were last found, so that looking up one of thousands of services does not walk over all of them after each
 * edit. The places are guesses that are checked: maps that follow each other by edits share them.
 */
const hints = new WeakMap<YamlMap, Map<string, number>>();

const MANY = 16;

/** Lets a map without equal keys be looked up by hints, those of the map that it follows if there is one. */
export function hintKeys(map: YamlMap, before?: YamlMap): void {
  if (map.pairs.length <= MANY) return;
  hints.set(map, (before === undefined ? undefined : hints.get(before)) ?? new Map<string, number>());
}

/** The index of the last pair whose key has this text, or -1. */
export function findKey(map: YamlMap, text: string): number {
  const known = hints.get(map);
  if (known === undefined) return lastIndexOf(map, text);
  if (known.size === 0) {
    for (let i = 0; i < map.pairs.length; i++) {
      const { key } = map.pairs[i]!;
      if (key.kind === 'scalar') known.set(key.text, i);
    }
  }
  const guess = known.get(text);
  if (guess !== undefined) {
    for (const near of [guess, guess + 1, guess - 1]) if (isKey(map, near, text)) return near;
  }
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
