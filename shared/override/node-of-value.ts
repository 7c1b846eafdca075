import { canonicalize } from '../resolve/canonical.ts';
import {
  isNull,
  listValue,
  mapEntries,
  mapItems,
  mapOf,
  sameValue,
  textOf,
  textValue,
} from '../resolve/make-value.ts';
import { childShape, type Shape } from '../resolve/shape.ts';
import { enforceUnicity } from '../resolve/unicity.ts';
import type { ListValue, MapValue, ScalarValue, Value } from '../resolve/value.ts';
import { literalFits, printLiteral } from '../yaml/print-scalar.ts';
import { printFlow, type PrintStyle } from '../yaml/print-value.ts';
import { resolveScalar } from '../yaml/scalar.ts';
import { raw, type YamlValue } from '../yaml/yaml-value.ts';
import { lineStart } from '../text/lines.ts';
import type { OverrideEntry, OverrideLeaf, OverrideNode } from './override-tree.ts';
import type { FindComments } from './target-text.ts';
import { isKeyed, keyedEntries, type Keyed } from './written-value.ts';
import { scalarValue } from '../resolve/value-objects.ts';

// A value of the target as it is to be written: its own source text where that still says the value, the short syntax where the
// target uses it, without what the tool adds by itself.

/** How values are written. */
export interface Writing {
  readonly style: PrintStyle;
  readonly comments: FindComments;
}

/** Lists in brackets that are wider than this are written in lines. */
const widestFlow = 100;

/** The value, whole. */
export function nodeOfValue(value: Value, shape: Shape | undefined, writing: Writing): OverrideNode {
  if (isKeyed(shape) && value.kind !== 'scalar') return keyedNode(value, keyedEntries(value), writing);
  if (value.kind === 'scalar') return leafOf(value, writing);
  const short = shortForm(value, shape);
  if (short !== undefined) return leafOf(short, writing);
  if (value.kind === 'list') return listNode(value.items, value, shape, writing);
  return mapNode(value, shape, writing);
}

/** An entry of a map with the comments that the target has at it. */
export function entryOfValue(
  key: string,
  value: Value,
  shape: Shape | undefined,
  writing: Writing,
): OverrideEntry {
  return { key, node: nodeOfValue(value, shape, writing), ...writing.comments(value) };
}

function mapNode(value: MapValue, shape: Shape | undefined, writing: Writing): OverrideNode {
  const entries = shortExternal([...value.entries].filter(([, entry]) => entry.origin.how !== 'default'));
  if (entries.length === 0) return { kind: 'leaf', lines: ['{}'] };
  const names = namesOnly(
    value,
    entries.map(([, entry]) => entry),
  );
  if (names !== undefined) {
    const flow = value.origin.node?.kind === 'seq' && value.origin.node.flow;
    return { kind: 'list', flow, items: names.map((name) => itemOf(name, undefined, writing)) };
  }
  return {
    kind: 'map',
    entries: entries.map(([key, entry]) => entryOfValue(key, entry, childShape(shape, key), writing)),
  };
}

/** `external: { name: x }`, which is `external: true` and `name: x` in the long syntax, as the target writes it. */
function shortExternal(
  entries: readonly (readonly [string, Value])[],
): readonly (readonly [string, Value])[] {
  const external = entries.find(([key]) => key === 'external')?.[1];
  const name = entries.find(([key]) => key === 'name')?.[1];
  const { node } = external?.origin ?? {};
  if (external?.kind !== 'scalar' || node?.kind !== 'map' || name?.kind !== 'scalar') return entries;
  if (!node.pairs.some((pair) => pair.value === name.origin.node)) return entries;
  const both = mapOf([['name', name]], external.origin);
  return entries.flatMap((entry) =>
    entry[0] === 'name' ? [] : [entry[0] === 'external' ? ['external', both] : entry],
  );
}

/** The names of a map that the file writes as a list of names: `depends_on: [db]`, `networks: [front]`. */
export function namesOnly(value: MapValue, entries: readonly Value[]): readonly Value[] | undefined {
  if (value.origin.node?.kind !== 'seq') return undefined;
  const names = entries.map(({ origin }) =>
    origin.node?.kind === 'scalar' ? textValue(origin.node.text, origin) : undefined,
  );
  const keys = [...value.entries].filter(([, entry]) => entries.includes(entry)).map(([key]) => key);
  return names.every((name, index) => name !== undefined && name.value === keys[index])
    ? (names as readonly Value[])
    : undefined;
}

/** Items of a list; those that come from one short text (a range of ports) are that text. */
export function listNode(
  items: readonly Value[],
  list: Value,
  shape: Shape | undefined,
  writing: Writing,
): OverrideNode {
  const { node } = list.origin;
  if (items.length === 0) return { kind: 'leaf', lines: ['[]'] };
  // A text alone where a list may stand.
  if (items.length === 1 && node?.kind === 'scalar' && items[0]!.kind === 'scalar')
    return leafOf(items[0]!, writing);
  const written: OverrideEntry[] = [];
  for (let at = 0; at < items.length;) {
    const short = shortItems(items, at, shape);
    written.push(itemOf(short?.value ?? items[at]!, shape?.item, writing));
    at += short?.count ?? 1;
  }
  const flow = node?.kind === 'seq' && node.flow && fitsFlow(written);
  return { kind: 'list', flow, items: written };
}

function fitsFlow(items: readonly OverrideEntry[]): boolean {
  const isPlain = items.every(
    ({ node, above, trailing }) =>
      node.kind === 'leaf' && node.lines.length === 1 && above.length === 0 && trailing === '',
  );
  return (
    isPlain &&
    items.reduce((sum, { node }) => sum + (node as OverrideLeaf).lines[0]!.length + 2, 0) <= widestFlow
  );
}

function itemOf(value: Value, shape: Shape | undefined, writing: Writing): OverrideEntry {
  return entryOfValue('', value, shape, writing);
}

/** The short text that items from `at` on are the long syntax of, and how many they are. */
function shortItems(
  items: readonly Value[],
  at: number,
  shape: Shape | undefined,
): { value: ScalarValue; count: number } | undefined {
  const { node } = items[at]!.origin;
  if (items[at]!.kind !== 'map' || node?.kind !== 'scalar' || shape === undefined) return undefined;
  let count = 1;
  while (items[at + count]?.origin.node === node) count++;
  const found = items.slice(at, at + count);
  for (const text of shortTexts(found[0]!, node.text)) {
    const meaning = text === node.text ? resolveScalar(node) : ({ type: 'string', value: text } as const);
    if (meaning.type === 'merge' || meaning.type === 'mismatch') continue;
    const short: ScalarValue = {
      kind: 'scalar',
      type: meaning.type,
      value: meaning.value,
      origin: found[0]!.origin,
    };
    const long = longOf(listValue([short], short.origin), shape);
    if (sameWithoutDefaults(long, listValue(found, short.origin))) return { value: short, count };
  }
  return undefined;
}

/** The text as the file has it and, of a mount whose path was moved, with its path as it is now. */
function shortTexts(value: Value, text: string): string[] {
  const source = value.kind === 'map' ? textOf(value.entries.get('source')) : undefined;
  const colon = text.indexOf(':');
  return source === undefined || colon < 0 ? [text] : [text, source + text.slice(colon)];
}

/** The text that a map is the long syntax of: `build: ./web`. */
function shortForm(value: MapValue | ListValue, shape: Shape | undefined): ScalarValue | undefined {
  const { node } = value.origin;
  if (value.kind !== 'map' || node?.kind !== 'scalar' || shape === undefined) return undefined;
  const context = textOf(value.entries.get('context')) ?? textOf(value.entries.get('source'));
  for (const text of [node.text, ...(context === undefined ? [] : [context])]) {
    const short = textValue(text, value.origin);
    if (sameWithoutDefaults(longOf(short, shape), value)) return short;
  }
  return undefined;
}

function longOf(short: Value, shape: Shape): Value {
  return enforceUnicity(
    canonicalize(short, shape, { path: [], report: () => {}, interpolated: false }),
    shape,
    [],
    () => {},
  );
}

function sameWithoutDefaults(a: Value, b: Value): boolean {
  return sameValue(withoutDefaults(a), withoutDefaults(b));
}

/** The value without what no file says. */
export function withoutDefaults(value: Value): Value {
  if (value.kind === 'scalar') return value;
  if (value.kind === 'list') return mapItems(value, withoutDefaults);
  return mapEntries(value, (entry) => (entry.origin.how === 'default' ? undefined : withoutDefaults(entry)));
}

/** `K=V` entries in the way that the value is written: lines of a map, or texts of a list. */
export function keyedNode(
  value: Value,
  entries: ReadonlyMap<string, Keyed>,
  writing: Writing,
  asMap = prefersMap(entries),
): OverrideNode {
  const written = [...entries].map(([key, entry]): OverrideEntry => {
    const comments = writing.comments(entry.value);
    const own = ownText(entry.value, key);
    if (asMap) {
      const text = own === 'value' ? leafOf(valueOfNode(entry.value), writing) : undefined;
      const node = text ?? printed(entry.text, writing);
      return { key, node, ...comments };
    }
    const item = entry.text === null ? key : `${key}=${entry.text}`;
    const node = own === 'item' ? leafOf(entry.value, writing) : printed(item, writing);
    return { key: '', node, ...comments };
  });
  if (written.length === 0) return { kind: 'leaf', lines: ['{}'] };
  if (asMap) return { kind: 'map', entries: written };
  const flow = value.origin.node?.kind === 'seq' && value.origin.node.flow && fitsFlow(written);
  return { kind: 'list', flow, items: written };
}

/** Whether entries are written as a map: when most of them are. */
export function prefersMap(entries: ReadonlyMap<string, Keyed>): boolean {
  let maps = 0;
  for (const [key, { value }] of entries) maps += ownText(value, key) === 'item' ? -1 : 1;
  return maps >= 0;
}

/** What the text of an entry's node is: the value beside a key, or a whole `K=V`. */
function ownText({ origin }: Value, key: string): 'value' | 'item' | undefined {
  if (origin.node?.kind !== 'scalar') return undefined;
  const { text } = origin.node;
  return text === key || text.startsWith(`${key}=`) ? 'item' : 'value';
}

/** The scalar as its node says it, before anything was made of it. */
function valueOfNode(value: Value): Value {
  const { node } = value.origin;
  if (node?.kind !== 'scalar') return value;
  const { type, value: meaning } = resolveScalar(node);
  if (type === 'merge' || type === 'mismatch') return value;
  return scalarValue(type, meaning, value.origin);
}

/** A scalar in the target's style. */
export function printed(value: YamlValue, { style }: Pick<Writing, 'style'>): OverrideLeaf {
  if (value === null) return { kind: 'leaf', lines: [''] };
  if (typeof value === 'string' && literalFits(value)) {
    const { head, tail } = printLiteral(value, 0, style.step);
    return { kind: 'leaf', lines: [head, ...tail] };
  }
  return { kind: 'leaf', lines: [printFlow(value, style, 'block')] };
}

/** A scalar by its source, where that still says it; else printed in the target's style. */
function leafOf(value: Value, writing: Writing): OverrideLeaf {
  if (value.kind !== 'scalar') throw new Error(`a ${value.kind} is no scalar`);
  const lines = sourceLines(value);
  if (lines !== undefined) return { kind: 'leaf', lines };
  if (isNull(value)) return { kind: 'leaf', lines: [''] };
  const plain: YamlValue = value.type === 'timestamp' ? raw(String(value.value)) : value.value;
  return printed(plain, writing);
}

/** The source of a scalar, lines below the first without their common indent. Undefined when it cannot be moved as it is. */
function sourceLines({ origin, type, value }: ScalarValue): string[] | undefined {
  const { node, source } = origin;
  if (node?.kind !== 'scalar' || source === undefined || node.tag !== undefined || node.unended)
    return undefined;
  const meaning = resolveScalar(node);
  if (meaning.type !== type || !Object.is(meaning.value, value)) return undefined;
  const text = source.chunk.text.slice(node.contentFrom, node.to).replaceAll('\r\n', '\n');
  if (!text.includes('\n')) return isBlock(node.style) || needsBlock(text) ? undefined : [text];
  if (!isBlock(node.style) || !/^[|>]-?\s*\n/.test(text)) return undefined;
  const [head, ...rest] = text.split('\n');
  const first = rest.find((line) => line.trim() !== '') ?? '';
  const indent = first.length - first.trimStart().length;
  const parent = source.chunk.text.slice(lineStart(source.chunk.text, node.contentFrom));
  if (indent <= parent.length - parent.trimStart().length) return undefined;
  return [head!.trimEnd(), ...rest.map((line) => line.slice(indent))];
}

function isBlock(style: string): boolean {
  return style === 'literal' || style === 'folded';
}

/** Plain text of a flow collection that means something else in a block, such as a lone dash. */
function needsBlock(text: string): boolean {
  return /^[-?:]$/.test(text);
}
