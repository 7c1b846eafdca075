import type { YamlDocument, YamlFile, YamlProblem } from './yaml-file.ts';
import type { Chunk, YamlMap, YamlPair } from './yaml-node.ts';
import type { AnchorIndex } from './anchor-index.ts';
import type { Part } from './part.ts';

/** A section: the header's pair with the entries' pairs as its value. */
export interface Section {
  /** Index of the header among the parts; its entries follow up to `end`. */
  readonly at: number;
  readonly end: number;
  readonly pair: YamlPair;
  readonly map: YamlMap;
  /** Equal keys in different chunks. */
  readonly duplicates: readonly YamlProblem[];
}

/** What this room knows of a file beyond what it shows. Made with the file; `anchors` fills when it is first asked for. */
export interface FileState {
  readonly parts: readonly Part[];
  readonly chunks: readonly Chunk[];
  /** Where each chunk begins in the file, and at the end the file's length. */
  readonly starts: Int32Array;
  readonly sections: readonly Section[];
  readonly rootPairs: readonly YamlPair[];
  readonly rootDuplicates: readonly YamlProblem[];
  /** The parts that have problems of their own. */
  readonly faulty: readonly Part[];
  /** Unknown anchors and cycles; parts without any are not in it. */
  readonly aliasProblems: ReadonlyMap<Part, readonly YamlProblem[]>;
  anchors: AnchorIndex | undefined;
}

const states = new WeakMap<YamlFile, FileState>();

/** The state behind a file made by `parseYaml` or `editYaml`. */
export function stateOf(file: YamlFile): FileState {
  const state = states.get(file);
  if (state === undefined) throw new Error('not a file of parseYaml');
  return state;
}

/** A file that shows `state`. The text is joined when it is first asked for, unless it is known. */
export function makeFile(
  state: FileState,
  documents: readonly YamlDocument[],
  problems: readonly YamlProblem[],
  known?: string,
): YamlFile {
  const { chunks } = state;
  let text = known;
  const file: YamlFile = {
    get text() {
      return (text ??= chunks.map((chunk) => chunk.text).join(''));
    },
    chunks,
    documents,
    problems,
  };
  states.set(file, state);
  return file;
}

/** The index of the last chunk that begins at or before `offset`. */
export function partAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
