import { entryOf, isNull, textOf } from './make-value.ts';
import { memo1 } from './memo.ts';
import type { Value } from './value.ts';

/** Elements that a service names, each with the value that names it. */
export interface References {
  readonly dependencies: ReadonlyMap<string, Value>;
  readonly networks: ReadonlyMap<string, Value>;
  readonly volumes: ReadonlyMap<string, Value>;
  readonly configs: ReadonlyMap<string, Value>;
  readonly secrets: ReadonlyMap<string, Value>;
  readonly buildSecrets: ReadonlyMap<string, Value>;
  readonly models: ReadonlyMap<string, Value>;
}

/** What a complete service names; remembered by the service. */
export const referencesOf: (service: Value) => References = memo1((service: Value): References => ({
  dependencies: keys(entryOf(service, 'depends_on')),
  networks: keys(entryOf(service, 'networks')),
  models: keys(entryOf(service, 'models')),
  volumes: sources(entryOf(service, 'volumes'), (mount) => textOf(entryOf(mount, 'type')) === 'volume'),
  configs: sources(entryOf(service, 'configs')),
  secrets: sources(entryOf(service, 'secrets')),
  buildSecrets: sources(entryOf(entryOf(service, 'build'), 'secrets')),
}));

const none: ReadonlyMap<string, Value> = new Map();

function keys(value: Value | undefined): ReadonlyMap<string, Value> {
  return value?.kind === 'map' ? value.entries : none;
}

function sources(value: Value | undefined, which?: (item: Value) => boolean): ReadonlyMap<string, Value> {
  if (value?.kind !== 'list') return none;
  const found = new Map<string, Value>();
  for (const item of value.items) {
    const source = entryOf(item, 'source');
    const name = textOf(source);
    if (source === undefined || isNull(source) || name === undefined || name === '') continue;
    if (which?.(item) === false || found.has(name)) continue;
    found.set(name, source);
  }
  return found;
}
