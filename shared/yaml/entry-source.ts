import { applyEdits, sortEdits } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { endOf, entryAt } from './entry.ts';
import type { Range } from './expect.ts';
import type { Printed } from './print-value.ts';
import { commaAfter } from './flow-entries.ts';
import { chompEdit, unendedLeaf } from './other-ends.ts';
import { inFlow } from './print-replacement.ts';
import { ownedRange } from './remove-block.ts';
import type { Source } from './source.ts';
import type { Spot } from './spot.ts';
import { pairAt } from './spot.ts';
import type { Chunk, YamlNode } from './yaml-node.ts';

/** The text of an entry with the comments that belong to it, as it could be inserted again; `range` is where it stands. */
export interface EntrySource {
  readonly lines: Printed;
  readonly range: Range;
  /** In flow style, the comment after the entry's comma with the spaces before it. */
  readonly comment: string;
  /** It ends with blank lines that are its text. */
  readonly kept: boolean;
}

/** Reads the source of the entry at `index`, `changes` (local edits inside it) made. */
export function entrySource(
  source: Source,
  parent: Spot,
  index: number,
  changes: readonly TextEdit[],
): EntrySource {
  const range = ownedRange(source, parent, index);
  const { column, to, kept } = entryAt(source, parent, index);
  const text = source.text.slice(range.from, inFlow(parent) ? to : range.to);
  const comma = commaAfter(source.text, to);
  const inner = changes.map(({ from, to, insert }) => ({
    from: from - range.from,
    to: to - range.from,
    insert,
  }));
  const changed = applyEdits(text, sortEdits(inner));
  const bare = changed.startsWith(' '.repeat(column)) ? changed.slice(column) : changed;
  const [head = '', ...tail] = bare.split(/\r?\n/);
  const comment = inFlow(parent) ? source.text.slice(comma === undefined ? to : comma + 1, range.to) : '';
  return { lines: { head, tail }, range, comment, kept };
}

/** Edits that take the anchors out of the entry at `index`; what they mark stays. */
export function anchorEdits(source: Source, parent: Spot, index: number): TextEdit[] {
  const pair = pairAt(parent, index);
  const chunk = pair?.chunk ?? parent.chunk;
  const edits: TextEdit[] = [];
  const visit = (node: YamlNode, within: Chunk): void => {
    if (node.anchor !== undefined) edits.push(anchorEdit(source, node, within, node.anchor));
    if (node.kind === 'seq') for (const item of node.items) visit(item, within);
    if (node.kind === 'map') {
      for (const each of node.pairs) {
        visit(each.key, each.chunk ?? within);
        visit(each.value, each.chunk ?? within);
      }
    }
  };
  if (pair !== undefined) {
    visit(pair.key, chunk);
    visit(pair.value, chunk);
  } else if (parent.node.kind === 'seq') visit(parent.node.items[index]!, chunk);
  return edits;
}

function anchorEdit({ text, at }: Source, node: YamlNode, chunk: Chunk, name: string): TextEdit {
  const start = at(chunk, node.from);
  const from = start + Math.max(0, text.slice(start, at(chunk, node.contentFrom)).indexOf(`&${name}`));
  const to = from + name.length + 1;
  const after = /^[ \t]+(?=[^\s#])/.exec(text.slice(to, to + 200))?.[0].length ?? 0;
  if (after > 0) return { from, to: to + after, insert: '' };
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, from - 200), from))?.[0].length ?? 0;
  return { from: from - before, to, insert: '' };
}

/** When the value ended the text as a block without a line break: it gets one elsewhere, and has to say that it is not its own. */
export function chompEdits(source: Source, { node, chunk }: Spot): TextEdit[] {
  const leaf = unendedLeaf(node);
  if (leaf === undefined) return [];
  const edit = chompEdit(source.text, leaf, source.at(endOf(node, chunk).chunk, leaf.contentFrom));
  return edit === undefined ? [] : [edit];
}
