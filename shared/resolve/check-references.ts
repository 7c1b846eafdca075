import type { Diagnostic } from '../diagnostic.ts';
import { message, type Message } from '../message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Section } from './entry.ts';
import { entryOf, textOf } from './make-value.ts';
import { noDiagnostics, problem, type Report } from './problem.ts';
import { referencesOf, type References } from './references.ts';
import type { Value } from './value.ts';

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

/** What a service names that does not exist. Depends on the service and on the names that exist, on nothing else. */
export function findUndefined(service: Value, name: string, existing: Existing): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const references = referencesOf(service);
  findServices(service, name, references, existing, (one) => void found.push(one));
  for (const { key, section, id, path, sentence } of kinds) {
    for (const [other, value] of references[key]) {
      if (existing.resources.get(section)?.has(other)) continue;
      const place = { path: ['services', name, ...path, other], value };
      const fault = problem(id, sentence({ name, other }), place);
      found.push(other === '' ? fault : declarable(fault, section, other));
    }
  }
  return found.length === 0 ? noDiagnostics : found;
}

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
    const sentence = disabled.has(other)
      ? message('resolve.depends-on-disabled', { name, other })
      : message('resolve.depends-on-undefined', { name, other });
    const found = problem('undefined-service', sentence, {
      path: ['services', name, 'depends_on', other],
      value,
    });
    report(disabled.has(other) ? found : declarable(found, 'services', other));
  }
  const value = entryOf(service, 'network_mode');
  const mode = textOf(value) ?? '';
  const other = mode.slice('service:'.length);
  if (!mode.startsWith('service:') || services.has(other)) return;
  const sentence = message('resolve.network-mode-undefined', { name, other });
  const found = problem('undefined-service', sentence, { path: ['services', name, 'network_mode'], value });
  report(disabled.has(other) ? found : declarable(found, 'services', other));
}

const declaring: Partial<Record<Section, string>> = {
  services: 'addService',
  networks: 'addNetwork',
  volumes: 'addVolume',
  configs: 'addConfig',
  secrets: 'addSecret',
};

/** The diagnostic with the fix that declares what is missing. */
function declarable(diagnostic: Diagnostic, section: Section, name: string): Diagnostic {
  const command = declaring[section];
  if (command === undefined) return diagnostic;
  const title = message('resolve.fix-declare', { name });
  return { ...diagnostic, fixes: [{ title, call: { command, args: { name } } }] };
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
      const sentence = message('resolve.context-undefined', { name, other, context });
      report(problem('undefined-service', sentence, { path, value }));
    } else if (entryOf(found, 'build') === undefined) {
      const sentence = message('resolve.context-not-buildable', { name, other, context });
      report(problem('non-buildable-context', sentence, { path, value }));
    }
  }
}
