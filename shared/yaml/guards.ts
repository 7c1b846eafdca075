import type { YamlFile } from './yaml-file.ts';
import type { FileState } from './file-state.ts';
import type { AliasNote, AnchorNote } from './read-notes.ts';
import type { Part } from './part.ts';
import { findAnchor, isCycle } from './anchor-index.ts';
import { stateOf } from './file-state.ts';

/** What a count that grows beyond every use is cut to. */
export const EXPANSION_LIMIT = Number.MAX_SAFE_INTEGER;

/**
 * How many nodes a file has when every alias is replaced by a copy of what it stands for, up to EXPANSION_LIMIT. Nine lines of
 * nested aliases can stand for billions of nodes; who follows aliases asks here first. Linear in chunks and aliases. Aliases without
 * an anchor, and those inside their own, count as one.
 */
export function aliasExpansion(file: YamlFile): number {
  const state = stateOf(file);
  const sizes = new Map<AnchorNote, number>();
  let total = state.parts[0]?.kind === 'whole' ? 0 : 1;
  for (const part of state.parts) {
    // An alias that is no cycle stands after the end of its anchor's node, so in the order of ends every size that is needed is known.
    const byEnd =
      part.anchors.length < 2 ? part.anchors : part.anchors.toSorted((a, b) => a.node.to - b.node.to);
    for (const note of byEnd) {
      sizes.set(
        note,
        expand(state, part, note.nodes, part.aliases.slice(note.aliasFrom, note.aliasTo), sizes),
      );
    }
    total = add(total, expand(state, part, part.nodes, part.aliases, sizes));
  }
  return total;
}

function expand(
  state: FileState,
  part: Part,
  nodes: number,
  aliases: readonly AliasNote[],
  sizes: ReadonlyMap<AnchorNote, number>,
): number {
  let total = nodes;
  for (const { node, document } of aliases) {
    const place = findAnchor(state, node, part, document);
    if (place === undefined || isCycle(place, node, part)) continue;
    total = add(total, (sizes.get(place.note) ?? 1) - 1);
  }
  return total;
}

function add(a: number, b: number): number {
  return Math.min(a + b, EXPANSION_LIMIT);
}
