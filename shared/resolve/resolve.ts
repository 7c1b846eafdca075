import { message } from '../message.ts';
import { blameLayers } from './blame-layers.ts';
import { blameResets } from './blame-resets.ts';
import { checkConsistency } from './consistency.ts';
import type { Section } from './entry.ts';
import { omit, remap, remember, select, settle, type Memory } from './memory.ts';
import { readEnvFiles } from './env-files.ts';
import { projectDirectoryOf, readVariables } from './environment.ts';
import { finishEntry } from './finish.ts';
import { foldRulesFor, type Folded } from './fold.ts';
import { loadModel } from './load-model.ts';
import type { Model } from './loading.ts';
import { mapValue, originOf, textValue } from './make-value.ts';
import { defaultNetwork } from './normalize.ts';
import type { Found } from './problem.ts';
import { activeProfiles, disabledServices } from './profiles.ts';
import { projectNameOf } from './project-name.ts';
import { usedResources } from './prune.ts';
import { namedBy, type Named } from './references.ts';
import { settleReplicas } from './replicas.ts';
import { exchanged, rosterOf } from './roster.ts';
import type { Resolution, ResolveInput } from './resolution.ts';
import {
  createResolveCache,
  internScope,
  internVariables,
  memoryOf,
  type ResolveCache,
  type Scope,
} from './scope.ts';
import { openSession, type Session } from './session.ts';
import { tellOnce } from './tell-once.ts';
import type { MapValue, Value } from './value.ts';
import { withoutFollowers } from './without-followers.ts';

/**
 * `docker compose config`: the files of a project as one configuration, in the order of the tool's steps. Never throws
 * for what is in the files: every fault is a diagnostic, and what can be read is in the result. Give the same cache
 * each time: what an edit did not touch is then the same object as before, and costs next to nothing.
 */
export function resolve(input: ResolveInput, cache: ResolveCache = createResolveCache()): Resolution {
  const session = openSession(input, cache);
  const scope = openScope(session);
  const memory = memoryOf(cache, scope, [...input.files, '', ...input.profiles].join('\n'));
  const { interpolate, typed, consistency } = scope.options;
  const rules = foldRulesFor(true, interpolate);
  const loading = { session, scope, memory, rules, included: [], plain: false, load: loadModel };

  const loaded = loadModel(loading, input.files);
  checkEmpty(session, loaded);
  const project = finishProject(session, scope, memory, loaded);

  const services = project.elements.get('services')!;
  const { named } = project;
  const disabled = typed ? disabledServices(named, activeProfiles(input, scope.variables), memory) : noNames;
  const enabled = omit(memory, 'enabled', services, disabled);
  const enabledNames = omit(memory, 'enabled names', named, disabled);
  if (consistency && typed) {
    const declared = { services: enabled, named: enabledNames, disabled, resources: project.elements };
    checkConsistency(declared, memory, session.report);
  }
  const config = typed
    ? printedElements(session, scope, memory, project, enabled, enabledNames)
    : project.elements;

  const readable = loaded.keys.size > 0;
  // The tool's typed form has services always; its model has what is written.
  const written = typed ? alwaysPrinted : loaded.keys;
  return {
    config: readable ? asMap(config, project.others, written) : undefined,
    model: readable ? asMap(project.elements, project.others, written) : undefined,
    disabled,
    accepted: session.missing.size === 0 && session.diagnostics.every((one) => one.severity !== 'error'),
    diagnostics: tellOnce(
      blameLayers(blameResets(withoutFollowers(session.diagnostics, input), input), input),
      ([section, name]) => project.elements.get(section as Section)?.has(String(name)) === true,
    ),
    missing: [...session.missing],
    projectName: scope.projectName,
    projectDirectory: scope.directory,
    variables: scope.variables,
    used: [...session.used],
  };
}

const noNames: ReadonlySet<string> = new Set();

function checkEmpty(session: Session, { keys }: Model): void {
  const says = [...keys].some((key) => key !== 'version');
  if (says || session.missing.size > 0 || session.diagnostics.length > 0) return;
  session.report({ id: 'empty-file', severity: 'error', message: message('resolve.empty-file') });
}

const defaultOptions: Scope['options'] = {
  interpolate: true,
  typed: true,
  normalize: true,
  consistency: true,
  resolvePaths: true,
  allResources: false,
};

/** Directory, variables and name of the project. */
function openScope(session: Session): Scope {
  const { input, cache } = session;
  const directory = projectDirectoryOf(input);
  const variables = readVariables(session, directory);
  const projectName = projectNameOf(session, variables, directory);
  return internScope(cache, {
    variables: internVariables(cache, { ...variables, COMPOSE_PROJECT_NAME: projectName }),
    asked: new Set(),
    directory,
    base: directory,
    projectName,
    options: { ...defaultOptions, typed: input.options?.interpolate ?? true, ...input.options },
  });
}

type Elements = ReadonlyMap<Section, ReadonlyMap<string, Value>>;

interface Project {
  readonly elements: Elements;
  readonly others: ReadonlyMap<string, Value>;
  readonly named: ReadonlyMap<string, Named>;
}

/** Steps 14 to 19 for every element. */
function finishProject(session: Session, scope: Scope, memory: Memory, model: Model): Project {
  const finish = (step: string, entries: ReadonlyMap<string, Folded>): ReadonlyMap<string, Value> => {
    const found = remap<Folded, Found<Value>>(
      memory,
      `finish ${step}`,
      entries,
      (folded, _, before) => finishEntry(scope, folded, before),
      scope.asked,
    );
    const told = select(memory, `told ${step}`, found, ({ diagnostics }) => diagnostics.length > 0);
    for (const name of told) found.get(name)!.diagnostics.forEach(session.report);
    return remap(memory, `finished ${step}`, found, ({ value }) => value);
  };
  const elements = new Map<Section, ReadonlyMap<string, Value>>();
  for (const [section, entries] of model.sections) elements.set(section, finish(section, entries));
  const named = remap<Value, Named>(memory, 'named', elements.get('services')!, (service, _, before) =>
    namedBy(service, before),
  );
  if (scope.options.normalize) addDefaultNetwork(elements, named, scope, memory);
  const others = new Map<string, Value>([['name', projectNameValue(scope)]]);
  for (const [key, value] of finish('others', model.others)) {
    if (key !== 'name' && key !== 'version') others.set(key, value);
  }
  return { elements, others, named };
}

const projectNames = new WeakMap<Scope, Value>();

function projectNameValue(scope: Scope): Value {
  let value = projectNames.get(scope);
  if (value === undefined) {
    projectNames.set(scope, (value = textValue(scope.projectName, originOf('normalized'))));
  }
  return value;
}

/** The tool declares the network that services without any are on. */
function addDefaultNetwork(
  elements: Map<Section, ReadonlyMap<string, Value>>,
  named: ReadonlyMap<string, Named>,
  scope: Scope,
  memory: Memory,
): void {
  const networks = elements.get('networks')!;
  if (networks.has('default')) return;
  const members = select(memory, 'joins default', named, (service) => service.networks.includes('default'));
  if (members.length === 0) return;
  const network = remember(memory, 'default network', [scope], defaultNetwork);
  elements.set('networks', settle(memory, 'networks', new Map(networks).set('default', network)));
}

/** Steps 22 and 23: contents of env files, and only what enabled services use. */
function printedElements(
  session: Session,
  scope: Scope,
  memory: Memory,
  project: Project,
  enabled: ReadonlyMap<string, Value>,
  named: ReadonlyMap<string, Named>,
): Elements {
  const unsettled = select(memory, 'unsettled', named, (service) => service.isUnsettled);
  const others = unsettled.map((name): [string, Value] => {
    const { value, diagnostics } = readEnvFiles(enabled.get(name)!, name, session, scope);
    diagnostics.forEach(session.report);
    const settled = scope.options.consistency ? settleReplicas(value, name) : undefined;
    settled?.diagnostics.forEach(session.report);
    return [name, settled?.value ?? value];
  });
  const services = others.length === 0 ? enabled : exchanged(rosterOf(enabled), others);
  const elements = new Map<Section, ReadonlyMap<string, Value>>([['services', services]]);
  for (const [section, resources] of project.elements) {
    if (section === 'services') continue;
    const used = remember(memory, `used ${section}`, [section, resources, named], usedResources);
    elements.set(section, scope.options.allResources ? resources : used);
  }
  return elements;
}

const alwaysPrinted: ReadonlySet<string> = new Set(['services']);

function asMap(
  elements: Elements,
  others: ReadonlyMap<string, Value>,
  written: ReadonlySet<string>,
): MapValue {
  const entries = new Map(others);
  for (const [section, named] of elements) {
    if (named.size > 0 || written.has(section)) entries.set(section, mapValue(named, originOf('merged')));
  }
  return mapValue(entries, originOf('merged'));
}
