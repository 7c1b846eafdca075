import type { ProblemCode } from './problem-codes.ts';
import type { YamlNode } from './yaml-node.ts';
import type { ReadNotes } from './read-notes.ts';

/** One document of a text that was read. */
export interface ReadDocument {
  /** null: empty. */
  readonly root: YamlNode | null;
  /** Opened by `---`. */
  readonly explicit: boolean;
  /** Has `---`, `...` or directives: more than bare content. */
  readonly marked: boolean;
}

/** A fault of the syntax; offsets count in the text that was read. */
export interface ReadProblem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly from: number;
  readonly to: number;
}

/** What a front end makes of a text. */
export interface Reading {
  readonly documents: readonly ReadDocument[];
  readonly notes: ReadNotes;
  /** Empty: the text is YAML. */
  readonly problems: readonly ReadProblem[];
}
