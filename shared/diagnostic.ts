import type { Message } from './message.ts';
import type { Chunk, Path } from './yaml/yaml-node.ts';

/** Absolute path of a file, `/` between the parts on every system. */
export type FilePath = string;

export type Severity = 'error' | 'warning' | 'info';

/**
 * A stretch of a user's file that stays right while other chunks are edited. `rangeOf` in shared/project gives offsets,
 * line and column for the text as it is now.
 */
export interface Location {
  readonly file: FilePath;
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
}

/** A command and its arguments, as data: what a quick fix, a menu entry and `composewright edit --ops` all hold. */
export interface CommandCall {
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface QuickFix {
  readonly title: Message;
  readonly call: CommandCall;
  /** It can mean nothing else and loses nothing: `composewright check --fix` applies it unasked. */
  readonly safe?: true;
}

/** The user's files are wrong, or could be better. Data, never thrown. */
export interface Diagnostic {
  /** Stable kebab-case name of the rule or cause: `undefined-service`, `yaml-syntax`, `unknown-attribute`. */
  readonly id: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly location?: Location;
  /** Where in the configuration: `['services', 'web', 'ports', 0]`. */
  readonly path?: Path;
  /** NodeIds on the canvas that carry the problem. */
  readonly subjects?: readonly string[];
  readonly fixes?: readonly QuickFix[];
}
