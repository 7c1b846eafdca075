import { message } from '../message.ts';
import { addressesMeet } from '../model/host-address.ts';
import type { Port, Service } from '../model/compose-model.ts';
import type { ProjectRule } from './rule.ts';

/** Two services (or two entries of one) want the same port of the same host address: the second container will not start. */
export const hostPortTwice: ProjectRule = {
  id: 'host-port-twice',
  severity: 'warning',
  *check({ model }) {
    const taken = new Map<string, { service: Service; port: Port }[]>();
    for (const service of model.services.values()) {
      if (!service.enabled) continue;
      for (const port of service.ports) {
        if (port.published === undefined || !/^\d+$/.test(port.published)) continue;
        const key = `${port.published}/${port.protocol}`;
        const others = taken.get(key) ?? [];
        const clash = others.find(({ port: other }) => addressesMeet(other.hostIp, port.hostIp));
        if (clash !== undefined) {
          yield {
            message: message('rules.host-port-twice', {
              port: port.published,
              service: service.name,
              other: clash.service.name,
            }),
            path: ['services', service.name, 'ports', port.index],
            value: port.value,
            subjects: [`service:${service.name}`, `service:${clash.service.name}`],
          };
        }
        taken.set(key, [...others, { service, port }]);
      }
    }
  },
};
