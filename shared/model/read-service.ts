import type { MapValue, Value } from '../resolve/value.ts';
import type {
  Dependency,
  FileGrant,
  Membership,
  Mount,
  NamedReference,
  Port,
  Service,
} from './compose-model.ts';
import { entriesOf, entryOf, integerOf, isTrue, itemsOf, textOf, textsOf, valueAt } from './read-value.ts';
import { nullValue, textValue } from '../resolve/make-value.ts';

/**
 * The typed view of one service in long syntax. Parts of the wrong shape are left out.
 * `extendsFrom` is found by the caller, who knows the other services. `before`: another view of the service, of which the parts stay
 * that are read from the same values.
 */
export function readService(
  name: string,
  value: MapValue,
  enabled: boolean,
  extendsFrom: readonly string[],
  before?: Service,
): Service {
  const get = (key: string): Value | undefined => value.entries.get(key);
  const read = <K extends keyof Service>(
    part: K,
    key: string,
    make: (from: Value | undefined) => Service[K],
  ) => {
    const from = get(key);
    return before !== undefined && before.value.entries.get(key) === from ? before[part] : make(from);
  };
  const limits = valueAt(value, 'deploy', 'resources', 'limits');
  return {
    name,
    value,
    enabled,
    image: textOf(get('image')),
    build: read('build', 'build', readBuild),
    dependsOn: read('dependsOn', 'depends_on', (from) => each(entriesOf(from), readDependency)),
    networks: read('networks', 'networks', (from) => each(entriesOf(from), readMembership)),
    networkMode: textOf(get('network_mode')),
    mounts: read('mounts', 'volumes', (from) => each(itemsOf(from), readMount)),
    ports: read('ports', 'ports', (from) => each(itemsOf(from), readPort)),
    configs: read('configs', 'configs', (from) => each(itemsOf(from), readGrant)),
    secrets: read('secrets', 'secrets', (from) => each(itemsOf(from), readGrant)),
    environment: read('environment', 'environment', readEnvironment),
    replicas: integerOf(valueAt(value, 'deploy', 'replicas')) ?? integerOf(get('scale')),
    restart: textOf(get('restart')) ?? textOf(valueAt(value, 'deploy', 'restart_policy', 'condition')),
    profiles: textsOf(get('profiles')),
    hasHealthcheck: hasHealthcheck(get('healthcheck')),
    links: read('links', 'links', readNamed),
    volumesFrom: read('volumesFrom', 'volumes_from', (from) =>
      each(readNamed(from), (reference) => (reference.service === 'container' ? [] : reference)),
    ),
    extends: extendsFrom,
    limits: {
      cpus: textOf(entryOf(limits, 'cpus')) ?? textOf(get('cpus')),
      memory: textOf(entryOf(limits, 'memory')) ?? textOf(get('mem_limit')),
    },
    privileged: isTrue(get('privileged')),
    gpu: itemsOf(get('gpus')).length > 0 || wantsGpu(value),
    readOnly: isTrue(get('read_only')),
    watched: itemsOf(entryOf(get('develop'), 'watch')).length > 0,
  };
}

/** What is read from each item of a list, one thing or several; of an empty list one list for all. */
function each<A, T>(items: readonly A[], read: (item: A, index: number) => T | readonly T[]): readonly T[] {
  // What `flatMap` makes keeps room for sixteen more; a copy has none.
  return items.length === 0 ? (items as readonly never[]) : items.flatMap(read).slice();
}

function readBuild(build: Value | undefined): Service['build'] {
  if (build === undefined || (build.kind === 'scalar' && build.value === null)) return undefined;
  return {
    context: textOf(build) ?? textOf(entryOf(build, 'context')) ?? '.',
    dockerfile: textOf(entryOf(build, 'dockerfile')),
    target: textOf(entryOf(build, 'target')),
  };
}

function readDependency([service, value]: readonly [string, Value]): Dependency {
  const condition = textOf(entryOf(value, 'condition'));
  return {
    service,
    condition:
      condition === 'service_healthy' || condition === 'service_completed_successfully'
        ? condition
        : 'service_started',
    required: textOf(entryOf(value, 'required')) !== 'false',
    restart: isTrue(entryOf(value, 'restart')),
    value,
  };
}

function readMembership([network, value]: readonly [string, Value]): Membership {
  return {
    network,
    aliases: textsOf(entryOf(value, 'aliases')),
    ipv4: textOf(entryOf(value, 'ipv4_address')),
    implicit: value.origin.how === 'normalized',
    value,
  };
}

const mountTypes: ReadonlySet<string> = new Set(['volume', 'bind', 'tmpfs', 'npipe', 'cluster', 'image']);

function readMount(value: Value, index: number): readonly Mount[] {
  const type = textOf(entryOf(value, 'type')) ?? 'volume';
  const target = textOf(entryOf(value, 'target'));
  if (!mountTypes.has(type) || target === undefined) return [];
  return [
    {
      type: type as Mount['type'],
      source: textOf(entryOf(value, 'source')),
      target,
      readOnly: isTrue(entryOf(value, 'read_only')),
      index,
      value,
    },
  ];
}

function readPort(value: Value, index: number): readonly Port[] {
  const target = integerOf(entryOf(value, 'target'));
  if (target === undefined) return [];
  const published = textOf(entryOf(value, 'published'));
  return [
    {
      target,
      published: published === '' ? undefined : published,
      hostIp: textOf(entryOf(value, 'host_ip')),
      protocol: textOf(entryOf(value, 'protocol')) ?? 'tcp',
      index,
      value,
    },
  ];
}

function readGrant(value: Value, index: number): readonly FileGrant[] {
  const source = textOf(entryOf(value, 'source')) ?? textOf(value);
  if (source === undefined) return [];
  return [{ source, target: textOf(entryOf(value, 'target')), index, value }];
}

function readEnvironment(value: Value | undefined): ReadonlyMap<string, Value> {
  if (value?.kind === 'map') return value.entries;
  const entries = itemsOf(value).flatMap((item): (readonly [string, Value])[] => {
    const text = textOf(item);
    if (text === undefined || item.kind !== 'scalar') return [];
    const equals = text.indexOf('=');
    return equals < 0
      ? [[text, nullValue(item.origin)]]
      : [[text.slice(0, equals), textValue(text.slice(equals + 1), item.origin)]];
  });
  return new Map(entries);
}

function readNamed(value: Value | undefined): readonly NamedReference[] {
  return each(itemsOf(value), (item, index) => {
    const [service, detail] = (textOf(item) ?? '').split(':');
    return service === undefined || service === '' ? [] : [{ service, detail, index, value: item }];
  });
}

function hasHealthcheck(value: Value | undefined): boolean {
  if (value?.kind !== 'map' || isTrue(value.entries.get('disable'))) return false;
  const test = textsOf(value.entries.get('test'));
  return test[0] !== 'NONE';
}

function wantsGpu(service: MapValue): boolean {
  const devices = itemsOf(valueAt(service, 'deploy', 'resources', 'reservations', 'devices'));
  return devices.some((device) => textsOf(entryOf(device, 'capabilities')).includes('gpu'));
}
