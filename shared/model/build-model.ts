import type { Resolution } from '../resolve/resolution.ts';
import { Roster, rosterOf } from '../resolve/roster.ts';
import type { MapValue, Value } from '../resolve/value.ts';
import type { Chunk } from '../yaml/yaml-node.ts';
import type { ComposeModel, Resource, Service } from './compose-model.ts';
import { entriesOf, entryOf } from './read-value.ts';
import { readResource } from './read-resource.ts';
import { readService } from './read-service.ts';

/**
 * Typed views of a resolution. What did not change since an earlier resolution (the same Value object) is the same
 * view object, so that readers can cache by identity; of a service that changed, what `before` has of the same values.
 * Never throws; a resolution without a model gives an empty one.
 */
export function buildModel(resolution: Resolution, before?: ComposeModel): ComposeModel {
  const model = resolution.model;
  // Few services extend others: for the rest nobody asks.
  let owners: ReadonlyMap<Chunk, string> | undefined;
  const ownerOf = (chunk: Chunk) => (owners ??= ownersOfChunks(entryOf(model, 'services'))).get(chunk);
  const resourcesIn = (section: 'networks' | 'volumes' | 'configs' | 'secrets') =>
    readResources(entryOf(model, section), before?.[section]);
  return {
    name: resolution.projectName,
    directory: resolution.projectDirectory,
    services: readServices(entryOf(model, 'services'), resolution.disabled, ownerOf, before?.services),
    networks: resourcesIn('networks'),
    volumes: resourcesIn('volumes'),
    configs: resourcesIn('configs'),
    secrets: resourcesIn('secrets'),
  };
}

const services = new WeakMap<MapValue, Service>();
const resources = new WeakMap<Value, Resource>();

function readServices(
  value: Value | undefined,
  disabled: ReadonlySet<string>,
  ownerOf: (chunk: Chunk) => string | undefined,
  before: ComposeModel['services'] | undefined,
): ComposeModel['services'] {
  return readAll(value, before, (service, name, last) => {
    if (service.kind !== 'map') return undefined;
    const enabled = !disabled.has(name);
    // Whether others extend it or not, it extends nobody as long as it says the same.
    if (last?.value === service && last.enabled === enabled && last.extends === noNames) return last;
    const stays = (known: Service | undefined, extendsFrom: readonly string[]): known is Service =>
      known?.value === service &&
      known.name === name &&
      known.enabled === enabled &&
      known.extends.join('\n') === extendsFrom.join('\n');
    const extendsFrom = extendedServices(name, service, ownerOf);
    if (stays(last, extendsFrom)) return last;
    const known = services.get(service);
    const view = stays(known, extendsFrom)
      ? known
      : readService(name, service, enabled, extendsFrom, before?.get(name));
    services.set(service, view);
    return view;
  });
}

function readResources(
  value: Value | undefined,
  before: ReadonlyMap<string, Resource> | undefined,
): ReadonlyMap<string, Resource> {
  return readAll(value, before, (resource, name, last) => {
    if (last?.value === resource && last.name === name) return last;
    const known = resources.get(resource);
    const view = known?.name === name ? known : readResource(name, resource);
    resources.set(resource, view);
    return view;
  });
}

/** The views of the entries of a map; what stood at the same place `before` is handed on, and comes back as a whole where all of it stays. */
function readAll<T>(
  value: Value | undefined,
  before: ReadonlyMap<string, T> | undefined,
  read: (value: Value, name: string, last: T | undefined) => T | undefined,
): ReadonlyMap<string, T> {
  if (value?.kind !== 'map') return new Map();
  const last = before instanceof Roster ? (before as Roster<T>) : undefined;
  const { names, list } = rosterOf(value.entries, last?.names);
  const views = list.map((entry, at) => read(entry, names.list[at]!, last?.list[at]));
  if (!views.includes(undefined)) return sameAs(last, new Roster(names, views as T[]));
  const found = new Map<string, T>();
  views.forEach((view, at) => view !== undefined && found.set(names.list[at]!, view));
  return sameAs(last, rosterOf(found, last?.names));
}

function sameAs<T>(last: Roster<T> | undefined, next: Roster<T>): Roster<T> {
  return last?.names === next.names && next.list.every((view, at) => view === last.list[at]) ? last : next;
}

/** Which service a chunk of text is the definition of. */
function ownersOfChunks(value: Value | undefined): ReadonlyMap<Chunk, string> {
  const owners = new Map<Chunk, string>();
  for (const [name, service] of entriesOf(value)) {
    const chunk = service.origin.source?.chunk;
    if (chunk !== undefined && service.origin.how !== 'extends') owners.set(chunk, name);
  }
  return owners;
}

const noNames: readonly string[] = [];

/** The resolver has merged `extends` away; the origins of the attributes still tell whose text they came from. */
function extendedServices(
  name: string,
  service: MapValue,
  ownerOf: (chunk: Chunk) => string | undefined,
): readonly string[] {
  const chunks = heirs.get(service) ?? extendedChunks(service);
  if (chunks === undefined) return noNames;
  heirs.set(service, chunks);
  const found = new Set<string>();
  for (const chunk of chunks) {
    const owner = ownerOf(chunk);
    if (owner !== undefined && owner !== name) found.add(owner);
  }
  return [...found];
}

/** Whose texts a service takes attributes from, of those that extend others: as long as it is the same, it does not change. */
const heirs = new WeakMap<MapValue, ReadonlySet<Chunk>>();

function extendedChunks(service: MapValue): ReadonlySet<Chunk> | undefined {
  let chunks: Set<Chunk> | undefined;
  service.entries.forEach(({ origin: { how, source } }) => {
    if (how === 'extends' && source !== undefined) (chunks ??= new Set()).add(source.chunk);
  });
  return chunks;
}
