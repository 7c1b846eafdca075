import { message } from '../message.ts';
import { entriesOf, entryOf } from '../model/read-value.ts';
import type { Value } from '../resolve/value.ts';
import type { ServiceRule } from './rule.ts';

/** A limit under `ulimits` that a higher layer writes again: it is replaced as a whole, so a `soft` or `hard` of the lower one is gone. */
export const ulimitReplaced: ServiceRule = {
  id: 'ulimit-replaced',
  severity: 'warning',
  *checkService(service) {
    for (const [limit, value] of entriesOf(entryOf(service.value, 'ulimits'))) {
      const lost = lostKeys(value);
      if (lost.length === 0) continue;
      yield {
        message: message('rules.ulimit-replaced', { service: service.name, limit, lost: lost.join(', ') }),
        path: ['services', service.name, 'ulimits', limit],
        value,
        subjects: [`service:${service.name}`],
      };
    }
  },
};

function lostKeys(value: Value): string[] {
  if (value.kind !== 'map') return [];
  return entriesOf(value.origin.covers?.[0]).flatMap(([key]) => (value.entries.has(key) ? [] : [key]));
}
