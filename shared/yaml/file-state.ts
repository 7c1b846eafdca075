import type { YamlDocument, YamlFile, YamlProblem } from './yaml-file.ts';
import type { Chunk, YamlMap, YamlPair } from './yaml-node.ts';
import type { AnchorIndex } from './anchor-index.ts';
import type { Part } from './part.ts';

/** A section: the header's pair and the entries' pairs as its value. */
export interface Section {
  readonly header: Part;
  readonly entries: readonly Part[];
  readonly pair: YamlPair;
  readonly map: YamlMap;
  readonly duplicates: readonly YamlProblem[];
}

/** What this room knows of a file beyond what it shows. Made with the file; the caches fill when first asked for. */
export interface FileState {
  readonly parts: readonly Part[];
  readonly sections: readonly Section[];
  readonly rootPairs: readonly YamlPair[];
  readonly rootDuplicates: readonly YamlProblem[];
  /** Unknown anchors and cycles; chunks without any are not in it. */
  readonly aliasProblems: ReadonlyMap<Part, readonly YamlProblem[]>;
  starts?: readonly number[];
  anchors?: AnchorIndex;
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
  const chunks: readonly Chunk[] = state.parts.map((part) => part.chunk);
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

/** Where each chunk begins in the file, and at the end the file's length. */
export function startsOf(state: FileState): readonly number[] {
  if (state.starts !== undefined) return state.starts;
  const starts = new Array<number>(state.parts.length + 1);
  let at = 0;
  for (let i = 0; i < state.parts.length; i++) {
    starts[i] = at;
    at += state.parts[i]!.chunk.text.length;
  }
  starts[state.parts.length] = at;
  return (state.starts = starts);
}

/** The index of the last chunk that begins at or before `offset`. */
export function partAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
