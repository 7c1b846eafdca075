import { message } from '../message.ts';
import type { ComposeModel, Service } from '../model/compose-model.ts';
import { textOf } from '../model/read-value.ts';
import { fix } from './rule.ts';
import type { ProjectRule } from './rule.ts';

/**
 * An environment variable names another service as a host, but the two share no network: the name will not resolve. Services without
 * `networks` are on `default`.
 */
export const unreachableHost: ProjectRule = {
  id: 'unreachable-host',
  severity: 'warning',
  *check({ model }) {
    for (const service of model.services.values()) {
      if (!service.enabled || service.networkMode !== undefined) continue;
      for (const [name, value] of service.environment) {
        const target = reachableAs(hostIn(textOf(value) ?? '', model), service, model);
        if (target === undefined || shareNetwork(service, target)) continue;
        const network = target.networks[0]?.network;
        yield {
          message: message('rules.unreachable-host', {
            service: service.name,
            variable: name,
            target: target.name,
          }),
          path: ['services', service.name, 'environment', name],
          value,
          subjects: [`service:${service.name}`, `service:${target.name}`],
          ...(network === undefined
            ? {}
            : {
                fixes: [
                  fix(
                    'rules.fix-join-network',
                    { service: service.name, network },
                    { command: 'joinNetwork', args: { service: service.name, network } },
                  ),
                ],
              }),
        };
      }
    }
  },
};

/** What a variable may name as a host: the whole value, `host:port`, or the host of a URL. Texts that name none are soon left. */
function hostIn(text: string, { services }: ComposeModel): string | undefined {
  return services.has(text) || /[:/@]/.test(text) ? HOST.exec(text)?.[1] : undefined;
}

const HOST = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/\s]*@)?([A-Za-z0-9._-]+)(?::\d+)?(?:\/\S*)?$/i;

function reachableAs(host: string | undefined, self: Service, model: ComposeModel): Service | undefined {
  const named = host === undefined ? undefined : model.services.get(host);
  return named === self || named?.networkMode !== undefined || named?.enabled === false ? undefined : named;
}

function shareNetwork(a: Service, b: Service): boolean {
  return a.networks.some(({ network }) => b.networks.some((other) => other.network === network));
}
