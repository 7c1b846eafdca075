import { BOM, lineStart } from '../text/lines.ts';
import type { Source } from './source.ts';
import { columnAt, contentEnd, lineAt, nextLine } from './source.ts';
import type { Spot } from './spot.ts';
import { pairAt } from './spot.ts';
import type { Chunk, YamlNode } from './yaml-node.ts';

/** The place of a map's pair or a list's item in a source, in local offsets. */
export interface Entry {
  /** First character: the dash, the `?`, or the key. */
  readonly from: number;
  /** End of its value, without comments. */
  readonly to: number;
  /** Column of `from`. */
  readonly column: number;
  /** It ends with a block (`|+`) that keeps the blank lines below it: they are its text. */
  readonly kept: boolean;
}

/** The end of a node as its deepest last part has it: right also where that part stands in another chunk. */
export function endOf(node: YamlNode, chunk: Chunk): { readonly chunk: Chunk; readonly offset: number } {
  if (node.kind === 'map' && !node.flow) {
    const pair = node.pairs.at(-1);
    if (pair !== undefined) {
      const inner = pair.chunk ?? chunk;
      const end = endOf(pair.value, inner);
      return end.chunk === inner && end.offset < pair.key.to ? { chunk: inner, offset: pair.key.to } : end;
    }
  }
  if (node.kind === 'seq' && !node.flow) {
    const item = node.items.at(-1);
    if (item !== undefined) return endOf(item, chunk);
  }
  return { chunk, offset: node.to };
}

/** The deepest last node: the one whose end `endOf` gives. */
export function lastLeaf(node: YamlNode): YamlNode {
  if (node.kind === 'map' && !node.flow) {
    const value = node.pairs.at(-1)?.value;
    if (value !== undefined) return lastLeaf(value);
  }
  if (node.kind === 'seq' && !node.flow) {
    const item = node.items.at(-1);
    if (item !== undefined) return lastLeaf(item);
  }
  return node;
}

/** The first and the last chunk that the entry at `index` stands in. */
export function chunksOf(parent: Spot, index: number): readonly [Chunk, Chunk] {
  const pair = pairAt(parent, index);
  const chunk = pair?.chunk ?? parent.chunk;
  const value = pair?.value ?? (parent.node.kind === 'seq' ? parent.node.items[index] : undefined);
  return [chunk, value === undefined ? chunk : endOf(value, chunk).chunk];
}

/** The entry at `index` of a block or flow collection. */
export function entryAt(source: Source, parent: Spot, index: number): Entry {
  const { text } = source;
  const pair = pairAt(parent, index);
  if (pair !== undefined) {
    const chunk = pair.chunk ?? parent.chunk;
    const end = endOf(pair.value, chunk);
    const from = questionBefore(text, source.at(chunk, pair.key.from));
    const to = Math.max(source.at(chunk, pair.key.to), source.at(end.chunk, end.offset));
    return { from, ...throughKept(text, pair.value, to), column: columnAt(text, from) };
  }
  if (parent.node.kind !== 'seq') throw new Error('only maps and lists have entries');
  const item = parent.node.items[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  const end = endOf(item, parent.chunk);
  const from = parent.node.flow ? source.at(parent.chunk, item.from) : dashOf(source, parent, index);
  const to = Math.max(source.at(end.chunk, end.offset), parent.node.flow ? from : from + 1);
  return { from, ...throughKept(text, item, to), column: columnAt(text, from) };
}

function questionBefore(text: string, key: number): number {
  let at = key - 1;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return text[at] === '?' && at < key - 1 ? at : key;
}

/** The dash of a block list's item: on the item's own line, or on a line above with nothing but comments between. */
function dashOf(source: Source, parent: Spot, index: number): number {
  const before = parent.node.kind === 'seq' ? parent.node.items[index - 1] : undefined;
  const end =
    before === undefined
      ? { chunk: parent.chunk, offset: parent.node.contentFrom }
      : endOf(before, parent.chunk);
  return skipBlank(source.text, source.at(end.chunk, end.offset));
}

/** The first character at or after `at` that is neither white space nor comment. */
export function skipBlank(text: string, at: number): number {
  let here = at;
  for (;;) {
    const character = text[here];
    if (
      character === ' ' ||
      character === '\t' ||
      character === '\n' ||
      character === '\r' ||
      character === BOM
    ) {
      here++;
    } else if (character === '#') here = contentEnd(text, here);
    else return here;
  }
}

/** Blank lines after a `|+` block are its text: the entry ends after the last of them. */
function throughKept(text: string, value: YamlNode, to: number): { to: number; kept: boolean } {
  const leaf = lastLeaf(value);
  if (leaf.kind !== 'scalar' || (leaf.style !== 'literal' && leaf.style !== 'folded')) {
    return { to, kept: false };
  }
  const header = text.slice(to - (leaf.to - leaf.contentFrom), to).split('\n', 1)[0] ?? '';
  if (!/^[|>][0-9]?\+/.test(header)) return { to, kept: false };
  let end = to;
  for (
    let line = nextLine(text, to);
    line < text.length && lineAt(text, line).kind === 'blank';
    line = nextLine(text, line)
  ) {
    end = contentEnd(text, line);
  }
  return { to: end, kept: true };
}

/** Where the line of an entry begins when nothing but spaces stand before it; undefined when it shares its line. */
export function ownLine(text: string, entry: Entry): number | undefined {
  const start = lineStart(text, entry.from);
  return /^[ \t\ufeff]*$/.test(text.slice(start, entry.from)) ? start : undefined;
}
