import type { CommandCall, Diagnostic, QuickFix, Severity } from '../diagnostic.ts';
import type { Graph } from '../graph/graph.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import type { ComposeModel, Service } from '../model/compose-model.ts';
import type { Resolution } from '../resolve/resolution.ts';
import { locationOf } from '../resolve/problem.ts';
import type { Value } from '../resolve/value.ts';
import type { MessageId } from '../messages/en/index.ts';
import type { Path } from '../yaml/yaml-node.ts';

/** What a rule looks at. */
export interface RuleInput {
  readonly resolution: Resolution;
  readonly model: ComposeModel;
  readonly graph: Graph;
}

/** One thing that a rule has found. */
export interface Finding {
  readonly message: Message;
  readonly path: Path;
  /** The value that the problem stands at. */
  readonly value: Value | undefined;
  /** NodeIds. */
  readonly subjects: readonly string[];
  readonly fixes?: readonly QuickFix[];
}

interface Named {
  readonly id: string;
  readonly severity: Severity;
}

/** A rule of which each service alone decides: it is asked once, as long as the service is the same. */
export interface ServiceRule extends Named {
  checkService(service: Service): Iterable<Finding>;
}

/** A rule that has to look at the whole project. */
export interface ProjectRule extends Named {
  check(input: RuleInput): Iterable<Finding>;
}

/** A rule is a declaration: one file, one line in the index. Its id is the file's name. */
export type Rule = ServiceRule | ProjectRule;

/** The Diagnostic of a finding. */
export function diagnosticOf(rule: Rule, finding: Finding): Diagnostic {
  const location = locationOf(finding.value?.origin);
  return {
    id: rule.id,
    severity: rule.severity,
    message: finding.message,
    path: finding.path,
    subjects: finding.subjects,
    ...(location === undefined ? {} : { location }),
    ...(finding.fixes === undefined ? {} : { fixes: finding.fixes }),
  };
}

/** A quick fix: a title from the catalogue and the command that mends it. */
export function fix(
  title: MessageId,
  args: Readonly<Record<string, string | number>>,
  call: CommandCall,
): QuickFix {
  return { title: message(title, args), call };
}
