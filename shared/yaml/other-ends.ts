// A block scalar that ends a text without a line break has no last line break for the tool (`YamlScalar.unended`). When something
// is written after it, or when such a block becomes the last, the text needs one character more to say the same.

import type { TextEdit, TextEdits } from '../text/text-edit.ts';
import { sortEdits } from '../text/text-edit.ts';
import { lastLeaf } from './entry.ts';
import { absoluteOffset } from './locate.ts';
import type { YamlFile } from './yaml-file.ts';
import type { YamlNode, YamlScalar } from './yaml-node.ts';

/** What else could be written for edits that reach the end of a text without a final line break. */
export function otherEnds(file: YamlFile, edits: TextEdits): TextEdits[] {
  const chunk = file.chunks.at(-1);
  const last = edits.at(-1);
  if (chunk === undefined || last === undefined || chunk.text.endsWith('\n')) return [];
  if (last.to < absoluteOffset(file, chunk, chunk.text.length) || last.insert.endsWith('\n')) return [];
  const eol = /\r\n/.test(chunk.text + last.insert) ? '\r\n' : '\n';
  const ended = [...edits.slice(0, -1), { ...last, insert: last.insert + eol }];
  const root = file.documents.at(-1)?.root;
  const leaf = root === null || root === undefined ? undefined : unendedLeaf(root);
  const chomp = leaf === undefined ? undefined : chompEdit(chunk.text, leaf, leaf.contentFrom);
  if (chomp === undefined) return [ended];
  const start = absoluteOffset(file, chunk, 0);
  const header = { ...chomp, from: chomp.from + start, to: chomp.to + start };
  const isFree = edits.every(({ from, to }) => to <= header.from || from >= header.to);
  return isFree ? [ended, sortEdits([header, ...edits]), sortEdits([header, ...ended])] : [ended];
}

/** The block at the end of a node that has no line break behind it. */
export function unendedLeaf(node: YamlNode): YamlScalar | undefined {
  const leaf = lastLeaf(node);
  return leaf.kind === 'scalar' && leaf.unended ? leaf : undefined;
}

/** Makes a block's header say that there is no last line break. `at` is where the header begins in `text`. */
export function chompEdit(text: string, leaf: YamlScalar, at: number): TextEdit | undefined {
  const header = /^[|>]([0-9]?)([-+]?)([0-9]?)/.exec(text.slice(at, at + leaf.to - leaf.contentFrom));
  if (header === null || header[2] === '-') return undefined;
  const from = at + 1 + header[1]!.length;
  return { from, to: from + header[2]!.length, insert: '-' };
}
