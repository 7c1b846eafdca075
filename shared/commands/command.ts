import type { z } from 'zod';
import type { CommandCall, FilePath } from '../diagnostic.ts';
import type { Groupings } from '../graph/grouping.ts';
import type { Message } from '../message.ts';
import type { MessageId } from '../messages/en/index.ts';
import type { EnvironmentsPatch, LayoutsPatch } from '../project/project.ts';
import type { Expectation } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Refusal } from '../refusal.ts';
import type { TextEdits } from '../text/text-edit.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/**
 * One intention of a person. Canvas, keyboard, menu, palette, quick fix and `composewright edit --ops` all run the same one.
 * `plan` answers "may I?" and, when the answer is yes, what the edit is. It changes nothing; `runCommand` checks the laws
 * and makes the transaction.
 */
export interface Command<Args extends z.ZodObject = z.ZodObject> {
  /** camelCase verb and noun: `addDependency`. */
  readonly name: string;
  /** What menus and the command palette call it. */
  readonly title: MessageId;
  /** The arguments, each with `.describe()`: `composewright edit --help` prints them. */
  readonly args: Args;
  /** `call` is the command as it was called: what a refusal's choices repeat. */
  plan(snapshot: Snapshot, args: z.output<Args>, call: CommandCall): Plan | Refusal;
}

/** What a command wants to do. The document law has been checked for every edit in it. */
export interface Plan {
  /** The words of Edit > Undo: "Make web depend on db". */
  readonly label: Message;
  readonly edits: ReadonlyMap<FilePath, TextEdits>;
  /** The edited files, parsed: the writer had to, so nobody does it again. */
  readonly parsed: ReadonlyMap<FilePath, YamlFile>;
  readonly create?: readonly FilePath[];
  /** What the environments consist of afterwards: a file that is made is a layer of some. */
  readonly environments?: EnvironmentsPatch;
  readonly layouts?: LayoutsPatch;
  /** All groupings as they are afterwards. */
  readonly groupings?: Groupings;
  readonly expect: Expectation;
  /** NodeIds to select afterwards. */
  readonly select?: readonly string[];
  /** What people should know of how it is written: "removed in compose.prod.yaml with !reset; compose.yaml keeps it". */
  readonly notes?: readonly Message[];
}
