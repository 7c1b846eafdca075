import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { resolveAlias } from '../yaml/aliases.ts';
import { resolveScalar } from '../yaml/scalar.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Chunk, Path, YamlAlias, YamlMap, YamlNode, YamlPair, YamlScalar } from '../yaml/yaml-node.ts';
import { listValue, mapValue, nullValue, writtenAt } from './make-value.ts';
import { dotted, problem } from './problem.ts';
import type { Source, Value } from './value.ts';

// Step 1 of the pipeline: a document's nodes become values, as go-yaml reads them: scalar types, aliases, merge keys,
// Compose's own tags `!reset` and `!override`. What cannot be read is told and left out.

/** Values reached through aliases in one document, at most. Real files stay below a few thousand; a bomb has billions. */
const aliasBudget = 300_000;
/** Nesting, at most: the real tool ends at 10,000, after minutes. */
const maximumDepth = 500;

/** What reading a node gave beside its value. Paths are from the document's root. */
export interface ReadResult {
  /** Undefined: the node was removed by its own `!reset`. */
  readonly value: Value | undefined;
  /** Places that `!reset` and `!override` empty in everything merged before. */
  readonly resets: readonly Path[];
  readonly diagnostics: readonly Diagnostic[];
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
  readonly path: (string | number)[];
  resets: Path[];
  diagnostics: Diagnostic[];
  /** Aliases passed on the way here, to find those that contain themselves. */
  readonly open: YamlNode[];
  /** Every alias seen, with what it stood for: what a remembered reading depends on. */
  aliases: { alias: YamlAlias; chunk: Chunk; target: YamlNode | undefined }[];
  expanded: number;
  depth: number;
  insideOverride: boolean;
}

/** Reads a document. Chunks that were read before, in the same place, are not read again. */
export function readValues(place: DocumentPlace): ReadResult {
  const document = place.yaml.documents[place.document]!;
  const reading: Reading = {
    place,
    path: [],
    resets: [],
    diagnostics: [],
    open: [],
    aliases: [],
    expanded: 0,
    depth: 0,
    insideOverride: false,
  };
  const source = sourceOf(place, document.chunk);
  const value = document.root === null ? undefined : readNode(reading, document.root, source);
  return { value, resets: reading.resets, diagnostics: reading.diagnostics };
}

function readNode(reading: Reading, node: YamlNode, source: Source): Value | undefined {
  if (node.kind === 'alias') return readAlias(reading, node, source);
  if (!reading.insideOverride) {
    if (node.tag === '!reset') {
      reading.resets.push([...reading.path]);
      return undefined;
    }
    if (node.tag === '!override') {
      reading.resets.push([...reading.path]);
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
  const value = node.kind === 'map' ? readMap(reading, node, source) : readList(reading, node, source);
  reading.depth--;
  return value;
}

function readScalar(reading: Reading, node: YamlScalar, source: Source): Value {
  const { type, value } = resolveScalar(node);
  const origin = writtenAt(source, node);
  if (type === 'mismatch') {
    const sentence = message('resolve.tag-mismatch', { tag: node.tag ?? '', text: node.text });
    report(reading, 'yaml-syntax', sentence, node, source);
  }
  return { kind: 'scalar', type: type === 'mismatch' || type === 'merge' ? 'string' : type, value, origin };
}

function readList(reading: Reading, node: YamlNode & { kind: 'seq' }, source: Source): Value {
  const items: Value[] = [];
  node.items.forEach((item, index) => {
    reading.path.push(index);
    const value = readNode(reading, item, source);
    if (value !== undefined) items.push(value);
    reading.path.pop();
  });
  return listValue(items, writtenAt(source, node));
}

function readMap(reading: Reading, node: YamlMap, source: Source): Value {
  const entries = new Map<string, Value>();
  const written = new Map<string, YamlNode>();
  const merged: YamlPair[] = [];
  for (const pair of node.pairs) {
    const at = pair.chunk === undefined ? source : sourceOf(reading.place, pair.chunk);
    const key = readKey(reading, pair.key, at);
    if (key === undefined) continue;
    // A second time is among the problems of the file already.
    if (written.has(key)) continue;
    written.set(key, pair.key);
    if (isMergeKey(pair.key)) {
      merged.push(pair);
      continue;
    }
    // A first visit, at the anchor itself, has already taken what it resets out of the anchored map.
    if (reading.open.length > 0 && !reading.insideOverride && pair.value.tag === '!reset') continue;
    reading.path.push(key);
    const value = readPair(reading, pair, at);
    if (value !== undefined) entries.set(key, value);
    reading.path.pop();
  }
  for (const pair of merged) {
    const at = pair.chunk === undefined ? source : sourceOf(reading.place, pair.chunk);
    for (const map of mergedMaps(reading, pair.value, at)) {
      for (const [key, value] of map) if (!entries.has(key) && !written.has(key)) entries.set(key, value);
    }
  }
  return mapValue(entries, writtenAt(source, node));
}

/** The maps that `<<` brings in, nearest first. */
function mergedMaps(reading: Reading, node: YamlNode, source: Source): ReadonlyMap<string, Value>[] {
  const value = readNode(reading, node, source);
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
    reading.aliases.push({ alias: key, chunk: source.chunk, target });
    key = target ?? key;
  }
  if (key.kind === 'scalar') {
    const { type, value } = resolveScalar(key);
    if (type === 'string' || type === 'merge') return value;
  }
  const shown = key.kind === 'scalar' ? key.text : key.kind;
  const parent = reading.path.length === 0 ? 'the top level' : dotted(reading.path);
  report(reading, 'non-string-key', message('resolve.non-string-key', { key: shown, parent }), node, source);
  return undefined;
}

function readAlias(reading: Reading, alias: YamlAlias, source: Source): Value | undefined {
  const target = resolveAlias(reading.place.yaml, alias, source.chunk);
  reading.aliases.push({ alias, chunk: source.chunk, target: target?.node });
  // An alias without an anchor, or inside its own anchor, is among the problems of the file already.
  if (target === undefined || reading.open.includes(target.node)) return nullValue(writtenAt(source, alias));
  if (reading.expanded > aliasBudget) {
    const bomb = message('resolve.alias-bomb', { limit: aliasBudget });
    if (!reading.diagnostics.some((one) => one.id === 'alias-bomb')) {
      report(reading, 'alias-bomb', bomb, alias, source);
    }
    return nullValue(writtenAt(source, alias));
  }
  reading.open.push(target.node);
  const value = readNode(reading, target.node, sourceOf(reading.place, target.chunk));
  reading.open.pop();
  return value;
}

interface RememberedPair {
  readonly place: DocumentPlace;
  readonly prefix: string;
  readonly aliases: Reading['aliases'];
  readonly expanded: number;
  readonly result: ReadResult;
}

const remembered = new WeakMap<YamlPair, RememberedPair>();

/** The value of a pair; those that begin a chunk are remembered for the next reading of the same file. */
function readPair(reading: Reading, pair: YamlPair, source: Source): Value | undefined {
  if (pair.chunk === undefined || reading.open.length > 0 || reading.insideOverride) {
    return readNode(reading, pair.value, source);
  }
  const prefix = reading.path.join('\0');
  let known = remembered.get(pair);
  if (known === undefined || known.prefix !== prefix || !stillTrue(known, reading.place)) {
    const inner: Reading = { ...reading, resets: [], diagnostics: [], aliases: [] };
    const value = readNode(inner, pair.value, source);
    const expanded = inner.expanded - reading.expanded;
    const result = { value, resets: inner.resets, diagnostics: inner.diagnostics };
    known = { place: reading.place, prefix, aliases: inner.aliases, expanded, result };
    remembered.set(pair, known);
  }
  reading.expanded += known.expanded;
  reading.aliases.push(...known.aliases);
  reading.resets.push(...known.result.resets);
  reading.diagnostics.push(...known.result.diagnostics);
  return known.result.value;
}

function stillTrue(known: RememberedPair, place: DocumentPlace): boolean {
  return (
    known.place.file === place.file &&
    known.place.layer === place.layer &&
    known.place.document === place.document &&
    (known.place.yaml === place.yaml ||
      known.aliases.every(
        ({ alias, chunk, target }) => resolveAlias(place.yaml, alias, chunk)?.node === target,
      ))
  );
}

const sources = new WeakMap<Chunk, Source[]>();

/** The one Source object of a chunk in a place. */
function sourceOf(place: DocumentPlace, chunk: Chunk): Source {
  const { file, layer, document } = place;
  let known = sources.get(chunk);
  if (known === undefined) sources.set(chunk, (known = []));
  let source = known.find((one) => one.file === file && one.layer === layer && one.document === document);
  if (source === undefined) known.push((source = { file, chunk, layer, document }));
  return source;
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
