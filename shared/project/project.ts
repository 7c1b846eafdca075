import type { FilePath } from '../diagnostic.ts';
import type { Layouts, LayoutsPatch } from '../layout/layouts.ts';
import type { Layout, LayoutPatch, NodeId, Point } from '../layout/positions.ts';
import type { Message } from '../message.ts';
import type { Groupings } from '../graph/grouping.ts';
import type { Note } from './notes.ts';
import type { TextEdits } from '../text/text-edit.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** All that can be edited. Immutable; a Transaction makes the next one. */
export interface Project {
  /** The folder that is open, absolute: relative paths of the sidecar count from it. */
  readonly directory: FilePath;
  readonly files: ReadonlyMap<FilePath, SourceFile>;
  readonly environments: readonly Environment[];
  /** The environments that the files alone speak of: what the sidecar need not say. */
  readonly detected: readonly Environment[];
  /** Name of the environment that the canvas shows. */
  readonly active: string;
  /** The layer that canvas edits are written to. */
  readonly target: FilePath;
  /** The pinned positions, each view's own. */
  readonly layouts: Layouts;
  /** Texts that people put on the drawing. */
  readonly notes: readonly Note[];
  /** How people group the services of each view. */
  readonly groupings: Groupings;
  /** The variables of the process, as the host gave them. */
  readonly variables: Readonly<Record<string, string>>;
  /** Paths that were looked for and are not on disk. */
  readonly absent: ReadonlySet<FilePath>;
  /** Paths outside the opened folder that the person has not allowed to read, each with the folder that the question is about. */
  readonly withheld: ReadonlyMap<FilePath, FilePath>;
  /** Where a command line runs; default: the directory of the environment's first file. */
  readonly workingDirectory?: FilePath;
}

/** A file's text now and as on disk. `.env` files and the sidecar are held too; YAML is parsed only when asked for. */
export interface SourceFile {
  readonly path: FilePath;
  readonly text: string;
  readonly yaml: YamlFile;
  /** The text as on disk; null: it is not on disk yet. */
  readonly saved: string | null;
  /** The mark of the version on disk that `saved` was read from, for the host's conflict check. */
  readonly version: string | null;
  readonly readOnly: boolean;
}

/** A stack of files with what the command line would add to it. */
export interface Environment {
  readonly name: string;
  /** The layers: Compose files in `-f` order. */
  readonly files: readonly FilePath[];
  readonly envFiles: readonly FilePath[];
  readonly profiles: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** `-p`. */
  readonly projectName?: string;
  /** `--project-directory`, absolute; default: the directory of the first file. */
  readonly projectDirectory?: FilePath;
  /** The name under which it was found in the folder, whatever it is called now; undefined: a person made it. */
  readonly detected?: string;
}

/** A change of the list of environments. */
export interface EnvironmentsPatch {
  readonly list: readonly Environment[];
  /** What is shown when the active one is not in the list any more. */
  readonly active: string;
  /** What is shown and written to afterwards, whatever it is now: a change that took that away is undone. */
  readonly shown?: { readonly active: string; readonly target: FilePath };
}

export type { Layout, LayoutPatch, Layouts, LayoutsPatch, NodeId, Point };

export type TransactionOrigin = 'canvas' | 'inspector' | 'editor' | 'fix' | 'disk' | 'history';

/** One change of a project, whoever made it. */
export interface Transaction {
  /** The words of Edit > Undo. */
  readonly label: Message;
  readonly origin: TransactionOrigin;
  readonly edits: ReadonlyMap<FilePath, TextEdits>;
  readonly layouts?: LayoutsPatch;
  /** All notes as they are afterwards. */
  readonly notes?: readonly Note[];
  /** All groupings as they are afterwards. */
  readonly groupings?: Groupings;
  readonly environments?: EnvironmentsPatch;
  /** Files that come into being, empty, before the edits. */
  readonly create?: readonly FilePath[];
  /** Files that were made by an undone transaction and leave the project after the edits; never touches the disk. */
  readonly remove?: readonly FilePath[];
}
