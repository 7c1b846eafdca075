import { message } from '../message.ts';
import { entriesOf, entryOf, textOf } from '../model/read-value.ts';
import type { ServiceRule } from './rule.ts';

/**
 * A short `depends_on` over a long one: each name in the list says `service_started`, which takes the place of the condition
 * that a lower layer gave.
 */
export const dependencyConditionReset: ServiceRule = {
  id: 'dependency-condition-reset',
  severity: 'warning',
  *checkService(service) {
    for (const [on, dependency] of entriesOf(entryOf(service.value, 'depends_on'))) {
      const condition = entryOf(dependency, 'condition');
      const before = condition?.origin.how === 'default' ? condition.origin.covers?.[0] : undefined;
      const lost = textOf(before);
      if (lost === undefined || lost === textOf(condition)) continue;
      yield {
        message: message('rules.dependency-condition-reset', { service: service.name, on, lost }),
        path: ['services', service.name, 'depends_on', on],
        value: before,
        subjects: [`service:${service.name}`, `service:${on}`],
      };
    }
  },
};
