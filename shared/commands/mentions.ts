import type { YamlFile } from '../yaml/yaml-file.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import type { ReferencePlace } from './references.ts';

/**
 * Environment values that name a service as a host: `DB_HOST=user-db`, `postgres://user@user-db:5432/x`. Compose does not know
 * them as references, but a renamed service answers to its new name only.
 */
export function findMentions(file: YamlFile, service: string): ReferencePlace[] {
  const found: ReferencePlace[] = [];
  const host = hostPattern(service);
  file.documents.forEach(({ root }, document) => {
    for (const [name, value] of pairsOf(valueOf(root, 'services'))) {
      const environment = valueOf(value, 'environment');
      const base = ['services', name, 'environment'];
      for (const [key, each] of pairsOf(environment)) {
        if (each.kind === 'scalar' && host.test(each.text)) {
          found.push({ path: [...base, key], document, at: 'value', rename: replace(each.text, host) });
        }
      }
      if (environment?.kind !== 'seq') continue;
      environment.items.forEach((item, index) => {
        if (item.kind !== 'scalar') return;
        const equals = item.text.indexOf('=');
        const value = item.text.slice(equals + 1);
        if (equals < 0 || !host.test(value)) return;
        const key = item.text.slice(0, equals + 1);
        const renamed = replace(value, host);
        found.push({ path: [...base, index], document, at: 'value', rename: (to) => key + renamed(to) });
      });
    }
  });
  return found;
}

/** The name as a whole host: at the start, after `//`, `@`, `,` or a space; before the end, `:`, `/`, `,` or a space. */
function hostPattern(service: string): RegExp {
  const name = service.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(^|//|@|,|\\s)${name}(?=$|[:/,\\s])`, 'm');
}

const replace = (text: string, host: RegExp) => (to: string) =>
  text.replace(new RegExp(host, 'gm'), (_, before: string) => before + to);

function valueOf(node: YamlNode | null | undefined, key: string): YamlNode | undefined {
  return pairsOf(node).findLast(([name]) => name === key)?.[1];
}

function pairsOf(node: YamlNode | null | undefined): [string, YamlNode][] {
  if (node?.kind !== 'map') return [];
  return node.pairs.flatMap(({ key, value }) => (key.kind === 'scalar' ? [[key.text, value]] : []));
}
