import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { refuseAlias, refuseDoubtful } from './anchors.ts';
import { anchorEdits, chompEdits, entrySource } from './entry-source.ts';
import { chunksOf } from './entry.ts';
import { changeEntries, stringNode, withoutAnchors } from './expected-tree.ts';
import { checked, refuseBroken } from './expect.ts';
import type { Written } from './expect.ts';
import { insertFlow } from './flow-entries.ts';
import { printPath } from './insert-entry.ts';
import { insertLines } from './insert-block.ts';
import { makePair, withProps } from './make-node.ts';
import { printKey } from './print-value.ts';
import { inFlow } from './print-replacement.ts';
import type { WriteOptions } from './write-options.ts';
import { fileEdits, sourceOf } from './source.ts';
import type { Spot } from './spot.ts';
import { entryCount, findEntry, pairOf, trace } from './spot.ts';
import { blankLinesBetween } from './sibling-style.ts';
import { entryStyle } from './style.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path, YamlNode } from './yaml-node.ts';

/**
 * Writes a map's entry once more under another key, right after the original or at `position`: the exact source text, comments
 * included. Anchors are not copied; aliases in the copy mean what they mean in the original.
 * Refusals: `file-has-errors`, `path-not-found`, `path-through-alias`, `not-a-collection`, `key-exists`, `document-law`.
 */
export function copyEntry(
  file: YamlFile,
  path: Path,
  newKey: string,
  position?: number,
  options: WriteOptions = {},
): Written | Refusal {
  const found = findPair(file, path, options);
  if ('refused' in found) return found;
  const { spot, parent } = found;
  const pair = pairOf(spot);
  if (pair === undefined) {
    return refuse('not-a-collection', message('yaml.not-a-collection', { path: printPath(parent) }));
  }
  if (findEntry(parent.node, newKey) >= 0) {
    return refuse('key-exists', message('yaml.key-exists', { path: printPath(parent), key: newKey }));
  }
  const doubtful = refuseDoubtful(file, spot.document, pair.value);
  if (doubtful !== undefined) return doubtful;
  const count = entryCount(parent.node) ?? 0;
  const index = Math.min(position ?? spot.index + 1, count);
  const near = [Math.min(spot.index, index), Math.min(Math.max(spot.index, index), count - 1)] as const;
  const source = sourceOf(file, chunksOf(parent, Math.max(0, near[0] - 1))[0], chunksOf(parent, near[1])[1]);
  const style = { ...entryStyle(parent), quoteKeys: quotesOf(pair.key) };
  const key = {
    from: source.at(spot.chunk, pair.key.contentFrom),
    to: source.at(spot.chunk, pair.key.to),
    insert: printKey(newKey, style, inFlow(parent) ? 'flow-key' : 'key'),
  };
  const chomp = index > spot.index ? [] : chompEdits(source, spot);
  const { lines, range, comment, kept } = entrySource(source, parent, spot.index, [
    key,
    ...chomp,
    ...anchorEdits(source, parent, spot.index),
  ]);
  const edits = inFlow(parent)
    ? insertFlow(source, parent, index, [lines.head, ...lines.tail].join(source.eol), comment)
    : [insertLines(source, parent, index, lines, kept ? 0 : blankLinesBetween(parent, spot.index))];
  const copyKey = withProps(stringNode(newKey), { tag: pair.key.tag, anchor: undefined });
  const copy = makePair(copyKey, withoutAnchors(pair.value));
  return checked(file, fileEdits(source, edits), {
    document: spot.document,
    expected: changeEntries(parent, { pairs: (pairs) => pairs.toSpliced(index, 0, copy) }),
    copied: [{ from: range.from + source.start, to: range.to + source.start }],
  });
}

const quotesOf = (key: YamlNode) =>
  key.kind === 'scalar' && (key.style === 'single' || key.style === 'double') ? key.style : undefined;

/** The entry at a path with the collection that holds it, or why there is none. */
export function findPair(
  file: YamlFile,
  path: Path,
  options: WriteOptions,
): { readonly spot: Spot; readonly parent: Spot } | Refusal {
  const broken = refuseBroken(file);
  if (broken !== undefined) return broken;
  const found = trace(file, path, options.document);
  const parent = found?.spot.parent;
  if (found !== undefined && found.rest.length === 0 && parent !== undefined)
    return { spot: found.spot, parent };
  const alias = found !== undefined && found.rest.length > 0 ? refuseAlias(file, found.spot) : undefined;
  return alias ?? refuse('path-not-found', message('yaml.path-not-found', { path: path.join('.') }));
}
