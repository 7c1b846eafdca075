import { isRefusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { Written } from './expect.ts';
import { valueNode } from './expected-tree.ts';
import { readRaw } from './read-raw.ts';
import { sameTree } from './same-tree.ts';
import type { YamlFile } from './yaml-file.ts';
import type { YamlNode } from './yaml-node.ts';
import { isList, isMap } from './yaml-value.ts';
import type { YamlValue } from './yaml-value.ts';

/** A change of one entry of a collection. Applied one after the other, in order. */
export type EntryChange =
  | { readonly kind: 'set'; readonly key: string | number; readonly value: YamlValue }
  | { readonly kind: 'insert'; readonly key: string | number; readonly value: YamlValue }
  | { readonly kind: 'remove'; readonly key: string | number };

/** Longer lists are replaced as a whole: the comparison is quadratic. */
const longest = 200;

/**
 * The changes of entries that turn a collection into a value of the same kind, so that the entries that stay keep their lines and
 * comments. Undefined: they have nothing in common, or one of them is empty; then the whole is replaced.
 */
export function entryChanges(node: YamlNode, value: YamlValue): readonly EntryChange[] | undefined {
  if (node.kind === 'map' && isMap(value)) return mapChanges(node.pairs, value);
  if (node.kind === 'seq' && isList(value) && node.items.length > 0 && value.length > 0) {
    return listChanges(node.items, value);
  }
  return undefined;
}

function mapChanges(
  pairs: readonly { readonly key: YamlNode; readonly value: YamlNode }[],
  value: { readonly [key: string]: YamlValue },
): EntryChange[] | undefined {
  const old = new Map<string, YamlNode>();
  for (const pair of pairs) {
    if (pair.key.kind !== 'scalar') return undefined;
    old.set(pair.key.text, pair.value);
  }
  const entries = Object.entries(value);
  if (!entries.some(([key]) => old.has(key))) return undefined;
  return [
    ...entries.flatMap(([key, item]): EntryChange[] => {
      const before = old.get(key);
      if (before === undefined) return [{ kind: 'insert', key, value: item }];
      return sameTree(before, valueNode(item, readRaw)) ? [] : [{ kind: 'set', key, value: item }];
    }),
    ...[...old.keys()]
      .filter((key) => !Object.hasOwn(value, key))
      .map((key) => ({ kind: 'remove', key }) as const),
  ];
}

function listChanges(items: readonly YamlNode[], value: readonly YamlValue[]): EntryChange[] | undefined {
  if (items.length > longest || value.length > longest) return undefined;
  const wanted = value.map((item) => valueNode(item, readRaw));
  const kept = commonItems(items, wanted);
  const changes: EntryChange[] = [];
  let from = 0;
  let to = 0;
  let at = 0;
  for (const [oldIndex, newIndex] of [...kept, [items.length, value.length] as const]) {
    const replaced = Math.min(oldIndex - from, newIndex - to);
    for (let n = 0; n < replaced; n++) changes.push({ kind: 'set', key: at++, value: value[to + n]! });
    for (let n = to + replaced; n < newIndex; n++)
      changes.push({ kind: 'insert', key: at++, value: value[n]! });
    for (let n = from + replaced; n < oldIndex; n++) changes.push({ kind: 'remove', key: at });
    at++;
    from = oldIndex + 1;
    to = newIndex + 1;
  }
  return changes;
}

/** The longest common subsequence, as pairs of indices. */
function commonItems(a: readonly YamlNode[], b: readonly YamlNode[]): (readonly [number, number])[] {
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const same = a.map((item) => b.map((other) => sameTree(item, other)));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
      length[i]![j] = same[i]![j] ? length[i + 1]![j + 1]! + 1 : skip;
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same[i]![j]) pairs.push([i++, j++]);
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Runs steps one after the other; the answer is one edit of the file as it was. The first refusal ends it. */
export function inSteps(
  file: YamlFile,
  steps: readonly ((file: YamlFile) => Written | Refusal)[],
): Written | Refusal {
  let written: Written = { edits: [], after: file };
  for (const step of steps) {
    const next = step(written.after);
    if (isRefusal(next)) return next;
    written = { edits: composeEdits(written.edits, next.edits), after: next.after };
  }
  return written;
}
