import type { Diagnostic } from '../diagnostic.ts';
import { message, type Message } from '../message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { checkService } from './check-service.ts';
import { findCycles } from './dependency-cycles.ts';
import type { Section } from './entry.ts';
import { entryOf, textOf } from './make-value.ts';
import { problem, type Report } from './problem.ts';
import { referencesOf } from './references.ts';
import type { Value } from './value.ts';

// Step 21 of the pipeline: whether what the enabled services name exists, and whether their attributes agree.

/** What the check looks at: enabled services, those left out by profiles, and all declared resources. */
export interface Declared {
  readonly services: ReadonlyMap<string, Value>;
  readonly disabled: ReadonlySet<string>;
  readonly resources: ReadonlyMap<Section, ReadonlyMap<string, Value>>;
}

/** Reports everything that is inconsistent. Linear in services and references. */
export function checkConsistency(declared: Declared, report: Report): void {
  for (const [name, service] of declared.services) {
    // What is no mapping was told by the schema.
    if (service.kind !== 'map') continue;
    checkService(service, name).forEach(report);
    checkReferences(service, name, declared, report);
  }
  checkContainerNames(declared.services, report);
  checkSecrets(declared.resources.get('secrets'), report);
  for (const cycle of findCycles(declared.services)) report(cycleProblem(cycle, declared.services));
}

function checkReferences(service: Value, name: string, declared: Declared, report: Report): void {
  const { services, disabled, resources } = declared;
  const references = referencesOf(service);
  const at = (...rest: Path): Path => ['services', name, ...rest];
  for (const [other, value] of references.dependencies) {
    if (services.has(other)) continue;
    const required = entryOf(value, 'required');
    if (disabled.has(other) && required?.kind === 'scalar' && required.value === false) continue;
    const sentence = disabled.has(other)
      ? message('resolve.depends-on-disabled', { name, other })
      : message('resolve.depends-on-undefined', { name, other });
    report(problem('undefined-service', sentence, { path: at('depends_on', other), value }));
  }
  const mode = entryOf(service, 'network_mode');
  const target = textOf(mode)?.startsWith('service:') ? textOf(mode)!.slice('service:'.length) : undefined;
  if (target !== undefined && !services.has(target)) {
    const sentence = message('resolve.network-mode-undefined', { name, other: target });
    report(problem('undefined-service', sentence, { path: at('network_mode'), value: mode }));
  }
  const missing = (
    section: Exclude<Section, 'services'>,
    named: ReadonlyMap<string, Value>,
    where: Path,
    id: string,
    sentence: (args: { name: string; other: string }) => Message,
  ): void => {
    for (const [other, value] of named) {
      if (resources.get(section)?.has(other)) continue;
      report(problem(id, sentence({ name, other }), { path: at(...where, other), value }));
    }
  };
  missing('networks', references.networks, ['networks'], 'undefined-network', (args) =>
    message('resolve.undefined-network', args),
  );
  missing('volumes', references.volumes, ['volumes'], 'undefined-volume', (args) =>
    message('resolve.undefined-volume', args),
  );
  missing('configs', references.configs, ['configs'], 'undefined-config', (args) =>
    message('resolve.undefined-config', args),
  );
  missing('secrets', references.secrets, ['secrets'], 'undefined-secret', (args) =>
    message('resolve.undefined-secret', args),
  );
  missing('secrets', references.buildSecrets, ['build', 'secrets'], 'undefined-secret', (args) =>
    message('resolve.undefined-build-secret', args),
  );
  missing('models', references.models, ['models'], 'undefined-model', (args) =>
    message('resolve.undefined-model', args),
  );
  checkContexts(service, name, services, report);
}

function checkContexts(
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

function checkContainerNames(services: ReadonlyMap<string, Value>, report: Report): void {
  const owners = new Map<string, string>();
  for (const [name, service] of services) {
    const value = entryOf(service, 'container_name');
    const container = textOf(value);
    if (container === undefined || container === '') continue;
    const other = owners.get(container);
    if (other === undefined) owners.set(container, name);
    else {
      const sentence = message('resolve.container-name-taken', { name, container, other });
      report(problem('container-name-dup', sentence, { path: ['services', name, 'container_name'], value }));
    }
  }
}

function checkSecrets(secrets: ReadonlyMap<string, Value> | undefined, report: Report): void {
  for (const [name, secret] of secrets ?? []) {
    const external = entryOf(secret, 'external');
    if (external?.kind === 'scalar' && external.value === true) continue;
    if (textOf(entryOf(secret, 'file')) || textOf(entryOf(secret, 'environment'))) continue;
    const sentence = message('resolve.secret-without-source', { name });
    report(problem('one-of-must-be-set', sentence, { path: ['secrets', name], value: secret }));
  }
}

function cycleProblem(cycle: readonly string[], services: ReadonlyMap<string, Value>): Diagnostic {
  const [first, second] = cycle as [string, string];
  const value = entryOf(entryOf(services.get(first), 'depends_on'), second);
  const found = problem('depends-cycle', message('resolve.depends-cycle', { cycle: cycle.join(' -> ') }), {
    path: ['services', first, 'depends_on', second],
    value,
  });
  return { ...found, subjects: cycle.slice(0, -1).map((name) => `service:${name}`) };
}
