import { message } from '../message.ts';
import { fix } from './rule.ts';
import type { ProjectRule } from './rule.ts';

/** A service waits until another is healthy, and no file gives that one a health check: unless its image has one, nothing starts. */
export const waitWithoutHealthcheck: ProjectRule = {
  id: 'wait-without-healthcheck',
  severity: 'warning',
  *check({ model }) {
    for (const service of model.services.values()) {
      for (const dependency of service.dependsOn) {
        const on = model.services.get(dependency.service);
        if (dependency.condition !== 'service_healthy' || on === undefined || on.hasHealthcheck) continue;
        yield {
          message: message('rules.wait-without-healthcheck', { service: service.name, on: on.name }),
          path: ['services', service.name, 'depends_on', on.name],
          value: dependency.value,
          subjects: [`service:${service.name}`, `service:${on.name}`],
          fixes: [
            fix(
              'rules.fix-wait-for-start',
              { on: on.name },
              {
                command: 'addDependency',
                args: { service: service.name, on: on.name, condition: 'service_started' },
              },
            ),
          ],
        };
      }
    }
  },
};
