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
          call: { command: 'renameAttribute', args: { path: at, to: suggestion } },
        },
      ],
    };
  }
  return {
    ...base,
    message: lostAttribute(path, key, owner, map.entries.get(key)),
    fixes: [
      {
        title: message('spec.fix-remove', { name: key }),
        call: { command: 'clearAttribute', args: { path: at } },
      },
    ],
  };
}

function lostAttribute(
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
    if (looksLikeService(value)) return message('spec.service-at-top', { name: key });
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
function looksLikeService(value: Value | undefined): boolean {
  return value?.kind === 'map' && (value.entries.has('image') || value.entries.has('build'));
}
