import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { refuseDoubtful } from './anchors.ts';
import { hasAlias, shift } from './carry-entry.ts';
import { anchorEdits, chompEdits, entrySource } from './entry-source.ts';
import { chunksOf, entryAt } from './entry.ts';
import { changeEntries, withoutAnchors } from './expected-tree.ts';
import { checked, commentsWithin, refuseBroken } from './expect.ts';
import type { Written } from './expect.ts';
import { columnFor, insertLines } from './insert-block.ts';
import { inFlow } from './print-replacement.ts';
import { fileEdits, sourceOf } from './source.ts';
import { trace } from './spot.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path } from './yaml-node.ts';

/**
 * Writes an item of a list of one file into the list at the same path of another, before the item at `index`, or at its end: the exact
 * source text with its comments, moved to the column that items have there. The answer is about `to`; `from` keeps its text.
 * Refusals: `cannot-carry` (brackets, an alias inside, no list with items there).
 */
export function carryItem(from: YamlFile, path: Path, to: YamlFile, index = Infinity): Written | Refusal {
  const cannot = refuse('cannot-carry', message('yaml.cannot-carry', { path: path.join('.') }));
  const found = trace(from, path);
  const place = trace(to, path.slice(0, -1));
  const { spot } = found ?? {};
  const parent = spot?.parent;
  if (spot === undefined || found?.rest.length !== 0 || parent?.node.kind !== 'seq') return cannot;
  if (place?.rest.length !== 0 || place.spot.node.kind !== 'seq') return cannot;
  const { items } = place.spot.node;
  if (items.length === 0 || inFlow(parent) || inFlow(place.spot) || hasAlias(spot.node)) return cannot;
  const refusal = refuseDoubtful(from, spot.document, spot.node) ?? refuseBroken(to);
  if (refusal !== undefined) return refusal;

  const source = sourceOf(
    from,
    chunksOf(parent, Math.max(0, spot.index - 1))[0],
    chunksOf(parent, spot.index)[1],
  );
  const changes = [...chompEdits(source, spot), ...anchorEdits(source, parent, spot.index)];
  const { lines, range } = entrySource(source, parent, spot.index, changes);
  const { column } = entryAt(source, parent, spot.index);
  const at = Math.min(index, items.length);
  const near = Math.min(at, items.length - 1);
  const target = sourceOf(to, chunksOf(place.spot, Math.max(0, at - 1))[0], chunksOf(place.spot, near)[1]);
  const by = columnFor(target, place.spot, near) - column;
  const printed = { head: lines.head, tail: lines.tail.map((line) => shift(line, by)) };
  return checked(to, fileEdits(target, [insertLines(target, place.spot, at, printed, 0)]), {
    document: place.spot.document,
    expected: changeEntries(place.spot, { items: (all) => all.toSpliced(at, 0, withoutAnchors(spot.node)) }),
    added: commentsWithin(from, { from: range.from + source.start, to: range.to + source.start }),
  });
}
