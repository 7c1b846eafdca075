import { buildGraph } from '../graph/build-graph.ts';
import type { Built } from '../graph/patch-graph.ts';
import { buildModel } from '../model/build-model.ts';
import type { LoadedFile, ResolveInput } from '../resolve/resolution.ts';
import { resolve } from '../resolve/resolve.ts';
import { createResolveCache } from '../resolve/scope.ts';
import type { ResolveCache } from '../resolve/scope.ts';
import type { FilePath } from '../diagnostic.ts';
import { checkRules } from '../rules/index.ts';
import { activeEnvironment } from './create-project.ts';
import { showEnvironment } from './environments.ts';
import type { Environment, Project } from './project.ts';
import type { Snapshot } from './snapshot-type.ts';

/** What the engine is asked for an environment of a project. */
export function resolveInputOf(
  project: Project,
  environment: Environment = activeEnvironment(project),
): ResolveInput {
  const { projectName, projectDirectory } = environment;
  const { workingDirectory } = project;
  return {
    files: environment.files,
    read: (path) => readFrom(project, path),
    isWithheld: (path) => project.withheld.has(path),
    environment:
      Object.keys(environment.variables).length === 0
        ? project.variables
        : { ...project.variables, ...environment.variables },
    envFiles: environment.envFiles,
    profiles: environment.profiles,
    ...(projectName === undefined ? {} : { projectName }),
    ...(projectDirectory === undefined ? {} : { projectDirectory }),
    ...(workingDirectory === undefined ? {} : { workingDirectory }),
  };
}

function readFrom(project: Project, path: FilePath): LoadedFile | null | undefined {
  const file = project.files.get(path);
  if (file === undefined) return project.absent.has(path) ? null : undefined;
  return {
    get text() {
      return file.text;
    },
    yaml: () => file.yaml,
  };
}

/**
 * Everything that is derived from a project. With the snapshot before it, only what the change touches is computed
 * again: the engine, the model and the graph cache by identity. The configuration is resolved at once, since the laws look
 * at it; model, graph and diagnostics when they are first asked for. Never throws for what a user's files hold.
 */
export function takeSnapshot(project: Project, previous?: Snapshot): Snapshot {
  const cache = previous?.cache ?? createResolveCache();
  const same = previous !== undefined && sameInputs(project, previous.project);
  const derived = (same ? derivedOf.get(previous) : undefined) ?? deriveOnce(project, cache);
  const snapshot: Snapshot = {
    project,
    cache,
    resolution: derived.resolution,
    get model() {
      return derived.model;
    },
    get graph() {
      return derived.graph;
    },
    get diagnostics() {
      return derived.diagnostics;
    },
  };
  derivedOf.set(snapshot, derived);
  return snapshot;
}

/** The project as another of its environments shows it. Each is derived once, so going back and forth costs nothing. */
export function snapshotIn(snapshot: Snapshot, environment: string): Snapshot {
  return takeSnapshot(showEnvironment(snapshot.project, environment), snapshot);
}

const derivedOf = new WeakMap<Snapshot, Derived>();

type Derived = Pick<Snapshot, 'resolution' | 'model' | 'graph' | 'diagnostics'>;

/** What was derived last for an environment, so that looking at another one and coming back derives nothing. */
const lastIn = new WeakMap<Environment, { readonly project: Project; readonly derived: Derived }>();

function deriveOnce(project: Project, cache: ResolveCache): Derived {
  const environment = activeEnvironment(project);
  const last = lastIn.get(environment);
  if (last !== undefined && sameFiles(project, last.project)) return last.derived;
  const derived = derive(project, cache);
  lastIn.set(environment, { project, derived });
  return derived;
}

function derive(project: Project, cache: ResolveCache): Derived {
  const resolution = resolve(resolveInputOf(project), cache);
  const model = once(() => buildModel(resolution, lastBuilt.get(cache)?.model));
  const graph = once(() => {
    const made = { model: model(), graph: buildGraph(model(), lastBuilt.get(cache)) };
    lastBuilt.set(cache, made);
    return made.graph;
  });
  const diagnostics = once(() => [
    ...resolution.diagnostics,
    ...checkRules({ resolution, model: model(), graph: graph() }),
  ]);
  return {
    resolution,
    get model() {
      return model();
    },
    get graph() {
      return graph();
    },
    get diagnostics() {
      return diagnostics();
    },
  };
}

/** The graph that was built last: the next is mostly the same. */
const lastBuilt = new WeakMap<ResolveCache, Built>();

/** A value that is computed when it is first asked for, and kept. */
function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: compute() }).value;
}

/** Whether nothing changed that anything is derived from: a node was moved, another layer became the target. */
function sameInputs(a: Project, b: Project): boolean {
  return activeEnvironment(a) === activeEnvironment(b) && sameFiles(a, b);
}

function sameFiles(a: Project, b: Project): boolean {
  return (
    a.files === b.files && a.variables === b.variables && a.absent === b.absent && a.withheld === b.withheld
  );
}
