/**
 * An override file in the making, as a tree: what is to be written, in order, each part with the source text and the comments that it
 * takes from the target. Immutable; `printOverride` makes the text.
 */
export type OverrideNode = OverrideLeaf | OverrideMap | OverrideList;

export type OverrideTag = '!override' | '!reset';

export interface OverrideLeaf {
  readonly kind: 'leaf';
  /** YAML source: the line beside the key, then further lines, which are indented with it. */
  readonly lines: readonly string[];
  readonly tag?: OverrideTag;
}

export interface OverrideMap {
  readonly kind: 'map';
  readonly entries: readonly OverrideEntry[];
  readonly tag?: OverrideTag;
}

export interface OverrideList {
  readonly kind: 'list';
  readonly items: readonly OverrideEntry[];
  /** In brackets, as the target writes it. */
  readonly flow: boolean;
  readonly tag?: OverrideTag;
}

/** An entry of a map, or (its key empty) an item of a list. */
export interface OverrideEntry {
  readonly key: string;
  readonly node: OverrideNode;
  /** Comment lines above it, from their `#`. */
  readonly above: readonly string[];
  /** The comment at the end of its line, or ''. */
  readonly trailing: string;
}

/** `!reset null`: what it stands at is taken away. */
export const resetLeaf: OverrideLeaf = { kind: 'leaf', lines: ['null'], tag: '!reset' };

/** The entries of a map or the items of a list; none of a leaf. */
export function entriesOf(node: OverrideNode): readonly OverrideEntry[] {
  return node.kind === 'map' ? node.entries : node.kind === 'list' ? node.items : [];
}

/** Values and `!reset`s in a tree; an empty map or list counts as one. */
export function countLeaves(node: OverrideNode): number {
  const entries = entriesOf(node);
  return entries.length === 0 ? 1 : entries.reduce((sum, entry) => sum + countLeaves(entry.node), 0);
}

/** The same node with this tag, or without any. */
export function withTag(node: OverrideNode, tag: OverrideTag | undefined): OverrideNode {
  if (tag !== undefined) return { ...node, tag };
  if (node.kind === 'leaf') return { kind: 'leaf', lines: node.lines };
  if (node.kind === 'map') return { kind: 'map', entries: node.entries };
  return { kind: 'list', items: node.items, flow: node.flow };
}

/** One way to make a tree smaller: without the entry at a place, or without the tag there. */
export interface Reduction {
  /** Indexes of entries, from the root. */
  readonly place: readonly number[];
  readonly what: 'tag' | 'entry';
}

/** Every leaf and every `!override` of a tree, tags first and then from the end, so that places stay right while leaves go. */
export function reductionsOf(node: OverrideNode): Reduction[] {
  const leaves: Reduction[] = [];
  const tags: Reduction[] = [];
  const visit = (at: OverrideNode, place: readonly number[]): void => {
    if (at.tag === '!override') tags.push({ place, what: 'tag' });
    const entries = entriesOf(at);
    if (entries.length === 0) leaves.push({ place, what: 'entry' });
    entries.forEach((entry, index) => visit(entry.node, [...place, index]));
  };
  visit(node, []);
  return [...tags, ...leaves.reverse()];
}

/** The tree made smaller; undefined when nothing of it stays. A map or list that loses its last entry goes with it. */
export function reduce(node: OverrideNode, { place, what }: Reduction): OverrideNode | undefined {
  const [first, ...rest] = place;
  if (first === undefined) return what === 'tag' ? withTag(node, undefined) : undefined;
  const entries = entriesOf(node);
  const entry = entries[first]!;
  const inner = reduce(entry.node, { place: rest, what });
  if (inner === undefined && entries.length === 1) return undefined;
  const next =
    inner === undefined ? entries.toSpliced(first, 1) : entries.with(first, { ...entry, node: inner });
  return node.kind === 'map'
    ? { ...node, entries: next }
    : node.kind === 'list'
      ? { ...node, items: next }
      : node;
}

/** The paths at which tags stand; of items in lists, that of the list. */
export function taggedPaths(node: OverrideNode, path: readonly string[] = []): string[][] {
  const own = node.tag === undefined ? [] : [[...path]];
  const inner = (entry: OverrideEntry): readonly string[] =>
    node.kind === 'map' ? [...path, entry.key] : path;
  return [...own, ...entriesOf(node).flatMap((entry) => taggedPaths(entry.node, inner(entry)))];
}
