import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { literalMayEnd, ownedEnd } from './comments.ts';
import { chunksOf, entryAt } from './entry.ts';
import { changeEntries, replaceNode, stringNode, valueNode } from './expected-tree.ts';
import { checked } from './expect.ts';
import type { Written } from './expect.ts';
import { insertFlow } from './flow-entries.ts';
import { columnFor, insertLines } from './insert-block.ts';
import { makePair, withProps } from './make-node.ts';
import { printFlow, printFlowPair, printItem, printPair } from './print-value.ts';
import { readRaw } from './read-raw.ts';
import { inFlow } from './print-replacement.ts';
import { replaceValue } from './replace-value.ts';
import { fileEdits, sourceOf } from './source.ts';
import { blankLinesBetween } from './sibling-style.ts';
import { entryStyle, styleAt } from './style.ts';
import type { Spot } from './spot.ts';
import { entryCount, findEntry, pathOf } from './spot.ts';
import type { YamlFile } from './yaml-file.ts';
import type { YamlValue } from './yaml-value.ts';

/**
 * Puts a new entry into the map or list at `spot`; an empty value (`key:`, `null`, `{}`, `[]`) becomes the collection. For a list
 * `key` is the index of the new item. For a map `index` is the new entry's place, by default the last.
 */
export function insertEntry(
  file: YamlFile,
  spot: Spot,
  key: string | number,
  value: YamlValue,
  index = Infinity,
): Written | Refusal {
  const count = entryCount(spot.node);
  if (count === undefined || count === 0) return fill(file, spot, key, value);
  if (spot.node.kind === 'map' && findEntry(spot.node, key) >= 0) {
    return refuse('key-exists', message('yaml.key-exists', { path: printPath(spot), key: String(key) }));
  }
  const at = Math.min(spot.node.kind === 'seq' ? placeOf(key, count) : index, count);
  const near = Math.min(at, count - 1);
  const [first] = chunksOf(spot, Math.max(0, at - 1));
  const source = sourceOf(file, first, chunksOf(spot, near)[1]);
  const style = entryStyle(spot);
  const isList = spot.node.kind === 'seq';
  if (inFlow(spot)) {
    const printed = isList ? printFlow(value, style) : printFlowPair(String(key), value, style);
    const edits = fileEdits(source, insertFlow(source, spot, at, printed));
    return checked(file, edits, { document: spot.document, expected: expectedWith(spot, key, value, at) });
  }
  const column = columnFor(source, spot, at);
  const literal =
    at < count || literalMayEnd(source.text, ownedEnd(source.text, entryAt(source, spot, near)), column);
  const lines = isList
    ? printItem(value, column, { ...style, literal })
    : printPair(String(key), value, column, { ...style, literal });
  const edit = insertLines(source, spot, at, lines, blankLinesBetween(spot, near));
  return checked(file, fileEdits(source, [edit]), {
    document: spot.document,
    expected: expectedWith(spot, key, value, at),
  });
}

function placeOf(key: string | number, count: number): number {
  return typeof key === 'number' && key >= 0 ? key : count;
}

function expectedWith(spot: Spot, key: string | number, value: YamlValue, index: number) {
  const node = valueNode(value, readRaw);
  return changeEntries(spot, {
    pairs: (pairs) => pairs.toSpliced(index, 0, makePair(stringNode(String(key)), node)),
    items: (items) => items.toSpliced(index, 0, node),
  });
}

/** Gives an empty value its first entry. */
function fill(file: YamlFile, spot: Spot, key: string | number, value: YamlValue): Written | Refusal {
  const isList = spot.node.kind === 'seq' ? true : spot.node.kind === 'map' ? false : typeof key === 'number';
  const collection: YamlValue = isList ? [value] : { [String(key)]: value };
  return writeValue(file, spot, collection, true);
}

/** Replaces the value of a spot and proves it. Anchors inside the old value must not be needed elsewhere: see anchors.ts. */
export function writeValue(
  file: YamlFile,
  spot: Spot,
  value: YamlValue,
  keepTag: boolean,
): Written | Refusal {
  const [first, last] =
    spot.parent === undefined ? [spot.chunk, spot.chunk] : chunksOf(spot.parent, spot.index);
  const source = sourceOf(file, first, last);
  const style = spot.parent === undefined ? styleAt(spot) : entryStyle(spot.parent);
  const { edits, removed } = replaceValue(source, spot, value, style, keepTag);
  const node = valueNode(value, readRaw);
  return checked(file, fileEdits(source, edits), {
    document: spot.document,
    expected: replaceNode(
      spot,
      withProps(node, {
        tag: keepTag ? (spot.node.tag ?? node.tag) : node.tag,
        anchor: spot.node.anchor ?? node.anchor,
      }),
    ),
    removed: removed.map(({ from, to }) => ({ from: from + source.start, to: to + source.start })),
  });
}

/** A path for people: `services.web.ports.0`. */
export function printPath(spot: Spot): string {
  return pathOf(spot).join('.');
}
