import type { Diagnostic, QuickFix } from '../diagnostic.ts';
import { message, type Message } from '../message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Section } from './entry.ts';
import { entryOf, sameEntriesAt, textOf } from './make-value.ts';
import { noDiagnostics, problem, type Report } from './problem.ts';
import { nearestName } from './schema/nearest-name.ts';
import { namingAttributes, referencesOf, type References } from './references.ts';
import type { Value } from './value.ts';
import { elementKindOf } from '../spec/element-kinds.ts';

/** The names that exist, whatever stands behind them. */
export interface Existing {
  readonly services: ReadonlyMap<string, unknown>;
  /** Services that the active profiles leave out. */
  readonly disabled: ReadonlySet<string>;
  readonly resources: ReadonlyMap<Section, ReadonlyMap<string, unknown>>;
}

interface Kind {
  readonly key: keyof References;
  readonly section: Exclude<Section, 'services'>;
  readonly id: string;
  readonly path: Path;
  readonly sentence: (args: { name: string; other: string }) => Message;
}

const kinds: readonly Kind[] = [
  {
    key: 'networks',
    section: 'networks',
    id: 'undefined-network',
    path: ['networks'],
    sentence: (args) => message('resolve.undefined-network', args),
  },
  {
    key: 'volumes',
    section: 'volumes',
    id: 'undefined-volume',
    path: ['volumes'],
    sentence: (args) => message('resolve.undefined-volume', args),
  },
  {
    key: 'configs',
    section: 'configs',
    id: 'undefined-config',
    path: ['configs'],
    sentence: (args) => message('resolve.undefined-config', args),
  },
  {
    key: 'secrets',
    section: 'secrets',
    id: 'undefined-secret',
    path: ['secrets'],
    sentence: (args) => message('resolve.undefined-secret', args),
  },
  {
    key: 'buildSecrets',
    section: 'secrets',
    id: 'undefined-secret',
    path: ['build', 'secrets'],
    sentence: (args) => message('resolve.undefined-build-secret', args),
  },
  {
    key: 'models',
    section: 'models',
    id: 'undefined-model',
    path: ['models'],
    sentence: (args) => message('resolve.undefined-model', args),
  },
];

/**
 * What a service names that does not exist. Depends on the service and on the names that exist, on nothing else. `before`: another
 * reading of the service, which named nothing of the kind.
 */
export function findUndefined(
  service: Value,
  name: string,
  existing: Existing,
  before?: Value,
): readonly Diagnostic[] {
  if (before !== undefined && sameEntriesAt(service, before, readAttributes)) return noDiagnostics;
  const found: Diagnostic[] = [];
  const references = referencesOf(service);
  findServices(service, name, references, existing, (one) => void found.push(one));
  for (const { key, section, id, path, sentence } of kinds) {
    for (const [other, value] of references[key]) {
      if (existing.resources.get(section)?.has(other)) continue;
      const place = { path: ['services', name, ...path, other], value };
      const known = existing.resources.get(section)?.keys() ?? [];
      found.push(
        mendable({ section, other, known, service: name }, (near) =>
          problem(id, orNear(sentence({ name, other }), near), place),
        ),
      );
    }
  }
  return found.length === 0 ? noDiagnostics : found;
}

const readAttributes = [...namingAttributes, 'network_mode'];

function findServices(
  service: Value,
  name: string,
  references: References,
  { services, disabled }: Existing,
  report: Report,
): void {
  for (const [other, value] of references.dependencies) {
    if (services.has(other)) continue;
    const required = entryOf(value, 'required');
    if (disabled.has(other) && required?.kind === 'scalar' && required.value === false) continue;
    // What `network_mode` implies is told there.
    if (implied(service, other, value)) continue;
    const place = { path: ['services', name, 'depends_on', other], value };
    if (disabled.has(other)) {
      const sentence = message('resolve.depends-on-disabled', { name, other });
      report(problem('undefined-service', sentence, place));
      continue;
    }
    const known = [...services.keys()].filter((one) => one !== name);
    const found = mendable({ section: 'services', other, known, service: name }, (near) =>
      problem(
        'undefined-service',
        orNear(message('resolve.depends-on-undefined', { name, other }), near),
        place,
      ),
    );
    const title = message('resolve.fix-no-dependency', { name, other });
    const remove = { title, call: { command: 'removeDependency', args: { service: name, on: other } } };
    report({ ...found, fixes: [...(found.fixes ?? []), remove] });
  }
  const value = entryOf(service, 'network_mode');
  const mode = textOf(value) ?? '';
  const other = mode.slice('service:'.length);
  if (!mode.startsWith('service:') || services.has(other)) return;
  const place = { path: ['services', name, 'network_mode'], value };
  if (disabled.has(other)) {
    report(problem('undefined-service', message('resolve.network-mode-disabled', { name, other }), place));
    return;
  }
  const known = [...services.keys()].filter((one) => one !== name);
  report(
    mendable({ section: 'services', other, known, service: name }, (near) =>
      problem(
        'undefined-service',
        orNear(message('resolve.network-mode-undefined', { name, other }), near),
        place,
      ),
    ),
  );
}

function implied(service: Value, other: string, dependency: Value): boolean {
  const mode = entryOf(service, 'network_mode');
  return textOf(mode) === `service:${other}` && dependency.origin.node === mode?.origin.node;
}

const declaring: Partial<Record<Section, string>> = {
  services: 'addService',
  networks: 'addNetwork',
  volumes: 'addVolume',
  configs: 'addConfig',
  secrets: 'addSecret',
};

/** A name that a service uses and nobody declares, and the names that are there. */
interface Lost {
  readonly section: Section;
  readonly other: string;
  readonly known: Iterable<string>;
  readonly service: string;
}

/** The diagnostic with its fixes: the near name that was probably meant, then a declaration of what is missing. */
function mendable(
  { section, other, known, service }: Lost,
  make: (near: string | undefined) => Diagnostic,
): Diagnostic {
  const near =
    other === ''
      ? undefined
      : nearestName(
          other,
          [...known].filter((one) => !isNumbered(one, other)),
        );
  const found = make(near);
  const command = declaring[section];
  if (other === '' || command === undefined) return found;
  const declare: QuickFix = {
    title: message('resolve.fix-declare', { name: other }),
    call: { command, args: { name: other } },
  };
  if (near === undefined) return { ...found, fixes: [declare] };
  const args = { service, kind: elementKindOf(section), from: other, to: near };
  const title = message('resolve.fix-name-instead', { near, other });
  return { ...found, fixes: [{ title, call: { command: 'renameReference', args }, safe: true }, declare] };
}

/** `web-2` is not `web-1` misspelt: it is the second of its kind, and missing. */
function isNumbered(one: string, other: string): boolean {
  return one.replace(/\d+/g, '') === other.replace(/\d+/g, '');
}

function orNear(sentence: Message, near: string | undefined): Message {
  return near === undefined ? sentence : message('resolve.did-you-mean', { sentence, near });
}

/** Build contexts of a service that are services without a build, or none. */
export function checkContexts(
  service: Value,
  name: string,
  services: ReadonlyMap<string, Value>,
  report: Report,
): void {
  const contexts = entryOf(entryOf(service, 'build'), 'additional_contexts');
  if (contexts?.kind !== 'map') return;
  for (const [context, value] of contexts.entries) {
    const text = textOf(value);
    if (!text?.startsWith('service:')) continue;
    const other = text.slice('service:'.length);
    const path = ['services', name, 'build', 'additional_contexts', context];
    const found = services.get(other);
    if (found === undefined) {
      const near = nearestName(other, services.keys());
      const sentence = orNear(message('resolve.context-undefined', { name, other, context }), near);
      report(problem('undefined-service', sentence, { path, value }));
    } else if (entryOf(found, 'build') === undefined) {
      const sentence = message('resolve.context-not-buildable', { name, other, context });
      report(problem('non-buildable-context', sentence, { path, value }));
    }
  }
}
