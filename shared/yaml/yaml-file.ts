import type { ProblemCode } from './problem-codes.ts';
import type { Chunk, Path, YamlAlias, YamlNode, YamlPair } from './yaml-node.ts';

/** One document of a file (`---` separates them; Compose merges them in order). */
export interface YamlDocument {
  /** null: the document is empty (nothing, comments only, or a lone `---`). */
  readonly root: YamlNode | null;
  /** The chunk that root-level offsets are relative to, when `root` is not a map that is split into chunks. */
  readonly chunk: Chunk;
  /** Whether it was opened by `---`. */
  readonly explicit: boolean;
}

/** Something that the text has wrong as YAML. Never thrown. */
export interface YamlProblem {
  /** A stable word for the kind of problem, such as `bad-indent` or `unclosed-quote`; ours, not the library's. */
  readonly code: ProblemCode;
  /** The reader's own words, English, one sentence; shown after our translated headline. */
  readonly detail: string;
  /** The key that is written twice, of a `duplicate-key`. */
  readonly key?: string;
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
  /** The other place that the problem is about: the first of two equal keys, the anchor that holds its own alias. */
  readonly related?: { readonly chunk: Chunk; readonly from: number; readonly to: number };
}

/** A parsed text. Immutable: `parseYaml` makes one, `editYaml` makes the next and shares what the edit did not touch. */
export interface YamlFile {
  /** The whole text. Joined when first asked for; code on the path of an edit uses `chunks` instead. */
  readonly text: string;
  readonly chunks: readonly Chunk[];
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly YamlProblem[];
}

/** A node together with the chunk that its offsets count in. */
export interface Located {
  readonly node: YamlNode;
  readonly chunk: Chunk;
  /** The pair that holds the node as its value, when it is a map's. */
  readonly pair?: YamlPair;
  /** Index of the document in `YamlFile.documents`. */
  readonly document: number;
}

// The functions below are implemented in their own files of this room; they are listed here as the room's contract.
//   parse.ts     parseYaml(text: string): YamlFile                                   never throws
//   edit-file.ts editYaml(file: YamlFile, edits: TextEdits): YamlFile                 equals parseYaml(applyEdits(text, edits)), re-reads what it must
//   locate.ts    locate(file, path, document?): Located | undefined                   follows no alias and no merge key
//                absoluteOffset(file, chunk, offset): number                          the place in the file's text
//                nodeAt(file, offset): { path: Path; located: Located } | undefined   innermost node at an absolute offset
//   aliases.ts   resolveAlias(file, alias, chunk): Located | undefined                       the anchor that is in force at its place
export type { Chunk, Path, YamlAlias, YamlNode, YamlPair };
