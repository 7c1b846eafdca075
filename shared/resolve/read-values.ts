import { append } from '../append.ts';
import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { resolveAlias } from '../yaml/aliases.ts';
import { resolveScalar } from '../yaml/scalar.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type {
  Chunk,
  Path,
  YamlAlias,
  YamlMap,
  YamlNode,
  YamlPair,
  YamlScalar,
  YamlSeq,
} from '../yaml/yaml-node.ts';
import { packEntries } from './few-entries.ts';
import { nullValue, writtenAt } from './make-value.ts';
import { keep } from './memory.ts';
import type { Kept, Memory } from './memory.ts';
import {
  closest,
  entriesAfter,
  type MapReading,
  type PairReading,
  type ReadResult,
  type Said,
  type SeenAlias,
  type Stretch,
} from './pair-readings.ts';
import { dotted, problem } from './problem.ts';
import { seemingCycles } from './seeming-cycles.ts';
import type { MapValue, Source, Value } from './value.ts';
import { writtenList, writtenMap, writtenScalar } from './value-objects.ts';

// Step 1 of the pipeline: a document's nodes become values, as go-yaml reads them: scalar types, aliases, merge keys,
// Compose's own tags `!reset` and `!override`. What cannot be read is told and left out.

/**
 * Values reached through aliases in one document, at most, beside one for each character of the file. Real files stay far
 * below; a bomb has billions.
 */
const aliasBudget = 25_000;
/** Nesting, at most: the real tool ends at 10,000, after minutes. */
const maximumDepth = 500;

/** A reading of an anchored node, from how deep, and how many values it is. */
interface PlainTarget {
  readonly value: Value;
  readonly depth: number;
  readonly expanded: number;
}

/** Which document of which layer is being read. */
export interface DocumentPlace {
  readonly file: FilePath;
  readonly yaml: YamlFile;
  readonly layer: number;
  readonly document: number;
}

interface Reading {
  readonly place: DocumentPlace;
  readonly memory: Memory;
  readonly path: (string | number)[];
  readonly resets: Path[];
  readonly diagnostics: Diagnostic[];
  /** Aliases passed on the way here, to find those that contain themselves. */
  readonly open: YamlNode[];
  readonly aliases: SeenAlias[];
  /** What anchors stand for that say nothing but their values: one reading is enough for all their aliases. */
  readonly plainTargets: Map<YamlNode, PlainTarget>;
  /** Entries that were left out because a first visit took them out. */
  takenOut: number;
  expanded: number;
  depth: number;
  insideOverride: boolean;
  /** Below a merge key of the document itself the tool does not look for circles. */
  insideRootMerge: boolean;
  /** What stands below `!reset` and `!override`: the tool does not look for its own tags there. */
  readonly unscanned: Stretch[];
}

/** Reads a document. Chunks that were read last time, in the same place, are not read again. */
export function readValues(place: DocumentPlace, memory: Memory): ReadResult {
  const document = place.yaml.documents[place.document]!;
  const reading: Reading = {
    place,
    memory,
    path: [],
    resets: [],
    diagnostics: [],
    open: [],
    aliases: [],
    plainTargets: new Map(),
    takenOut: 0,
    expanded: 0,
    depth: 0,
    insideOverride: false,
    insideRootMerge: false,
    unscanned: [],
  };
  const source = sourceOf(place, document.chunk);
  const value = document.root === null ? undefined : readNode(reading, document.root, source);
  append(
    reading.diagnostics,
    seemingCycles(reading.aliases, ({ chunk }) => sourceOf(place, chunk)),
  );
  return { value, resets: reading.resets, diagnostics: reading.diagnostics };
}

function readNode(reading: Reading, node: YamlNode, source: Source): Value | undefined {
  if (node.kind === 'alias') return readAlias(reading, node, source);
  if (!reading.insideOverride) {
    if (node.tag === '!reset' || node.tag === '!override') {
      reading.resets.push([...reading.path]);
      reading.unscanned.push({ chunk: source.chunk, from: node.from, to: node.to });
    }
    if (node.tag === '!reset') return undefined;
    if (node.tag === '!override') {
      reading.insideOverride = true;
      const value = readContent(reading, node, source);
      reading.insideOverride = false;
      return value;
    }
  }
  return readContent(reading, node, source);
}

function readContent(reading: Reading, node: Exclude<YamlNode, YamlAlias>, source: Source): Value {
  if (reading.open.length > 0) reading.expanded++;
  if (node.kind === 'scalar') return readScalar(reading, node, source);
  if (reading.depth >= maximumDepth) {
    report(reading, 'too-deep', message('resolve.too-deep', { limit: maximumDepth }), node, source);
    return nullValue(writtenAt(source, node));
  }
  reading.depth++;
  const value = readCollection(reading, node, source);
  reading.depth--;
  return value;
}

function readCollection(reading: Reading, node: YamlMap | YamlSeq, source: Source): Value {
  if (node.kind === 'seq') return readList(reading, node, source);
  return isChunked(reading, node) ? readChunks(reading, node, source) : readMap(reading, node, source);
}

function readScalar(reading: Reading, node: YamlScalar, source: Source): Value {
  const { type, value } = resolveScalar(node);
  if (type === 'mismatch') {
    const sentence = message('resolve.tag-mismatch', { tag: node.tag ?? '', text: node.text });
    report(reading, 'yaml-syntax', sentence, node, source);
  }
  return writtenScalar(source, node, type === 'mismatch' || type === 'merge' ? 'string' : type, value);
}

function readList(reading: Reading, node: YamlSeq, source: Source): Value {
  const items: Value[] = [];
  node.items.forEach((item, index) => {
    if (item.tag === '!reset' && isTakenOut(reading, item, source)) return;
    reading.path.push(index);
    const value = readNode(reading, item, source);
    if (value !== undefined) items.push(value);
    reading.path.pop();
  });
  // What was pushed to keeps room for sixteen more; a copy has none.
  return writtenList(source, node, items.slice());
}

function readMap(reading: Reading, node: YamlMap, source: Source): Value {
  const entries = new Map<string, Value>();
  const merged: YamlPair[] = [];
  for (const pair of node.pairs) {
    const at = pair.chunk === undefined ? source : sourceOf(reading.place, pair.chunk);
    const key = readKey(reading, pair.key, at);
    // A second time is among the problems of the file already.
    if (key === undefined || entries.has(key) || (key === '<<' && merged.length > 0)) continue;
    if (isMergeKey(pair.key)) {
      merged.push(pair);
      continue;
    }
    // What is reset here may still be merged in.
    if (pair.value.tag === '!reset' && isTakenOut(reading, pair.value, at)) continue;
    reading.path.push(key);
    const value = readNode(reading, pair.value, at);
    if (value !== undefined) entries.set(key, value);
    reading.path.pop();
  }
  for (const pair of merged) {
    const at = pair.chunk === undefined ? source : sourceOf(reading.place, pair.chunk);
    for (const map of mergedMaps(reading, pair.value, at)) {
      for (const [key, value] of map) if (key !== '<<' && !entries.has(key)) entries.set(key, value);
    }
  }
  return writtenMap(source, node, packEntries(entries));
}

/** Whether a first visit, at the anchor that an alias stands for, has taken a reset key or item out of what is anchored. */
function isTakenOut(reading: Reading, node: YamlNode, { chunk }: Source): boolean {
  if (reading.open.length === 0) return false;
  reading.takenOut++;
  return !reading.unscanned.some((one) => one.chunk === chunk && one.from < node.from && node.to <= one.to);
}

function budgetOf(yaml: YamlFile): number {
  return yaml.chunks.reduce((sum, chunk) => sum + chunk.text.length, aliasBudget);
}

/** Whether the map's pairs are chunks of their own, whose readings are worth remembering. */
function isChunked(reading: Reading, node: YamlMap): boolean {
  if (reading.open.length > 0 || reading.insideOverride) return false;
  return node.pairs.some((pair) => pair.chunk !== undefined);
}

/** A map of chunks: pairs that are the same objects as before are not read again. */
function readChunks(reading: Reading, node: YamlMap, source: Source): Value {
  const { place, memory } = reading;
  const step = `read ${place.layer} ${place.document} ${place.file} ${reading.path.join('\0')}`;
  const kept = memory.get(step) as Kept<MapReading> | undefined;
  const known = kept === undefined ? undefined : closest(kept, node, place.yaml);
  const { run, start, end } = known ?? { run: undefined, start: 0, end: 0 };
  const old = run?.pairs ?? [];
  const { pairs } = node;
  if (run !== undefined && start === pairs.length && start === old.length && run.value.origin.node === node) {
    const older = run === kept?.last ? kept.older : kept?.last;
    memory.set(step, { last: { ...run, yaml: place.yaml }, older } satisfies Kept<MapReading>);
    return takeUp(reading, old, run.value);
  }
  const changed = pairs.slice(start, pairs.length - end);
  // What is merged in belongs to the map as a whole.
  if (changed.some((pair) => isMergeKey(pair.key))) return readMap(reading, node, source);
  const fresh = changed.map((pair) => readPair(reading, pair, source));
  const now = [...old.slice(0, start), ...fresh, ...old.slice(old.length - end)];
  const value = writtenMap(source, node, packEntries(entriesAfter(run, now, start, start + fresh.length)));
  keep(memory, step, { yaml: place.yaml, pairs: now, value }, kept);
  return takeUp(reading, now, value);
}

/** Adds what the pairs had to say to what the reading gathers. */
function takeUp(reading: Reading, pairs: readonly PairReading[], value: MapValue): MapValue {
  for (const { said } of pairs) {
    if (said === undefined) continue;
    reading.expanded += said.expanded;
    append(reading.unscanned, said.unscanned);
    append(reading.aliases, said.aliases);
    append(reading.resets, said.resets);
    append(reading.diagnostics, said.diagnostics);
  }
  return value;
}

function readPair(reading: Reading, pair: YamlPair, source: Source): PairReading {
  const at = pair.chunk === undefined ? source : sourceOf(reading.place, pair.chunk);
  const { resets, diagnostics, aliases, unscanned, expanded } = reading;
  const before = [resets.length, diagnostics.length, aliases.length, unscanned.length] as const;
  const key = readKey(reading, pair.key, at);
  let value: Value | undefined;
  if (key !== undefined) {
    reading.path.push(key);
    value = readNode(reading, pair.value, at);
    reading.path.pop();
  }
  const said: Said = {
    resets: takeFrom(resets, before[0]),
    diagnostics: takeFrom(diagnostics, before[1]),
    aliases: takeFrom(aliases, before[2]),
    unscanned: takeFrom(unscanned, before[3]),
    expanded: reading.expanded - expanded,
  };
  reading.expanded = expanded;
  return { pair, key, value, said: isSilent(said) ? undefined : said };
}

function isSilent({ expanded, resets, diagnostics, aliases, unscanned }: Said): boolean {
  return expanded + resets.length + diagnostics.length + aliases.length + unscanned.length === 0;
}

const nothing: readonly never[] = [];

/** What was added to a list since it had this length: it is the pair's now, and comes back with it. */
function takeFrom<T>(list: T[], length: number): readonly T[] {
  return list.length === length ? nothing : list.splice(length);
}

/** The maps that `<<` brings in, nearest first. */
function mergedMaps(reading: Reading, node: YamlNode, source: Source): ReadonlyMap<string, Value>[] {
  // Behind `<<` the tool takes a dot in a key for the end of a step, so a tag below names another place (loader/reset.go).
  const path = [...reading.path];
  const steps = path.flatMap((step): Path => (typeof step === 'string' ? step.split('.') : [step]));
  reading.insideRootMerge ||= path.length === 0;
  reading.path.splice(0, path.length, ...steps);
  const value = readNode(reading, node, source);
  reading.path.splice(0, steps.length, ...path);
  if (path.length === 0) reading.insideRootMerge = false;
  if (value === undefined) return [];
  const parts = value.kind === 'list' ? value.items : [value];
  return parts.flatMap((part) => {
    if (part.kind === 'map') return [part.entries];
    report(reading, 'yaml-syntax', message('resolve.merge-key-not-a-map'), node, source);
    return [];
  });
}

function isMergeKey(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.text === '<<' && resolveScalar(key).type === 'merge';
}

/** The text of a key. Keys that YAML reads as something else than text are told, and undefined. */
function readKey(reading: Reading, node: YamlNode, source: Source): string | undefined {
  let key = node;
  if (key.kind === 'alias') {
    const target = resolveAlias(reading.place.yaml, key, source.chunk)?.node;
    reading.aliases.push({ alias: key, chunk: source.chunk, target, at: undefined });
    key = target ?? key;
  }
  if (key.kind === 'scalar') {
    const { type, value } = resolveScalar(key);
    if (type === 'string' || type === 'merge') return value;
  }
  const shown = key.kind === 'scalar' ? key.text : key.kind;
  const sentence =
    reading.path.length === 0
      ? message('resolve.non-string-key-at-top', { key: shown })
      : message('resolve.non-string-key', { key: shown, parent: dotted(reading.path) });
  report(reading, 'non-string-key', sentence, node, source);
  return undefined;
}

function readAlias(reading: Reading, alias: YamlAlias, source: Source): Value | undefined {
  const target = resolveAlias(reading.place.yaml, alias, source.chunk);
  const unseen = reading.open.length > 0 || reading.insideOverride || reading.insideRootMerge;
  const at = unseen ? undefined : [...reading.path];
  reading.aliases.push({ alias, chunk: source.chunk, target: target?.node, at });
  // An alias without an anchor, or inside its own anchor, is among the problems of the file already.
  if (target === undefined || reading.open.includes(target.node)) return nullValue(writtenAt(source, alias));
  if (reading.expanded > aliasBudget && reading.expanded > budgetOf(reading.place.yaml)) {
    if (!reading.diagnostics.some((one) => one.id === 'alias-bomb')) {
      const limit = budgetOf(reading.place.yaml);
      report(reading, 'alias-bomb', message('resolve.alias-bomb', { limit }), alias, source);
    }
    return nullValue(writtenAt(source, alias));
  }
  const known = reading.plainTargets.get(target.node);
  if (known !== undefined && reading.depth <= known.depth) {
    reading.expanded += known.expanded;
    return known.value;
  }
  const before = saidSoFar(reading);
  const { depth, expanded } = reading;
  reading.open.push(target.node);
  const value = readNode(reading, target.node, sourceOf(reading.place, target.chunk));
  reading.open.pop();
  if (value !== undefined && !reading.insideOverride && saidSoFar(reading) === before) {
    reading.plainTargets.set(target.node, { value, depth, expanded: reading.expanded - expanded });
  }
  return value;
}

/** How much a reading has gathered beside values; all of it depends on the place of the alias. */
function saidSoFar({ resets, diagnostics, aliases, unscanned, takenOut }: Reading): number {
  return resets.length + diagnostics.length + aliases.length + unscanned.length + takenOut;
}

function sourceOf({ file, layer, document }: DocumentPlace, chunk: Chunk): Source {
  return { file, chunk, layer, document };
}

function report(
  reading: Reading,
  id: string,
  text: Parameters<typeof problem>[1],
  node: YamlNode,
  source: Source,
): void {
  const value = nullValue(writtenAt(source, node));
  reading.diagnostics.push(problem(id, text, { path: [...reading.path], value }));
}
