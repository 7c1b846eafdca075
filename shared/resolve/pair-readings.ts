import type { Diagnostic } from '../diagnostic.ts';
import { resolveAlias } from '../yaml/aliases.ts';
import { anchorsOf } from '../yaml/anchor-index.ts';
import { stateOf } from '../yaml/file-state.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Chunk, Path, YamlAlias, YamlMap, YamlNode, YamlPair } from '../yaml/yaml-node.ts';
import type { Kept } from './memory.ts';
import { Roster, rosterOf } from './roster.ts';
import type { MapValue, Value } from './value.ts';

// What is kept of the reading of a map whose pairs are chunks, and how much of it holds after an edit.

/** What reading a node gave beside its value. Paths are from the document's root. */
export interface ReadResult {
  /** Undefined: the node was removed by its own `!reset`. */
  readonly value: Value | undefined;
  /** Places that `!reset` and `!override` empty in everything merged before. */
  readonly resets: readonly Path[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An alias with what it stood for: what a remembered reading depends on. */
export interface SeenAlias {
  readonly alias: YamlAlias;
  readonly chunk: Chunk;
  readonly target: YamlNode | undefined;
  /** Where it stands in the configuration. Undefined for keys, and where the tool does not look for circles. */
  readonly at: Path | undefined;
}

/** A part of a chunk. */
export interface Stretch {
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
}

/** What reading one pair gave: enough to use it again. */
export interface PairReading {
  readonly pair: YamlPair;
  readonly key: string | undefined;
  /** Undefined: it has none, or was removed by its own `!reset`. */
  readonly value: Value | undefined;
  /** What it had to say beside its value; most pairs have nothing. */
  readonly said: Said | undefined;
}

/** What a reading gathers beside values. */
export interface Said extends Omit<ReadResult, 'value'> {
  readonly aliases: readonly SeenAlias[];
  readonly unscanned: readonly Stretch[];
  readonly expanded: number;
}

/** What reading a map of chunks gave. */
export interface MapReading {
  readonly yaml: YamlFile;
  readonly pairs: readonly PairReading[];
  readonly value: MapValue;
}

/** A former reading of a map, and how much of it holds. */
export interface Closeness {
  readonly run: MapReading;
  /** Pairs at the beginning, and at the end, that are as they were. */
  readonly start: number;
  readonly end: number;
}

/** Of the last two readings of a map the one that more pairs can be taken from. */
export function closest({ last, older }: Kept<MapReading>, node: YamlMap, yaml: YamlFile): Closeness {
  const first = closeness(last, node, yaml);
  const { start, end } = first;
  if (older === undefined || start + end >= node.pairs.length) return first;
  // One that does not go on where the other stops has no more.
  const { pairs } = older;
  if (
    pairs[start]?.pair !== node.pairs[start] &&
    pairs[pairs.length - 1 - end]?.pair !== node.pairs[node.pairs.length - 1 - end]
  )
    return first;
  const second = closeness(older, node, yaml);
  return second.start + second.end > start + end ? second : first;
}

function closeness(run: MapReading, { pairs }: YamlMap, yaml: YamlFile): Closeness {
  const old = run.pairs;
  const anchorsHold = sameAnchors(run.yaml, yaml);
  const holds = (known: PairReading, pair: YamlPair): boolean =>
    known.pair === pair && (anchorsHold || known.said === undefined || aliasesHold(known.said, yaml));
  const most = Math.min(pairs.length, old.length);
  let start = 0;
  while (start < most && holds(old[start]!, pairs[start]!)) start++;
  let end = 0;
  const shorter = most - start;
  while (end < shorter && holds(old[old.length - 1 - end]!, pairs[pairs.length - 1 - end]!)) end++;
  return { run, start, end };
}

function sameAnchors(a: YamlFile, b: YamlFile): boolean {
  return a === b || anchorsOf(stateOf(a)) === anchorsOf(stateOf(b));
}

function aliasesHold({ aliases }: Said, yaml: YamlFile): boolean {
  return aliases.every(({ alias, chunk, target }) => resolveAlias(yaml, alias, chunk)?.node === target);
}

/** The entries of these pairs, of which those from `from` to `to` are not those of the `run` before. */
export function entriesAfter(
  run: MapReading | undefined,
  pairs: readonly PairReading[],
  from: number,
  to: number,
): Roster<Value> {
  const before = run?.value.entries;
  const names = before instanceof Roster ? before.names : undefined;
  const isSame =
    // Where none was left out, each pair has its place among the entries.
    before?.size === run?.pairs.length &&
    pairs.length === run?.pairs.length &&
    pairs
      .slice(from, to)
      .every(({ key, value }, at) => key === names?.list[from + at] && value !== undefined);
  if (!isSame || names === undefined) return rosterOf(entriesOf(pairs), names);
  const list = (before as Roster<Value>).list.slice();
  for (let at = from; at < to; at++) list[at] = pairs[at]!.value!;
  return new Roster(names, list);
}

function entriesOf(pairs: readonly PairReading[]): ReadonlyMap<string, Value> {
  const entries = new Map<string, Value>();
  for (const { key, value } of pairs) {
    if (key !== undefined && value !== undefined && !entries.has(key)) entries.set(key, value);
  }
  return entries;
}
