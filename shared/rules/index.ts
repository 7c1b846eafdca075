import type { Diagnostic } from '../diagnostic.ts';
import type { Service } from '../model/compose-model.ts';
import { memo1 } from '../resolve/memo.ts';
import { dependencyConditionReset } from './dependency-condition-reset.ts';
import { driveLetterVolume } from './drive-letter-volume.ts';
import { floatingTag } from './floating-tag.ts';
import { hostPortTwice } from './host-port-twice.ts';
import { diagnosticOf } from './rule.ts';
import type { Rule, RuleInput } from './rule.ts';
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
  const found = [...input.model.services.values()].flatMap(ofService);
  return rules.flatMap((rule) =>
    'check' in rule
      ? [...rule.check(input)].map((finding) => diagnosticOf(rule, finding))
      : found.filter(({ id }) => id === rule.id),
  );
}

const serviceRules = rules.filter((rule) => 'checkService' in rule);

/** What the rules of services say of one: nothing of most, for which one list is enough. */
const ofService = memo1((service: Service): readonly Diagnostic[] => {
  const found = serviceRules.flatMap((rule) =>
    [...rule.checkService(service)].map((finding) => diagnosticOf(rule, finding)),
  );
  return found.length === 0 ? nothing : found;
});

const nothing: readonly Diagnostic[] = [];
