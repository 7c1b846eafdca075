import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { checkConsistency } from './consistency.ts';
import { sections, type Section } from './entry.ts';
import { readEnvFiles } from './env-files.ts';
import { readVariables } from './environment.ts';
import { finishEntry } from './finish.ts';
import { foldRulesFor, type Folded } from './fold.ts';
import { loadModel } from './load-model.ts';
import type { Model } from './loading.ts';
import { entryOf, mapValue, originOf, textValue } from './make-value.ts';
import { defaultNetwork } from './normalize.ts';
import { activeProfiles, disabledServices } from './profiles.ts';
import { projectNameOf } from './project-name.ts';
import { usedResources } from './prune.ts';
import { settleReplicas } from './replicas.ts';
import type { Resolution, ResolveInput } from './resolution.ts';
import { createResolveCache, internScope, internVariables, type ResolveCache, type Scope } from './scope.ts';
import { openSession, type Session } from './session.ts';
import { directoryOf } from './syntax/go-paths.ts';
import type { MapValue, Value } from './value.ts';

/**
 * `docker compose config`: the files of a project as one configuration, in the order of the tool's steps. Never throws
 * for what is in the files: every fault is a diagnostic, and what can be read is in the result. Give the same cache
 * each time: what an edit did not touch is then the same object as before, and costs next to nothing.
 */
export function resolve(input: ResolveInput, cache: ResolveCache = createResolveCache()): Resolution {
  const session = openSession(input, cache);
  const scope = openScope(session);
  const rules = foldRulesFor(true, scope.options.interpolate);

  const loaded = loadModel(
    { session, scope, rules, included: [], plain: false, load: loadModel },
    input.files,
  );
  const written = [...loaded.keys].filter((key) => key !== 'version');
  if (written.length === 0 && session.missing.size === 0 && session.diagnostics.length === 0) {
    session.report({ id: 'empty-file', severity: 'error', message: message('resolve.empty-file') });
  }

  const project = finishProject(session, scope, loaded);
  const services = project.elements.get('services')!;
  const active = activeProfiles(input, scope.variables);
  const disabled = scope.options.interpolate ? disabledServices(services, active) : new Set<string>();
  const enabled =
    disabled.size === 0 ? services : new Map([...services].filter(([name]) => !disabled.has(name)));

  if (scope.options.consistency && scope.options.interpolate) {
    checkConsistency({ services: enabled, disabled, resources: project.elements }, session.report);
  }
  const config = scope.options.interpolate
    ? printedElements(session, scope, project, enabled)
    : project.elements;

  const readable = loaded.keys.size > 0;
  return {
    config: readable ? asMap(config, project.others) : undefined,
    model: readable ? asMap(project.elements, project.others) : undefined,
    disabled,
    accepted: session.missing.size === 0 && session.diagnostics.every((one) => one.severity !== 'error'),
    diagnostics: session.diagnostics,
    missing: [...session.missing],
    projectName: scope.projectName,
    projectDirectory: scope.directory,
    variables: scope.variables,
    used: [...session.used],
  };
}

const defaultOptions: Scope['options'] = {
  interpolate: true,
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
    directory,
    base: directory,
    projectName,
    options: { ...defaultOptions, ...input.options },
  });
}

function projectDirectoryOf(input: ResolveInput): FilePath {
  const first = input.files[0];
  return (
    input.projectDirectory ?? (first === undefined ? (input.workingDirectory ?? '/') : directoryOf(first))
  );
}

type Elements = ReadonlyMap<Section, ReadonlyMap<string, Value>>;

interface Project {
  readonly elements: Elements;
  readonly others: ReadonlyMap<string, Value>;
}

/** Steps 14 to 19 for every element; each is remembered by itself. */
function finishProject(session: Session, scope: Scope, model: Model): Project {
  const finish = (folded: Folded): Value => {
    const { value, diagnostics } = finishEntry(scope, folded);
    diagnostics.forEach(session.report);
    return value;
  };
  const elements = new Map<Section, Map<string, Value>>();
  for (const section of sections) {
    const finished = new Map<string, Value>();
    for (const [name, folded] of model.sections.get(section)!) finished.set(name, finish(folded));
    elements.set(section, finished);
  }
  if (scope.options.normalize) addDefaultNetwork(elements, scope);
  const others = new Map<string, Value>([['name', projectNameValue(scope)]]);
  for (const [key, folded] of model.others) {
    const value = finish(folded);
    if (key !== 'name' && key !== 'version') others.set(key, value);
  }
  return { elements, others };
}

const projectNames = new WeakMap<Scope, Value>();

function projectNameValue(scope: Scope): Value {
  let value = projectNames.get(scope);
  if (value === undefined) {
    projectNames.set(scope, (value = textValue(scope.projectName, originOf('normalized'))));
  }
  return value;
}

const defaultNetworks = new WeakMap<Scope, Value>();

function addDefaultNetwork(elements: ReadonlyMap<Section, Map<string, Value>>, scope: Scope): void {
  const networks = elements.get('networks')!;
  if (networks.has('default')) return;
  for (const service of elements.get('services')!.values()) {
    const joined = entryOf(service, 'networks');
    if (joined?.kind !== 'map' || !joined.entries.has('default')) continue;
    let network = defaultNetworks.get(scope);
    if (network === undefined) defaultNetworks.set(scope, (network = defaultNetwork(scope)));
    networks.set('default', network);
    return;
  }
}

/** Steps 22 and 23: contents of env files, and only what enabled services use. */
function printedElements(
  session: Session,
  scope: Scope,
  project: Project,
  enabled: ReadonlyMap<string, Value>,
): Elements {
  const services = new Map<string, Value>();
  for (const [name, service] of enabled) {
    const { value, diagnostics } = readEnvFiles(service, name, session, scope);
    diagnostics.forEach(session.report);
    services.set(name, scope.options.consistency ? settleReplicas(value) : value);
  }
  const elements = new Map<Section, ReadonlyMap<string, Value>>([['services', services]]);
  for (const [section, resources] of project.elements) {
    if (section === 'services') continue;
    const used = scope.options.allResources ? resources : usedResources(section, resources, enabled);
    elements.set(section, used);
  }
  return elements;
}

function asMap(elements: Elements, others: ReadonlyMap<string, Value>): MapValue {
  const entries = new Map(others);
  for (const [section, named] of elements) {
    if (section === 'services' || named.size > 0) entries.set(section, mapValue(named, originOf('merged')));
  }
  return mapValue(entries, originOf('merged'));
}
