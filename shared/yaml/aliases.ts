import type { Located, YamlFile } from './yaml-file.ts';
import type { Chunk, YamlAlias } from './yaml-node.ts';
import type { AnchorPlace } from './anchor-index.ts';
import type { Part } from './part.ts';
import { anchorsOf, findAnchor, isCycle } from './anchor-index.ts';
import { stateOf } from './file-state.ts';
import { indexOfChunk } from './part-index.ts';

/**
 * What an alias stands for: the latest node anchored with its name that begins before it in its document. Undefined when there
 * is none. An alias inside its own anchor is answered with that anchor: `isAliasCycle` tells.
 */
export function resolveAlias(file: YamlFile, alias: YamlAlias, chunk: Chunk): Located | undefined {
  const found = findPlace(file, alias, chunk);
  return found === undefined ? undefined : locatedOf(found.place);
}

/** Whether the alias stands inside the node that it stands for, so that following it never ends. */
export function isAliasCycle(file: YamlFile, alias: YamlAlias, chunk: Chunk): boolean {
  const found = findPlace(file, alias, chunk);
  return found !== undefined && isCycle(found.place, alias, found.part);
}

/** The aliases that a chunk holds, in order. What they stand for is all that the chunk's meaning takes from other chunks. */
export function aliasesIn(file: YamlFile, chunk: Chunk): readonly YamlAlias[] {
  const part = partOf(file, chunk);
  return part === undefined ? [] : part.aliases.map((alias) => alias.node);
}

/**
 * The anchored node of each name that a document defines exactly once; names that are redefined are left out, because what they
 * mean depends on the place. The first document unless another is asked for.
 */
export function anchorTargets(file: YamlFile, document = 0): ReadonlyMap<string, Located> {
  const targets = new Map<string, Located>();
  for (const [name, places] of anchorsOf(stateOf(file))) {
    const own = places.filter((place) => place.note.document === document);
    if (own.length === 1) targets.set(name, locatedOf(own[0]!));
  }
  return targets;
}

function partOf(file: YamlFile, chunk: Chunk): Part | undefined {
  const state = stateOf(file);
  return state.parts[indexOfChunk(state, chunk)];
}

function findPlace(
  file: YamlFile,
  alias: YamlAlias,
  chunk: Chunk,
): { place: AnchorPlace; part: Part } | undefined {
  const part = partOf(file, chunk);
  if (part === undefined) throw new Error('a chunk of another file');
  const note =
    file.documents.length === 1 ? undefined : part.aliases.find((one) => one.node.from === alias.from);
  const place = findAnchor(stateOf(file), alias, part, note?.document ?? 0);
  return place === undefined ? undefined : { place, part };
}

function locatedOf({ note, part }: AnchorPlace): Located {
  const { node, pair, document } = note;
  return pair === undefined
    ? { node, chunk: part.chunk, document }
    : { node, chunk: part.chunk, pair, document };
}
