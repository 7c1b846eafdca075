import type { Resolution } from '../resolve/resolution.ts';
import { memo1 } from '../resolve/memo.ts';
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
  return {
    name: resolution.projectName,
    directory: resolution.projectDirectory,
    services: readServices(entryOf(model, 'services'), resolution.disabled, ownerOf, before?.services),
    networks: readResources(entryOf(model, 'networks')),
    volumes: readResources(entryOf(model, 'volumes')),
    configs: readResources(entryOf(model, 'configs')),
    secrets: readResources(entryOf(model, 'secrets')),
  };
}

const services = new WeakMap<MapValue, Service>();
const resources = new WeakMap<Value, Resource>();

function readServices(
  value: Value | undefined,
  disabled: ReadonlySet<string>,
  ownerOf: (chunk: Chunk) => string | undefined,
  before: ComposeModel['services'] | undefined,
): ReadonlyMap<string, Service> {
  const read = new Map<string, Service>();
  for (const [name, service] of entriesOf(value)) {
    if (service.kind !== 'map') continue;
    const enabled = !disabled.has(name);
    const extendsFrom = extendedServices(name, service, ownerOf);
    const known = services.get(service);
    const same =
      known?.name === name &&
      known.enabled === enabled &&
      known.extends.join('\n') === extendsFrom.join('\n');
    const view = same ? known : readService(name, service, enabled, extendsFrom, before?.get(name));
    services.set(service, view);
    read.set(name, view);
  }
  return read;
}

function readResources(value: Value | undefined): ReadonlyMap<string, Resource> {
  const read = new Map<string, Resource>();
  for (const [name, resource] of entriesOf(value)) {
    const known = resources.get(resource);
    const view = known?.name === name ? known : readResource(name, resource);
    resources.set(resource, view);
    read.set(name, view);
  }
  return read;
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
  const chunks = extendedChunks(service);
  if (chunks.length === 0) return noNames;
  const found = new Set<string>();
  for (const chunk of chunks) {
    const owner = ownerOf(chunk);
    if (owner !== undefined && owner !== name) found.add(owner);
  }
  return [...found];
}

const extendedChunks = memo1((service: MapValue): readonly Chunk[] => {
  let chunks: Chunk[] | undefined;
  service.entries.forEach(({ origin: { how, source } }) => {
    if (how === 'extends' && source !== undefined) (chunks ??= []).push(source.chunk);
  });
  return chunks ?? noChunks;
});

const noChunks: readonly Chunk[] = [];
