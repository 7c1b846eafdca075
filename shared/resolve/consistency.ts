import type { Diagnostic } from '../diagnostic.ts';
import { message } from '../message.ts';
import { checkContexts, findUndefined, type Existing } from './check-references.ts';
import { checkService } from './check-service.ts';
import { findCycles } from './dependency-cycles.ts';
import type { Section } from './entry.ts';
import { entryOf, textOf } from './make-value.ts';
import { remap, remember, select, type Memory } from './memory.ts';
import { noDiagnostics, problem, type Report } from './problem.ts';
import type { Named } from './references.ts';
import { sameNames } from './roster.ts';
import type { Value } from './value.ts';

// Step 21 of the pipeline: whether what the enabled services name exists, and whether their attributes agree.

/** What the check looks at: enabled services and their names, those left out by profiles, all declared resources. */
export interface Declared {
  readonly services: ReadonlyMap<string, Value>;
  readonly named: ReadonlyMap<string, Named>;
  readonly disabled: ReadonlySet<string>;
  readonly resources: ReadonlyMap<Section, ReadonlyMap<string, Value>>;
}

/** Reports everything that is inconsistent. Linear in services and references; after one edit, in what it touched. */
export function checkConsistency(declared: Declared, memory: Memory, report: Report): void {
  const { services, named } = declared;
  const existing = settleExisting(declared, memory);
  type Found = readonly Diagnostic[];
  const found = remap<Value, Found>(memory, 'consistency', services, (service, name, before) => {
    // What is no mapping was told by the schema.
    if (service.kind !== 'map') return noDiagnostics;
    const silent = before?.to.length === 0 && before.from.kind === 'map' ? before.from : undefined;
    const own = checkService(service, name, silent);
    const lost = findUndefined(service, name, existing, silent);
    return own.length === 0 ? lost : [...own, ...lost];
  });
  const inconsistent = select(memory, 'inconsistent', found, (diagnostics) => diagnostics.length > 0);
  for (const name of inconsistent) found.get(name)!.forEach(report);
  const builders = select(memory, 'has contexts', named, ({ hasContexts }) => hasContexts);
  for (const name of builders) checkContexts(services.get(name)!, name, services, report);
  for (const [name, other] of remember(memory, 'containers', [named], findTwins)) {
    report(twinProblem(name, other, services));
  }
  checkSecrets(declared.resources.get('secrets'), report);
  for (const cycle of remember(memory, 'cycles', [named], findCycles)) report(cycleProblem(cycle, services));
}

/** The names that exist; when they are others than last time, nothing that was found with them counts any more. */
function settleExisting({ services, disabled, resources }: Declared, memory: Memory): Existing {
  const last = memory.get('existing') as Existing | undefined;
  const fresh: Existing = { services, disabled, resources };
  if (last !== undefined && sameExisting(last, fresh)) return last;
  memory.set('existing', fresh);
  memory.delete('consistency');
  return fresh;
}

function sameExisting(a: Existing, b: Existing): boolean {
  if (!sameNames(a.services, b.services)) return false;
  if (a.disabled.size !== b.disabled.size || ![...a.disabled].every((name) => b.disabled.has(name)))
    return false;
  return [...a.resources].every(
    ([section, names]) => section === 'services' || sameNames(names, b.resources.get(section)!),
  );
}

/** Pairs of services with the same container name. */
function findTwins(named: ReadonlyMap<string, Named>): readonly (readonly [string, string])[] {
  const owners = new Map<string, string>();
  const twins: [string, string][] = [];
  for (const [name, { container }] of named) {
    if (container === undefined) continue;
    const other = owners.get(container);
    if (other === undefined) owners.set(container, name);
    else twins.push([name, other]);
  }
  return twins;
}

function twinProblem(name: string, other: string, services: ReadonlyMap<string, Value>): Diagnostic {
  const value = entryOf(services.get(name), 'container_name');
  const sentence = message('resolve.container-name-taken', { name, other, container: textOf(value) ?? '' });
  return problem('container-name-dup', sentence, { path: ['services', name, 'container_name'], value });
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
