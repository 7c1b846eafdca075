import { message } from '../message.ts';
import type { ComposeModel, Resource } from '../model/compose-model.ts';
import { entryOf, itemsOf, textOf, valueAt } from '../model/read-value.ts';
import type { Value } from '../resolve/value.ts';
import { fix } from './rule.ts';
import type { ProjectRule } from './rule.ts';

const sections = [
  { section: 'networks', kind: 'network', remove: 'removeNetwork' },
  { section: 'volumes', kind: 'volume', remove: 'removeVolume' },
  { section: 'configs', kind: 'config', remove: 'removeConfig' },
  { section: 'secrets', kind: 'secret', remove: 'removeSecret' },
] as const;

/** A network, volume, config or secret that is declared and that no service uses: Compose leaves it out. */
export const unusedResource: ProjectRule = {
  id: 'unused-resource',
  severity: 'info',
  *check({ model }) {
    for (const { section, kind, remove } of sections) {
      if (model[section].size === 0) continue;
      const used = usedNames(model, section);
      for (const resource of model[section].values()) {
        if (used.has(resource.name) || !isWritten(resource)) continue;
        yield {
          message: message('rules.unused-resource', { name: resource.name }),
          path: [section, resource.name],
          value: resource.value,
          subjects: [`${kind}:${resource.name}`],
          fixes: [
            fix(
              'rules.fix-remove',
              { name: resource.name },
              { command: remove, args: { name: resource.name } },
            ),
          ],
        };
      }
    }
  },
};

const isWritten = (resource: Resource) => resource.value !== undefined && !resource.implicit;

function usedNames(model: ComposeModel, section: (typeof sections)[number]['section']): Set<string> {
  const used = new Set<string>();
  for (const service of model.services.values()) {
    if (section === 'networks') for (const { network } of service.networks) used.add(network);
    if (section === 'volumes')
      for (const { source } of service.mounts) if (source !== undefined) used.add(source);
    if (section === 'configs') for (const { source } of service.configs) used.add(source);
    if (section === 'secrets') {
      for (const { source } of service.secrets) used.add(source);
      for (const source of buildSecrets(service.value)) used.add(source);
    }
  }
  return used;
}

/** `build.secrets` uses a secret too. */
function buildSecrets(service: Value): string[] {
  return itemsOf(valueAt(service, 'build', 'secrets')).flatMap(
    (item) => textOf(entryOf(item, 'source')) ?? [],
  );
}
