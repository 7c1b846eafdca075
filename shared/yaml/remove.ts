import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { refuseAlias, refuseLostAnchor } from './anchors.ts';
import { ownedEnd } from './comments.ts';
import { chunksOf, entryAt } from './entry.ts';
import { changeEntries } from './expected-tree.ts';
import { checked, refuseBroken } from './expect.ts';
import type { Written } from './expect.ts';
import { removeFlow } from './flow-entries.ts';
import { cutLines, hasOtherComments, ownedRange, removeLines } from './remove-block.ts';
import type { Removal } from './remove-block.ts';
import { inFlow } from './print-replacement.ts';
import type { WriteOptions } from './write-options.ts';
import { contentEnd, fileEdits, nextLine, sourceOf } from './source.ts';
import type { Source } from './source.ts';
import type { Spot } from './spot.ts';
import { entryCount, pairAt, pathOf, trace } from './spot.ts';
import { valuePlace } from './value-place.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path } from './yaml-node.ts';

export interface RemoveOptions extends WriteOptions {
  /**
   * What happens to a map or list that loses its last entry. `remove` (the default): it goes too, and so on upwards, but never an
   * element (a service, a network, ...), `services`, what has a tag or an anchor, or what has comments of its own. `keep`: it becomes `{}` or `[]`.
   */
  readonly emptyParents?: 'remove' | 'keep';
}

/**
 * Removes the entry at `path` with the comments that belong to it (comments.ts).
 * Refusals: `file-has-errors`, `path-not-found`, `path-through-alias`, `anchor-in-use`, `document-law`.
 */
export function removeIn(file: YamlFile, path: Path, options: RemoveOptions = {}): Written | Refusal {
  const broken = refuseBroken(file);
  if (broken !== undefined) return broken;
  const found = trace(file, path, options.document);
  if (found === undefined || found.rest.length > 0 || found.spot.parent === undefined) {
    const alias = found !== undefined && found.rest.length > 0 ? refuseAlias(file, found.spot) : undefined;
    return alias ?? refuse('path-not-found', message('yaml.path-not-found', { path: path.join('.') }));
  }
  const target = options.emptyParents === 'keep' ? found.spot : widest(file, found.spot);
  const { parent, index } = target;
  if (parent === undefined) throw new Error('a root is no entry');
  const pair = pairAt(parent, index);
  const lost = refuseLostAnchor(
    file,
    target.document,
    pair === undefined ? [target.node] : [pair.key, pair.value],
  );
  if (lost !== undefined) return lost;
  return removeEntry(file, parent, index);
}

/** The entry to remove so that no empty parent stays: the one asked for or one around it. */
function widest(file: YamlFile, spot: Spot): Spot {
  const { parent } = spot;
  if (parent?.parent === undefined || entryCount(parent.node) !== 1 || !mayVanish(file, parent, spot))
    return spot;
  return widest(file, parent);
}

const elements: ReadonlySet<unknown> = new Set([
  'services',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'models',
]);

function mayVanish(file: YamlFile, spot: Spot, child: Spot): boolean {
  const { node, parent } = spot;
  const path = pathOf(spot);
  // An element that says nothing more is still declared: only its own removal takes it away.
  if (path.length === 2 && elements.has(path[0])) return false;
  if (path.length === 1 && path[0] === 'services') return false;
  if (parent === undefined || node.tag !== undefined || node.anchor !== undefined) return false;
  const source = sourceOf(file, ...chunksOf(parent, spot.index));
  const { lead, contentFrom, to } = valuePlace(source, spot);
  const owned = ownedRange(source, spot, child.index);
  const end = inFlow(parent) ? to : ownedEnd(source.text, entryAt(source, parent, spot.index));
  return !hasOtherComments(source, lead ?? contentFrom, end, owned);
}

function removeEntry(file: YamlFile, parent: Spot, index: number): Written | Refusal {
  const [first, last] = chunksOf(parent, index);
  const isSole = entryCount(parent.node) === 1;
  const source = sourceOf(file, isSole ? parent.chunk : first, last);
  const leavesNothing =
    isSole && parent.parent === undefined && !inFlow(parent) && !isExplicit(file, parent.document);
  const removal = inFlow(parent)
    ? removeFlow(source, parent, index)
    : leavesNothing
      ? removeAll(source, parent)
      : isSole
        ? emptyBlock(source, parent)
        : removeLines(source, parent, index);
  const { from, to } = removal.removed;
  return checked(file, fileEdits(source, removal.edits), {
    document: parent.document,
    expected: leavesNothing
      ? null
      : changeEntries(parent, {
          pairs: (pairs) => pairs.toSpliced(index, 1),
          items: (items) => items.toSpliced(index, 1),
        }),
    removed: [{ from: from + source.start, to: to + source.start }],
  });
}

/** A document that `---` begins, or one of several, must not become empty: Compose refuses such a file. */
function isExplicit(file: YamlFile, document: number): boolean {
  return file.documents.length > 1 || (file.documents[document]?.explicit ?? false);
}

function removeAll(source: Source, root: Spot): Removal {
  const removed = ownedRange(source, root, 0);
  return { edits: [cutLines(source.text, removed.from, nextLine(source.text, removed.to))], removed };
}

/** The only entry goes and `{}` or `[]` stays. */
function emptyBlock(source: Source, parent: Spot): Removal {
  const { text } = source;
  const brackets = parent.node.kind === 'seq' ? '[]' : '{}';
  const removed = ownedRange(source, parent, 0);
  const entry = entryAt(source, parent, 0);
  const { lead, prefixFrom, prefixEnd } = valuePlace(source, parent);
  const start = prefixFrom < prefixEnd ? prefixEnd : lead;
  if (start === undefined || contentEnd(text, start) >= entry.from) {
    return {
      edits: [{ ...removed, insert: ' '.repeat(removed.from < entry.from ? entry.column : 0) + brackets }],
      removed,
    };
  }
  const edits: TextEdit[] = [{ from: start, to: start, insert: ' ' + brackets }];
  return { edits: [...edits, cutLines(text, removed.from, nextLine(text, removed.to))], removed };
}
