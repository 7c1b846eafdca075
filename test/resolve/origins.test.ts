import { describe, expect, test } from 'vitest';
import type { MapValue, Value } from '../../shared/resolve/value.ts';
import { corpusCases, corpusRoot } from '../support/corpus.ts';
import { resolveCase } from '../support/resolve-case.ts';

/** Ways to become a value that no file writes. */
const unwritten = new Set(['default', 'normalized']);

/** Paths of leaves that know neither a place in a file nor that no file writes them. */
function lost(value: Value, at: string): string[] {
  if (value.kind === 'list') return value.items.flatMap((item, index) => lost(item, `${at}.${index}`));
  if (value.kind === 'map') return [...value.entries].flatMap(([key, entry]) => lost(entry, `${at}.${key}`));
  const { how, node, source } = value.origin;
  if (unwritten.has(how)) return [];
  if (node === undefined || source === undefined) return [at];
  const isInside = node.from >= 0 && node.to <= source.chunk.text.length;
  return isInside ? [] : [at];
}

function leavesOf(value: Value): number {
  if (value.kind === 'scalar') return 1;
  const parts = value.kind === 'list' ? value.items : [...value.entries.values()];
  return parts.reduce((sum, part) => sum + leavesOf(part), 0);
}

describe.skipIf(corpusRoot() === undefined)('every leaf of every accepted project', () => {
  test('knows the place that it was read from, or that the tool made it', () => {
    let leaves = 0;
    for (const one of corpusCases()) {
      const { config, accepted } = resolveCase(one);
      if (!accepted) continue;
      leaves += leavesOf(config as MapValue);
      expect({ id: one.id, lost: lost(config as MapValue, '') }).toEqual({ id: one.id, lost: [] });
    }
    console.log(`${leaves} leaves`);
  });
});
