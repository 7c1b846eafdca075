import { addTo } from '../add-to.ts';
import { freeName } from '../text/free-name.ts';
import { listOf, objectOf, readJson, textOf, type JsonObject } from '../text/read-json.ts';
import { isList, isMap, type YamlValue } from '../yaml/yaml-value.ts';
import { emptyContainer, put, type Container } from './container.ts';
import { asName, nameOfImage } from './image-name.ts';
import { unsayable } from './inspect-fields.ts';
import { mountsOf } from './inspect-mounts.ts';
import { membershipsOf, networkValue } from './inspect-networks.ts';
import { containerName, readIdentity, readSettings, type Seen } from './inspect-service.ts';
import type { ImportedElements } from './read-docker-run.ts';

/** Containers that are there, as a Compose file says them. */
export interface InspectedElements extends ImportedElements {
  /** Services whose image was not told: what it says by itself could not be taken out. */
  readonly withoutImage: readonly string[];
}

const PROJECT = 'com.docker.compose.project';
const SERVICE = 'com.docker.compose.service';

/**
 * Reads what `docker inspect` (or Podman's) printed of containers, and of the same text their images and networks, in any order. Containers of one
 * service of one Compose project become one service with `scale`. Undefined when the text holds no container.
 */
export function readInspect(text: string): InspectedElements | undefined {
  const rows = listOf(/^\s*\[/.test(text) ? readJson(text) : undefined).map(objectOf);
  const images = new Map(
    rows.filter((row) => 'RootFS' in row).map((row) => [textOf(row['Id']), objectOf(row['Config'])]),
  );
  const seen = rows.flatMap((row) => ('HostConfig' in row && 'Config' in row ? [see(row, images)] : []));
  if (seen.length === 0) return undefined;

  const groups = groupReplicas(seen);
  const ofContainer = new Map(
    [...groups].flatMap(([service, group]) =>
      group.flatMap((each) => [
        [textOf(each.row['Id']), service] as const,
        [containerName(each), service] as const,
      ]),
    ),
  );
  const services = new Map<string, YamlValue>();
  const networks = new Map<string, YamlValue>();
  const volumes = new Map<string, YamlValue>();
  const unsaid = new Map<string, readonly string[]>();
  const described = new Map(rows.filter((row) => 'IPAM' in row).map((row) => [textOf(row['Name']), row]));
  const isFixed = new Map<string, boolean>();
  const ownNames = new Map<string, string>();
  for (const [service, [each, ...more]] of groups) {
    const container = emptyContainer();
    const around = { count: 1 + more.length, services: ofContainer };
    readIdentity(each, container, around);
    const mounts = mountsOf(each.row, each.image ?? {}, (volume) => nameIn(each.project, volume));
    if (mounts.entries.length > 0) put(container, ['volumes'], mounts.entries);
    for (const volume of mounts.named) {
      const name = nameIn(each.project, volume);
      volumes.set(name, name === volume ? { external: true } : { name: volume, external: true });
    }
    const joined = joinNetworks(each, service, container);
    for (const [network, details] of joined) {
      isFixed.set(
        network,
        'ipv4_address' in details || 'ipv6_address' in details || isFixed.get(network) === true,
      );
      ownNames.set(network, nameIn(each.project, network));
    }
    readSettings(each, container, around);
    services.set(service, literal(Object.fromEntries(container.attributes)));
    const flags = unsayable.filter(([key]) => Boolean(each.host[key])).map(([, flag]) => flag);
    if (flags.length > 0) unsaid.set(service, flags);
  }
  for (const [network, fixed] of isFixed) {
    const name = ownNames.get(network) ?? network;
    const value = networkValue(described.get(network) ?? {}, fixed);
    if (name !== 'default' || value !== null) networks.set(name, value);
  }
  const withoutImage = [...groups].flatMap(([service, [{ image }]]) =>
    image === undefined ? [service] : [],
  );
  return { services, networks, volumes, unsaid, withoutImage };
}

type Replicas = [Seen, ...Seen[]];

/** The containers of each service, by the name that the service gets. */
function groupReplicas(seen: readonly Seen[]): ReadonlyMap<string, Replicas> {
  const groups = new Map<string, Replicas>();
  for (const each of seen) {
    const key = each.service === '' ? textOf(each.row['Id']) : `${each.project}/${each.service}`;
    addTo(groups, key, each);
  }
  const named = new Map<string, Replicas>();
  for (const group of groups.values())
    named.set(
      freeName(wishedName(group[0]), (name) => named.has(name)),
      group,
    );
  return named;
}

function see(row: JsonObject, images: ReadonlyMap<string, JsonObject>): Seen {
  const config = objectOf(row['Config']);
  const labels = objectOf(config['Labels']);
  return {
    row,
    config,
    host: objectOf(row['HostConfig']),
    image: images.get(textOf(row['Image'])),
    labels,
    project: textOf(labels[PROJECT]),
    service: textOf(labels[PROJECT]) === '' ? '' : textOf(labels[SERVICE]),
  };
}

function wishedName(seen: Seen): string {
  return asName(seen.service || containerName(seen) || nameOfImage(textOf(seen.config['Image'])));
}

/** Compose puts the project's name before the names of its networks and volumes. */
function nameIn(project: string, name: string): string {
  return project !== '' && name.startsWith(`${project}_`) ? name.slice(project.length + 1) : name;
}

function joinNetworks(
  seen: Seen,
  service: string,
  container: Container,
): ReadonlyMap<string, Readonly<Record<string, YamlValue>>> {
  const joined = membershipsOf(seen.row, new Set([service, containerName(seen)]));
  const entries = [...joined].map(([network, details]) => [nameIn(seen.project, network), details] as const);
  const isPlain = entries.every(([, details]) => Object.keys(details).length === 0);
  if (entries.length === 0 || (isPlain && entries.length === 1 && entries[0]![0] === 'default'))
    return joined;
  const long = entries.map(
    ([name, details]) => [name, Object.keys(details).length === 0 ? null : details] as const,
  );
  put(container, ['networks'], isPlain ? entries.map(([name]) => name) : Object.fromEntries(long));
  return joined;
}

/** The engine tells values, Compose reads texts with variables: a dollar stands for itself when it is doubled. */
function literal(value: YamlValue): YamlValue {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  if (isList(value)) return value.map(literal);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, literal(each)]));
}
