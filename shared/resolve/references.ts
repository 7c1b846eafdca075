import { entryOf, sameEntriesAt, textOf } from './make-value.ts';
import type { Made } from './memory.ts';
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

/** The attributes in which a service names others. */
export const namingAttributes: readonly string[] = [
  'depends_on',
  'networks',
  'models',
  'volumes',
  'configs',
  'secrets',
  'build',
];

/** What a complete service names. */
export function referencesOf(service: Value): References {
  return {
    dependencies: keys(entryOf(service, 'depends_on')),
    networks: keys(entryOf(service, 'networks')),
    models: keys(entryOf(service, 'models')),
    volumes: sources(entryOf(service, 'volumes'), (mount) => textOf(entryOf(mount, 'type')) === 'volume'),
    configs: sources(entryOf(service, 'configs')),
    secrets: sources(entryOf(service, 'secrets')),
    buildSecrets: sources(entryOf(entryOf(service, 'build'), 'secrets')),
  };
}

const none: ReadonlyMap<string, Value> = new Map();

function keys(value: Value | undefined): ReadonlyMap<string, Value> {
  return value?.kind === 'map' ? value.entries : none;
}

function sources(value: Value | undefined, which?: (item: Value) => boolean): ReadonlyMap<string, Value> {
  if (value?.kind !== 'list') return none;
  const found = new Map<string, Value>();
  for (const item of value.items) {
    const source = entryOf(item, 'source');
    const name = textOf(source) ?? '';
    // A mount without source is anonymous; a config or secret without source is one that nobody declares.
    if (name === '' && which !== undefined) continue;
    if (which?.(item) === false || found.has(name)) continue;
    found.set(name, source ?? item);
  }
  return found;
}

/** The names alone, and the few marks that later steps ask every service for. */
export interface Named {
  readonly dependencies: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
  readonly configs: readonly string[];
  /** Those of the build among them. */
  readonly secrets: readonly string[];
  readonly models: readonly string[];
  readonly profiles: readonly string[];
  readonly container: string | undefined;
  /** Its build may use images of other services. */
  readonly hasContexts: boolean;
  /** Env files, label files or a scale change it before it is printed. */
  readonly isUnsettled: boolean;
}

const settledAttributes = ['env_file', 'label_file', 'scale'];
const readAttributes = [...namingAttributes, ...settledAttributes, 'profiles', 'container_name'];

/** The names in a service; those of `before` when nothing changed in them, so that what follows from names alone stays. */
export function namedBy(service: Value, before: Made<Value, Named> | undefined): Named {
  if (before !== undefined && sameEntriesAt(service, before.from, readAttributes)) return before.to;
  const references = referencesOf(service);
  const container = textOf(entryOf(service, 'container_name'));
  const fresh: Named = {
    dependencies: namesOf(references.dependencies),
    networks: namesOf(references.networks),
    volumes: namesOf(references.volumes),
    configs: namesOf(references.configs),
    secrets: secretsOf(references),
    models: namesOf(references.models),
    profiles: profilesOf(service),
    container: container === '' ? undefined : container,
    hasContexts: entryOf(entryOf(service, 'build'), 'additional_contexts') !== undefined,
    isUnsettled: settledAttributes.some((key) => entryOf(service, key) !== undefined),
  };
  return before !== undefined && sameNamed(before.to, fresh) ? before.to : fresh;
}

const noNames: readonly string[] = [];

/** Most services name nothing of most kinds: one list is enough for all of them. */
function namesOf(references: ReadonlyMap<string, Value>): readonly string[] {
  return references.size === 0 ? noNames : [...references.keys()];
}

function secretsOf({ secrets, buildSecrets }: References): readonly string[] {
  return buildSecrets.size === 0 ? namesOf(secrets) : [...secrets.keys(), ...buildSecrets.keys()];
}

function profilesOf(service: Value): readonly string[] {
  const profiles = entryOf(service, 'profiles');
  return profiles?.kind === 'list' ? profiles.items.map((profile) => textOf(profile) ?? '') : noNames;
}

const lists = ['dependencies', 'networks', 'volumes', 'configs', 'secrets', 'models', 'profiles'] as const;

function sameNamed(a: Named, b: Named): boolean {
  if (a.container !== b.container || a.hasContexts !== b.hasContexts || a.isUnsettled !== b.isUnsettled) {
    return false;
  }
  return lists.every((key) => {
    const one = a[key];
    const other = b[key];
    return one.length === other.length && one.every((name, index) => name === other[index]);
  });
}
