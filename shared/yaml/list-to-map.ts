import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { checked, refuseBroken } from './expect.ts';
import type { Written } from './expect.ts';
import { replaceNode, stringNode, valueNode } from './expected-tree.ts';
import { makeMap, makePair } from './make-node.ts';
import { readRaw } from './read-raw.ts';
import type { WriteOptions } from './set.ts';
import { columnAt, contentEnd, fileEdits, sourceOf } from './source.ts';
import type { Source } from './source.ts';
import { pairOf, pathOf, trace } from './spot.ts';
import type { Spot } from './spot.ts';
import { styleAt } from './style.ts';
import type { YamlFile } from './yaml-file.ts';
import type { YamlScalar, YamlSeq } from './yaml-node.ts';

/** What each name of the list gets as its value: nothing, or a map of plain words. */
export type EntryValue = Readonly<Record<string, string>> | null;

/**
 * Turns a list of names into a map with these names as keys, each with the same value: how the short syntax of `depends_on` and
 * `networks` becomes the long one. Every name, quote and comment stays where it is.
 * Refusals: `file-has-errors`, `path-not-found`, `not-a-list-of-names`, `document-law`.
 */
export function listToMap(
  file: YamlFile,
  path: readonly (string | number)[],
  value: EntryValue,
  options: WriteOptions = {},
): Written | Refusal {
  const broken = refuseBroken(file);
  if (broken !== undefined) return broken;
  const found = trace(file, path, options.document);
  if (found === undefined || found.rest.length > 0) {
    return refuse('path-not-found', message('yaml.path-not-found', { path: path.join('.') }));
  }
  const { spot } = found;
  const names = namesOf(spot);
  if (names === undefined) {
    return refuse(
      'not-a-list-of-names',
      message('yaml.not-a-list-of-names', { path: pathOf(spot).join('.') }),
    );
  }
  const source = sourceOf(file, spot.chunk);
  const list = spot.node as YamlSeq;
  const edits = list.flow ? flowEdits(source, spot, names, value) : blockEdits(source, spot, names, value);
  const pairs = names.map((name) => makePair(stringNode(name.text), valueNode(value, readRaw)));
  const map = makeMap(list, list, list.flow, pairs);
  return checked(file, fileEdits(source, edits), {
    document: spot.document,
    expected: replaceNode(spot, map),
  });
}

/** The items, when all are names that can be keys: scalars on one line without tag or anchor. */
function namesOf({ node, chunk }: Spot): YamlScalar[] | undefined {
  if (node.kind !== 'seq' || node.items.length === 0) return undefined;
  const names = node.items.flatMap((item) =>
    item.kind === 'scalar' &&
    item.from === item.contentFrom &&
    item.to > item.from &&
    item.style !== 'literal' &&
    item.style !== 'folded' &&
    !chunk.text.slice(item.from, item.to).includes('\n')
      ? [item]
      : [],
  );
  return names.length === node.items.length ? names : undefined;
}

/** `[a, b]` -> `{a: {k: v}, b: {k: v}}`. */
function flowEdits(
  source: Source,
  { node, chunk }: Spot,
  names: readonly YamlScalar[],
  value: EntryValue,
): TextEdit[] {
  const open = source.at(chunk, node.contentFrom);
  const close = source.at(chunk, node.to) - 1;
  const entries = Object.entries(value ?? {}).map(([key, word]) => `${key}: ${word}`);
  const text = value === null ? ': null' : `: {${entries.join(', ')}}`;
  return [
    { from: open, to: open + 1, insert: '{' },
    ...names.map((name): TextEdit => {
      const at = source.at(chunk, name.to);
      return { from: at, to: at, insert: text };
    }),
    { from: close, to: close + 1, insert: '}' },
  ];
}

/** `- a # c` -> `a: # c`, with the value's lines below. Dashes in the column of the list's key leave no room: keys are indented. */
function blockEdits(source: Source, spot: Spot, names: readonly YamlScalar[], value: EntryValue): TextEdit[] {
  const { text, eol } = source;
  const { step } = styleAt(spot);
  const key = pairOf(spot)?.key;
  const keyColumn = key === undefined ? -1 : columnAt(text, source.at(spot.chunk, key.from));
  return names.flatMap((name) => {
    const from = source.at(spot.chunk, name.from);
    const to = source.at(spot.chunk, name.to);
    const dash = text.lastIndexOf('-', from - 1);
    const dashColumn = columnAt(text, dash);
    const column = dashColumn > keyColumn ? dashColumn : keyColumn + step;
    const indent = ' '.repeat(column - dashColumn);
    const lines = Object.entries(value ?? {}).map(
      ([word, scalar]) => `${eol}${' '.repeat(column + step)}${word}: ${scalar}`,
    );
    const end = contentEnd(text, to);
    const edits: TextEdit[] = [
      { from: dash, to: from, insert: indent },
      { from: to, to, insert: ':' },
    ];
    if (lines.length > 0) edits.push({ from: end, to: end, insert: lines.join('') });
    return edits;
  });
}
