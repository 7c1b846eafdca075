import { message, type Message } from '../../message.ts';
import { alternativesOf } from '../../spec/attribute-at.ts';
import type { Attribute } from '../../spec/attribute.ts';
import { service } from '../../spec/service.ts';
import type { Path } from '../../yaml/yaml-node.ts';
import type { MapValue, Value } from '../value.ts';
import { nearestName } from './nearest-name.ts';
import type { Finding } from './schema-diagnostic.ts';
import { alternativesFor } from './value-kind.ts';

/** Names of old formats and other tools, and what they are called today, with the same kind of value. */
const formerNames: Readonly<Record<string, string>> = {
  net: 'network_mode',
  env: 'environment',
  envs: 'environment',
  cmd: 'command',
  depends: 'depends_on',
  memory: 'mem_limit',
};

/** Keys at the left margin by which files of other tools are known. */
const otherTools: ReadonlyMap<string, string> = new Map([
  ['on', 'GitHub Actions'],
  ['jobs', 'GitHub Actions'],
  ['apiVersion', 'Kubernetes'],
  ['kind', 'Kubernetes'],
  ['metadata', 'Kubernetes'],
  ['spec', 'Kubernetes'],
  ['stages', 'GitLab CI'],
]);

/** What to say of a key that no row knows: a near name, the place where it belongs, or just that it is unknown. */
export function unknownAttribute(
  attributes: ReadonlyMap<string, Attribute>,
  map: MapValue,
  key: string,
  path: Path,
): Omit<Finding, 'words'> {
  const at = [...path, key];
  const free = [...attributes.keys()].filter((name) => !map.entries.has(name));
  const suggestion = attributes.has(formerNames[key] ?? '') ? formerNames[key] : nearestName(key, free);
  const owner = suggestion === undefined ? ownerOf(attributes, key) : undefined;
  const base = { id: 'unknown-attribute', part: key } as const;
  if (suggestion !== undefined && free.includes(suggestion)) {
    return {
      ...base,
      message: message('spec.unknown-attribute-near', { name: key, suggestion }),
      fixes: [
        {
          title: message('spec.fix-rename', { name: key, suggestion }),
          call: { command: 'renameAttribute', args: { path: at, to: suggestion, everywhere: true } },
          safe: true,
        },
      ],
    };
  }
  const lost = lostAttribute(attributes, path, key, owner, map.entries.get(key));
  // What only stands at the wrong place must not be thrown away.
  if (lost.id === 'spec.service-at-top' || lost.id === 'spec.other-tool') return { ...base, message: lost };
  return {
    ...base,
    message: lost,
    fixes: [
      {
        title: message('spec.fix-remove', { name: key }),
        call: { command: 'clearAttribute', args: { path: at } },
      },
    ],
  };
}

function lostAttribute(
  attributes: ReadonlyMap<string, Attribute>,
  path: Path,
  key: string,
  owner: string | undefined,
  value: Value | undefined,
): Message {
  if (owner !== undefined) return message('spec.unknown-attribute-owner', { name: key, owner });
  if (path.length === 0) {
    if (alternativesFor(service.type).attributes.has(key)) {
      return message('spec.unknown-attribute-service', { name: key });
    }
    const tool = otherTools.get(key);
    if (tool !== undefined) return message('spec.other-tool', { name: key, tool });
    if (looksLikeService(key, value)) return message('spec.service-at-top', { name: key });
  }
  const [section] = path;
  if (section === 'networks' && key.startsWith('encrypt')) {
    return message('spec.network-encryption', { name: key });
  }
  if (attributes.has('driver_opts') && (section === 'networks' || section === 'volumes')) {
    const element = message(section === 'networks' ? 'spec.network' : 'spec.volume');
    return message('spec.driver-option', { name: key, element });
  }
  return message('spec.unknown-attribute', { name: key });
}

/** The attribute below which the key would be known: `build` for `dockerfile`, `deploy` for `replicas`. */
function ownerOf(attributes: ReadonlyMap<string, Attribute>, key: string): string | undefined {
  for (const [name, row] of attributes) {
    const below = alternativesOf(row.type).some((type) => alternativesFor(type).attributes.has(key));
    if (below) return name;
  }
  return undefined;
}

/** A service written at the top of the file, as the first format had it. */
export function looksLikeService(key: string, value: Value | undefined): value is MapValue {
  if (value?.kind !== 'map' || otherTools.has(key)) return false;
  return value.entries.has('image') || value.entries.has('build');
}
