import type { Refusal } from '../refusal.ts';
import { refuseDoubtful } from './anchors.ts';
import { findPair } from './copy-entry.ts';
import { chompEdits, entrySource } from './entry-source.ts';
import { chunksOf } from './entry.ts';
import { changeEntries } from './expected-tree.ts';
import { checked } from './expect.ts';
import type { Written } from './expect.ts';
import { insertFlow, removeFlow } from './flow-entries.ts';
import { insertLines } from './insert-block.ts';
import { removeLines } from './remove-block.ts';
import { inFlow } from './print-replacement.ts';
import type { WriteOptions } from './write-options.ts';
import { fileEdits, sourceOf } from './source.ts';
import { entryCount } from './spot.ts';
import { blankLinesBetween } from './sibling-style.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path } from './yaml-node.ts';

/**
 * Moves an entry among its siblings, with its comments and its exact text, so that it stands at `toIndex` afterwards (too large:
 * at the end). An anchor that would then stand below an alias that names it is a `document-law` refusal.
 */
export function moveIn(
  file: YamlFile,
  path: Path,
  toIndex: number,
  options: WriteOptions = {},
): Written | Refusal {
  const found = findPair(file, path, options);
  if ('refused' in found) return found;
  const { spot, parent } = found;
  const { document, index } = spot;
  const count = entryCount(parent.node) ?? 0;
  const to = Math.max(0, Math.min(toIndex, count - 1));
  if (to === index) {
    return checked(file, [], { document, expected: file.documents[document]?.root ?? null });
  }
  const doubtful = refuseDoubtful(file, document, spot.node);
  if (doubtful !== undefined) return doubtful;
  const before = to > index ? to + 1 : to;
  const first = chunksOf(parent, Math.max(0, Math.min(index, to) - 1))[0];
  const source = sourceOf(file, first, chunksOf(parent, Math.max(index, to))[1]);
  const { lines, range, comment, kept } = entrySource(source, parent, index, chompEdits(source, spot));
  const edits = inFlow(parent)
    ? [
        ...removeFlow(source, parent, index).edits,
        ...insertFlow(source, parent, before, [lines.head, ...lines.tail].join(source.eol), comment),
      ]
    : [
        ...removeLines(source, parent, index).edits,
        insertLines(source, parent, before, lines, kept ? 0 : blankLinesBetween(parent, index)),
      ];
  const place = { from: range.from + source.start, to: range.to + source.start };
  return checked(file, fileEdits(source, edits), {
    document,
    expected: changeEntries(parent, {
      pairs: (pairs) => pairs.toSpliced(index, 1).toSpliced(to, 0, pairs[index]!),
      items: (items) => items.toSpliced(index, 1).toSpliced(to, 0, items[index]!),
    }),
    removed: [place],
    copied: [place],
  });
}
