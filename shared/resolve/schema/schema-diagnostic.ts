import type { Diagnostic, QuickFix } from '../../diagnostic.ts';
import type { Message } from '../../message.ts';
import type { Path } from '../../yaml/yaml-node.ts';

/** What the schema check finds, with what the real tool would say of it. */
export interface SchemaDiagnostic extends Diagnostic {
  readonly id: SchemaProblem;
  readonly path: Path;
  readonly tool: ToolWording;
}

export type SchemaProblem =
  | 'unknown-attribute'
  | 'invalid-name'
  | 'wrong-type'
  | 'required'
  | 'pattern'
  | 'unknown-value'
  | 'out-of-range'
  | 'not-unique';

/** One error of the tool. It reports the deepest of all; of equally deep ones that of the earlier alternative. */
export interface ToolWording {
  /** Steps from the root to the place that the tool names; one more for unknown attributes. */
  readonly depth: number;
  /** Dotted path and words: `services.s.ports must be a array`. */
  readonly text: string;
}

/** What a single check reports; the walker adds the path and the place in the file. */
export interface Finding {
  readonly id: SchemaProblem;
  readonly message: Message;
  readonly words: string;
  readonly fixes?: readonly QuickFix[];
  /** The key or index below the place that is being checked, when the finding is about one of its entries. */
  readonly part?: string | number;
  /** Whether the tool counts it one level below the place that it names. */
  readonly deeper?: boolean;
}

/**
 * The first error in the tool's own words, without its "validating FILE: " in front, or undefined where the tool says
 * nothing. With several equally deep errors the tool picks one at random; this takes the first.
 */
export function toolWording(diagnostics: readonly Diagnostic[]): string | undefined {
  let first: ToolWording | undefined;
  for (const diagnostic of diagnostics) {
    if (!isSchemaDiagnostic(diagnostic)) continue;
    if (first === undefined || diagnostic.tool.depth > first.depth) first = diagnostic.tool;
  }
  return first?.text;
}

function isSchemaDiagnostic(diagnostic: Diagnostic): diagnostic is SchemaDiagnostic {
  return 'tool' in diagnostic;
}
