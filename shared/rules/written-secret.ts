import { message } from '../message.ts';
import { textOf } from '../model/read-value.ts';
import type { Rule } from './rule.ts';

/** A variable whose name says password, secret, token or key has its value in the file, where every reader of the repository sees it. */
export const writtenSecret: Rule = {
  id: 'written-secret',
  severity: 'info',
  *check({ model }) {
    for (const service of model.services.values()) {
      for (const [name, value] of service.environment) {
        const text = textOf(value);
        if (!looksSecret(name) || text === undefined || text === '') continue;
        if ((value.origin.variables ?? []).length > 0 || value.origin.how === 'env-file') continue;
        yield {
          message: message('rules.written-secret', { service: service.name, variable: name }),
          path: ['services', service.name, 'environment', name],
          value,
          subjects: [`service:${service.name}`],
        };
      }
    }
  },
};

const looksSecret = (name: string) =>
  /(^|_)(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)(_|$)/i.test(name) &&
  !/_FILE$|_PATH$|_URL$|_NAME$|_TTL$|_EXPIR/i.test(name);
