import type { Path } from '../yaml/yaml-node.ts';
import {
  boolValue,
  entryOf,
  isNull,
  mapEntries,
  mapItems,
  mapOf,
  mapValue,
  nullValue,
  originAs,
  originOf,
  textOf,
  textValue,
  withEntry,
} from './make-value.ts';
import { lookUp, type Scope } from './scope.ts';
import { cleanPath } from './syntax/go-paths.ts';
import type { MapValue, Value } from './value.ts';

// Step 18 of the pipeline for one element: what follows from it without being written in it.

const normalized = originOf('normalized');

/** The element with what it implies: networks, dependencies, names. */
export function normalizeEntry(value: Value, path: Path, scope: Scope): Value {
  const [section, key] = path;
  switch (section) {
    case 'services':
      return value.kind === 'map' ? normalizeService(value, scope) : value;
    case 'networks':
    case 'volumes':
    case 'configs':
    case 'secrets':
      return nameResource(value, String(key), scope);
    default:
      return value;
  }
}

/** The network that the tool adds when a service is in no other. */
export function defaultNetwork(scope: Scope): Value {
  return nameResource(nullValue(normalized), 'default', scope);
}

function nameResource(value: Value, key: string, scope: Scope): Value {
  const resource = isNull(value) ? mapOf([], value.origin) : value;
  if (resource.kind !== 'map') return value;
  const named = resource.entries.get('name');
  if (named !== undefined && !isNull(named)) return resource;
  const external = resource.entries.get('external');
  const isExternal = external?.kind === 'scalar' && external.value === true;
  return withEntry(resource, 'name', textValue(isExternal ? key : `${scope.projectName}_${key}`, normalized));
}

function normalizeService(service: MapValue, scope: Scope): MapValue {
  let result = joinDefaultNetwork(service);
  if (textOf(result.entries.get('pull_policy')) === 'if_not_present') {
    const written = result.entries.get('pull_policy')!;
    result = withEntry(result, 'pull_policy', textValue('missing', originAs(written.origin, 'normalized')));
  }
  const build = result.entries.get('build');
  if (build?.kind === 'map') result = withEntry(result, 'build', normalizeBuild(build, scope));
  const environment = result.entries.get('environment');
  if (environment !== undefined) {
    result = withEntry(result, 'environment', fillNames(environment, scope, false));
  }
  result = addDependencies(result);
  const volumes = result.entries.get('volumes');
  return volumes?.kind === 'list' ? withEntry(result, 'volumes', mapItems(volumes, cleanTarget)) : result;
}

function joinDefaultNetwork(service: MapValue): MapValue {
  const { entries } = service;
  if (entries.has('provider') || entries.has('network_mode')) return service;
  const networks = entries.get('networks');
  if (networks !== undefined && !isNull(networks) && (networks.kind !== 'map' || networks.entries.size > 0)) {
    return service;
  }
  return withEntry(service, 'networks', mapOf([['default', nullValue(normalized)]], normalized));
}

function normalizeBuild(build: MapValue, scope: Scope): MapValue {
  let result = build;
  const { entries } = build;
  if (!entries.has('context')) result = withEntry(result, 'context', textValue('.', normalized));
  if (!entries.has('dockerfile') && !entries.has('dockerfile_inline')) {
    result = withEntry(result, 'dockerfile', textValue('Dockerfile', normalized));
  }
  const args = entries.get('args');
  return args === undefined ? result : withEntry(result, 'args', fillNames(args, scope, true));
}

/** Names without a value take the variable's; without one they stay, or are left out of build arguments. */
function fillNames(value: Value, scope: Scope, dropUnknown: boolean): Value {
  const known = (name: string): string | undefined => (scope.options.typed ? lookUp(scope, name) : undefined);
  if (value.kind === 'map') {
    return mapEntries(value, (entry, key) => {
      if (!isNull(entry)) return entry;
      const text = known(key);
      if (text === undefined) return dropUnknown ? undefined : entry;
      return textValue(text, originAs(entry.origin, 'variable', [key]));
    });
  }
  if (value.kind !== 'list') return value;
  return mapItems(value, (item) => {
    const name = textOf(item);
    if (name === undefined || name.includes('=')) return item;
    const text = known(name);
    if (text === undefined) return dropUnknown ? undefined : item;
    return textValue(`${name}=${text}`, originAs(item.origin, 'variable', [name]));
  });
}

/** Services that other attributes name are dependencies too. */
function addDependencies(service: MapValue): MapValue {
  const implied = new Map<string, { restart: boolean; from: Value }>();
  const add = (name: string, restart: boolean, from: Value): void => {
    if (!implied.has(name)) implied.set(name, { restart, from });
  };
  for (const link of itemsOf(service, 'links')) {
    add((textOf(link) ?? '').split(':')[0]!, true, link);
  }
  for (const key of ['network_mode', 'ipc', 'pid', 'uts', 'cgroup']) {
    const value = service.entries.get(key);
    const text = textOf(value);
    if (value && text?.startsWith('service:')) add(text.slice('service:'.length), true, value);
  }
  for (const item of itemsOf(service, 'volumes_from')) {
    const text = textOf(item) ?? '';
    if (!text.startsWith('container:')) add(text.split(':')[0]!, false, item);
  }
  if (implied.size === 0) return service;
  const written = service.entries.get('depends_on');
  const entries = new Map(written?.kind === 'map' ? written.entries : []);
  for (const [name, { restart, from }] of implied) {
    if (!entries.has(name)) entries.set(name, impliedDependency(restart, from));
  }
  return withEntry(service, 'depends_on', mapValue(entries, written?.origin ?? normalized));
}

function impliedDependency(restart: boolean, from: Value): Value {
  const origin = originAs(from.origin, 'normalized');
  return mapOf(
    [
      ['condition', textValue('service_started', normalized)],
      ['restart', boolValue(restart, normalized)],
      ['required', boolValue(true, normalized)],
    ],
    origin,
  );
}

function itemsOf(service: MapValue, key: string): readonly Value[] {
  const value = entryOf(service, key);
  return value?.kind === 'list' ? value.items : [];
}

function cleanTarget(volume: Value): Value {
  const target = entryOf(volume, 'target');
  const text = textOf(target);
  if (volume.kind !== 'map' || target === undefined || text === undefined || text === '') return volume;
  const clean = cleanPath(text);
  return clean === text ? volume : withEntry(volume, 'target', textValue(clean, target.origin));
}
