import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { BOM, eolOf } from '../text/lines.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { refuseAlias, refuseDoubtful } from './anchors.ts';
import { findPair } from './copy-entry.ts';
import { anchorEdits, chompEdits, entrySource } from './entry-source.ts';
import { chunksOf, entryAt } from './entry.ts';
import { changeEntries, stringNode, withoutAnchors } from './expected-tree.ts';
import { checked, commentsWithin, refuseBroken } from './expect.ts';
import type { Written } from './expect.ts';
import { columnFor, insertLines } from './insert-block.ts';
import { absoluteOffset } from './locate.ts';
import {
  makeMap,
  makePair,
  makeScalar,
  noProps,
  nowhere,
  withItems,
  withPairs,
  withValue,
} from './make-node.ts';
import { printKey, type Printed } from './print-value.ts';
import { inFlow } from './print-replacement.ts';
import { blankLinesBetween } from './sibling-style.ts';
import { fileEdits, sourceOf, type Source } from './source.ts';
import { findEntry, pairOf, trace } from './spot.ts';
import { styleAt } from './style.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Chunk, Path, YamlNode, YamlPair } from './yaml-node.ts';

/**
 * Writes a map's entry of one file into another at the same path, at the end of its map: the exact source text with its comments, moved to
 * the column that it has there. Missing parents are made. Anchors stay behind. The answer is about `to`; `from` keeps its text.
 * An alias inside is refused, or with `aliases: 'empty'` carried as `null`, for the caller to fill.
 * Refusals: `cannot-carry` (into flow style, an alias inside), `key-exists`, and those of `copyEntry`.
 */
export function carryEntry(
  from: YamlFile,
  path: Path,
  to: YamlFile,
  { aliases = 'refuse' }: { readonly aliases?: 'refuse' | 'empty' } = {},
): Written | Refusal {
  const found = findPair(from, path, {});
  if ('refused' in found) return found;
  const { spot, parent } = found;
  const pair = pairOf(spot);
  const cannot = refuse('cannot-carry', message('yaml.cannot-carry', { path: path.join('.') }));
  if (pair === undefined || (aliases === 'refuse' && hasAlias(pair.value))) return cannot;
  const refusal = refuseDoubtful(from, spot.document, pair.value) ?? refuseBroken(to);
  if (refusal !== undefined) return refusal;

  const source = sourceOf(
    from,
    chunksOf(parent, Math.max(0, spot.index - 1))[0],
    chunksOf(parent, spot.index)[1],
  );
  const edits = [
    ...chompEdits(source, spot),
    ...anchorEdits(source, parent, spot.index),
    ...aliasEdits(source, pair.value, pair.chunk ?? spot.chunk),
  ];
  const { lines: own, range, kept, comment } = entrySource(source, parent, spot.index, edits);
  const lines = withComment(own, comment);
  const { column } = entryAt(source, parent, spot.index);
  const added = commentsWithin(from, { from: range.from + source.start, to: range.to + source.start });
  const carried = withValue(pair, withoutAliases(withoutAnchors(pair.value)));

  const place = trace(to, path.slice(0, -1));
  if (place === undefined) {
    const above = path.slice(0, -1).map(String);
    const printed = wrap(lines, column, above, 0, 2);
    return writeRoot(to, printed, nest(above, carried), added);
  }
  const rest = place.rest.map(String);
  const { node } = place.spot;
  const alias = refuseAlias(to, place.spot);
  if (alias !== undefined) return alias;
  const first = rest[0] ?? String(path.at(-1));
  if (node.kind !== 'map' || node.pairs.length === 0 || inFlow(place.spot)) return cannot;
  if (findEntry(node, first) >= 0) {
    return refuse(
      'key-exists',
      message('yaml.key-exists', { path: path.slice(0, -1).join('.'), key: first }),
    );
  }
  const last = node.pairs.length - 1;
  const target = sourceOf(to, chunksOf(place.spot, last)[0], chunksOf(place.spot, last)[1]);
  const start = columnFor(target, place.spot, last);
  const printed = wrap(lines, column, rest, start, styleAt(place.spot).step);
  const blank = kept ? 0 : blankLinesBetween(place.spot, last);
  const edit = insertLines(target, place.spot, last + 1, printed, blank);
  return checked(to, fileEdits(target, [edit]), {
    document: place.spot.document,
    expected: changeEntries(place.spot, { pairs: (pairs) => [...pairs, nest(rest, carried)] }),
    added,
  });
}

/** Whether an alias stands in a node. */
export function hasAlias(node: YamlNode): boolean {
  if (node.kind === 'alias') return true;
  if (node.kind === 'seq') return node.items.some(hasAlias);
  return node.kind === 'map' && node.pairs.some(({ key, value }) => hasAlias(key) || hasAlias(value));
}

function aliasEdits(source: Source, node: YamlNode, chunk: Chunk): readonly TextEdit[] {
  if (node.kind === 'alias') {
    return [{ from: source.at(chunk, node.from), to: source.at(chunk, node.to), insert: 'null' }];
  }
  if (node.kind === 'seq') return node.items.flatMap((item) => aliasEdits(source, item, chunk));
  if (node.kind !== 'map') return [];
  return node.pairs.flatMap((pair) => aliasEdits(source, pair.value, pair.chunk ?? chunk));
}

function withoutAliases(node: YamlNode): YamlNode {
  if (!hasAlias(node)) return node;
  if (node.kind === 'alias') return makeScalar(nowhere, noProps, 'plain', 'null');
  if (node.kind === 'seq') return withItems(node, node.items.map(withoutAliases));
  if (node.kind !== 'map') return node;
  return withPairs(
    node,
    node.pairs.map((pair) => withValue(pair, withoutAliases(pair.value))),
  );
}

/** An entry in braces has the comment that follows its comma. */
function withComment({ head, tail }: Printed, comment: string): Printed {
  const last = tail.at(-1);
  const after = comment.trimEnd();
  return last === undefined
    ? { head: head + after, tail }
    : { head, tail: [...tail.slice(0, -1), last + after] };
}

/** The lines below their new parents; the first of all without its indentation. */
function wrap(lines: Printed, from: number, above: readonly string[], start: number, step: number): Printed {
  const style = styleAt(undefined);
  const to = start + above.length * step;
  const heads = above.map(
    (key, index) => `${' '.repeat(start + index * step)}${printKey(key, style, 'key')}:`,
  );
  const moved = [' '.repeat(from) + lines.head, ...lines.tail].map((line) => shift(line, to - from));
  const [head = '', ...tail] = [...heads, ...moved];
  return { head: head.slice(start), tail };
}

/** A line moved to the right, or to the left as far as it has spaces. */
export function shift(line: string, by: number): string {
  if (line.trim() === '') return line;
  if (by >= 0) return ' '.repeat(by) + line;
  return line.slice(Math.min(-by, line.length - line.trimStart().length));
}

/** A pair below maps of these keys. */
function nest(above: readonly string[], pair: YamlPair): YamlPair {
  return above.reduceRight<YamlPair>(
    (inner, key) => makePair(stringNode(key), makeMap(nowhere, noProps, false, [inner])),
    pair,
  );
}

function writeRoot(file: YamlFile, { head, tail }: Printed, pair: YamlPair, added: readonly string[]) {
  const document = Math.max(0, file.documents.length - 1);
  const chunk = file.documents[document]?.chunk ?? file.chunks.at(-1);
  const text = chunk?.text ?? '';
  const at = chunk === undefined ? 0 : absoluteOffset(file, chunk, text.length);
  const eol = eolOf(text);
  const lines = [head, ...tail].join(eol) + eol;
  const insert = text === '' || text === BOM || text.endsWith('\n') ? lines : eol + lines;
  const shell = nest([''], pair).value;
  return checked(file, [{ from: at, to: at, insert }], { document, expected: shell, added });
}
