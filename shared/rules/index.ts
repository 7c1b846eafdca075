import type { Diagnostic } from '../diagnostic.ts';
import type { Service } from '../model/compose-model.ts';
import { memo2 } from '../resolve/memo.ts';
import { dependencyConditionReset } from './dependency-condition-reset.ts';
import { driveLetterVolume } from './drive-letter-volume.ts';
import { floatingTag } from './floating-tag.ts';
import { hostPortTwice } from './host-port-twice.ts';
import { diagnosticOf } from './rule.ts';
import type { Rule, RuleInput, ServiceRule } from './rule.ts';
import { ulimitReplaced } from './ulimit-replaced.ts';
import { unreachableHost } from './unreachable-host.ts';
import { unusedResource } from './unused-resource.ts';
import { waitWithoutHealthcheck } from './wait-without-healthcheck.ts';
import { writtenSecret } from './written-secret.ts';

/** Every rule, in the order in which their findings are listed. What the real tool itself refuses is found by shared/resolve. */
export const rules: readonly Rule[] = [
  hostPortTwice,
  unreachableHost,
  waitWithoutHealthcheck,
  dependencyConditionReset,
  ulimitReplaced,
  driveLetterVolume,
  floatingTag,
  writtenSecret,
  unusedResource,
];

/** What the rules say of a project. */
export function checkRules(input: RuleInput): Diagnostic[] {
  return rules.flatMap((rule) =>
    'check' in rule
      ? [...rule.check(input)].map((finding) => diagnosticOf(rule, finding))
      : [...input.model.services.values()].flatMap((service) => ofService(rule, service)),
  );
}

const ofService = memo2((rule: ServiceRule, service: Service): readonly Diagnostic[] =>
  [...rule.checkService(service)].map((finding) => diagnosticOf(rule, finding)),
);
