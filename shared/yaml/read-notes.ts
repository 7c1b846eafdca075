import type { YamlAlias, YamlNode, YamlPair } from './yaml-node.ts';

/** An anchored node, as the front ends meet it. */
export interface AnchorNote {
  readonly name: string;
  readonly node: YamlNode;
  readonly pair: YamlPair | undefined;
  readonly document: number;
  /** Nodes of the anchored tree, itself included, aliases counted as one. */
  readonly nodes: number;
  /** The aliases inside it: a range of `ReadNotes.aliases`. */
  readonly aliasFrom: number;
  readonly aliasTo: number;
}

export interface AliasNote {
  readonly node: YamlAlias;
  readonly document: number;
}

/** Two keys of one map that are equal by their text. */
export interface DuplicateNote {
  readonly key: YamlNode;
  readonly first: YamlNode;
}

/** What a front end collects while it builds the tree, so that nobody has to walk the tree again for it. */
export interface ReadNotes {
  readonly anchors: AnchorNote[];
  readonly aliases: AliasNote[];
  readonly duplicates: DuplicateNote[];
  nodes: number;
  /** Index of the document being read. */
  document: number;
}

/** Notes for a text that is about to be read. */
export function newNotes(): ReadNotes {
  return { anchors: [], aliases: [], duplicates: [], nodes: 0, document: 0 };
}

/** An anchor whose node is being read; `closeAnchor` completes it. */
export interface OpenAnchor {
  readonly slot: number;
  readonly nodes: number;
  readonly aliases: number;
}

/** Call before the children of an anchored node are read, so that anchors are noted in document order. */
export function openAnchor(notes: ReadNotes): OpenAnchor {
  const slot = notes.anchors.length;
  notes.anchors.length++;
  return { slot, nodes: notes.nodes, aliases: notes.aliases.length };
}

export function closeAnchor(notes: ReadNotes, open: OpenAnchor, name: string, node: YamlNode): void {
  notes.anchors[open.slot] = {
    name,
    node,
    pair: undefined,
    document: notes.document,
    nodes: notes.nodes - open.nodes,
    aliasFrom: open.aliases,
    aliasTo: notes.aliases.length,
  };
}

/** Notes that an anchored node is the value of a pair. */
export function noteAnchorPair(notes: ReadNotes, pair: YamlPair): void {
  for (let i = notes.anchors.length - 1; i >= 0; i--) {
    const anchor = notes.anchors[i]!;
    if (anchor.node !== pair.value) continue;
    notes.anchors[i] = { ...anchor, pair };
    return;
  }
}

const FEW = 12;

/** Equal keys of one map, compared by their text as the tool does; aliases and collections as keys are left out. */
export function findDuplicates(pairs: readonly YamlPair[], found: DuplicateNote[]): void {
  if (pairs.length > FEW) {
    findDuplicatesInMany(pairs, found);
    return;
  }
  for (let i = 1; i < pairs.length; i++) {
    const key = pairs[i]!.key;
    if (key.kind !== 'scalar') continue;
    for (let j = 0; j < i; j++) {
      const first = pairs[j]!.key;
      if (first.kind === 'scalar' && first.text === key.text) {
        found.push({ key, first });
        break;
      }
    }
  }
}

function findDuplicatesInMany(pairs: readonly YamlPair[], found: DuplicateNote[]): void {
  const seen = new Map<string, YamlNode>();
  for (const { key } of pairs) {
    if (key.kind !== 'scalar') continue;
    const first = seen.get(key.text);
    if (first === undefined) seen.set(key.text, key);
    else found.push({ key, first });
  }
}
