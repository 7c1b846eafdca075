import { addTo } from '../add-to.ts';
import type { YamlAlias } from './yaml-node.ts';
import type { FileState } from './file-state.ts';
import type { AnchorNote } from './read-notes.ts';
import type { Part } from './part.ts';
import { indexOfChunk } from './part-index.ts';

/** An anchor and the part that holds it. */
export interface AnchorPlace {
  readonly note: AnchorNote;
  readonly part: Part;
}

/** Every anchor of a file by its name, in the order of the text. */
export type AnchorIndex = ReadonlyMap<string, readonly AnchorPlace[]>;

/** The anchors of a file; made once per file, or taken over from the one before the edit. */
export function anchorsOf(state: FileState): AnchorIndex {
  return (state.anchors ??= indexAnchors(state.parts));
}

function indexAnchors(parts: readonly Part[]): AnchorIndex {
  const index = new Map<string, AnchorPlace[]>();
  for (const part of parts) {
    for (const note of part.anchors) {
      addTo(index, note.name, { note, part });
    }
  }
  return index;
}

/** The anchor that is in force where an alias stands: the latest of its name that begins before it in its document. */
export function findAnchor(
  state: FileState,
  alias: YamlAlias,
  part: Part,
  document: number,
): AnchorPlace | undefined {
  const places = anchorsOf(state).get(alias.name);
  if (places === undefined) return undefined;
  const index = indexOfChunk(state, part.chunk);
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle]!;
    const before =
      place.part === part ? place.note.node.from < alias.from : indexOfChunk(state, place.part.chunk) < index;
    if (before) low = middle + 1;
    else high = middle;
  }
  const found = places[low - 1];
  return found === undefined || found.note.document !== document ? undefined : found;
}

/** Whether the anchored node holds the alias: then following it never ends. */
export function isCycle(place: AnchorPlace, alias: YamlAlias, part: Part): boolean {
  return place.part === part && place.note.node.from <= alias.from && alias.from < place.note.node.to;
}
