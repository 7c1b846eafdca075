import type { z } from 'zod';
import type { FilePath } from '../diagnostic.ts';
import type { Message } from '../message.ts';
import type { MessageId } from '../messages/en/index.ts';
import type { LayoutPatch } from '../project/project.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Refusal } from '../refusal.ts';
import type { TextEdits } from '../text/text-edit.ts';
import type { Path } from '../yaml/yaml-node.ts';

/**
 * One intention of a person. Canvas, keyboard, menu, palette, quick fix and `composewright edit --ops` all run the same one.
 * `plan` answers "may I?" and, when the answer is yes, what the edit is. It changes nothing; `runCommand` (shared/project)
 * checks the two laws and makes the transaction.
 */
export interface Command<Args extends z.ZodObject = z.ZodObject> {
  /** camelCase verb and noun: `addDependency`. */
  readonly name: string;
  /** What menus and the command palette call it. */
  readonly title: MessageId;
  /** The arguments, each with `.describe()`: `composewright edit --help` prints them. */
  readonly args: Args;
  plan(snapshot: Snapshot, args: z.output<Args>): Plan | Refusal;
}

/** What a command wants to do. */
export interface Plan {
  /** The words of Edit > Undo: "Make web depend on db". */
  readonly label: Message;
  readonly edits: ReadonlyMap<FilePath, TextEdits>;
  readonly layout?: LayoutPatch;
  readonly expect: Expectation;
  /** NodeIds to select afterwards. */
  readonly select?: readonly string[];
}

/** What the project law compares: the configuration may differ below `touches` only, and `holds` must hold. */
export interface Expectation {
  /** Prefixes of paths of `Resolution.model` that may change. */
  readonly touches: readonly Path[];
  readonly holds: readonly { readonly path: Path; readonly value: unknown }[];
  /** Paths that must be gone. */
  readonly gone: readonly Path[];
}
