import type { Message } from '../../shared/message.ts';
import type { LayoutPatch, Point } from '../../shared/project/project.ts';

/** How a command is run, beside what it does. */
export interface RunOptions {
  readonly origin?: 'canvas' | 'inspector' | 'fix';
  /** Pins what the command makes (what it selects) here, several below one another, in the same step of undo. */
  readonly at?: Point;
  /** Where each node that the commands make is pinned, in their order. */
  readonly atEach?: readonly Point[];
  /** Pins further nodes in the same step of undo. */
  readonly layout?: LayoutPatch;
  /** Joins the step of undo before it, when that was made with the same word. */
  readonly group?: string;
  /** What the step of undo is called; default: what the first command calls it that makes something. */
  readonly label?: Message;
  /** Keep the selection as it is, whatever the command would select. */
  readonly keepSelection?: boolean;
  /** The caller shows the refusal itself. */
  readonly quiet?: boolean;
}
