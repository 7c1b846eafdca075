import { buildGraph } from '../graph/build-graph.ts';
import { buildModel } from '../model/build-model.ts';
import type { LoadedFile, ResolveInput } from '../resolve/resolution.ts';
import { resolve } from '../resolve/resolve.ts';
import { createResolveCache } from '../resolve/scope.ts';
import type { FilePath } from '../diagnostic.ts';
import { checkRules } from '../rules/index.ts';
import { activeEnvironment } from './create-project.ts';
import type { Project } from './project.ts';
import type { Snapshot } from './snapshot-type.ts';

/** What the engine is asked for a project's active environment. */
export function resolveInputOf(project: Project): ResolveInput {
  const environment = activeEnvironment(project);
  return {
    files: environment.files,
    read: (path) => readFrom(project, path),
    environment:
      Object.keys(environment.variables).length === 0
        ? project.variables
        : { ...project.variables, ...environment.variables },
    envFiles: environment.envFiles,
    profiles: environment.profiles,
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
 * again: the engine, the model and the graph cache by identity. Never throws for what a user's files hold.
 */
export function takeSnapshot(project: Project, previous?: Snapshot): Snapshot {
  if (previous !== undefined && sameInputs(project, previous.project)) return { ...previous, project };
  const cache = previous?.cache ?? createResolveCache();
  const resolution = resolve(resolveInputOf(project), cache);
  const model = buildModel(resolution);
  const graph = buildGraph(model);
  const diagnostics = [...resolution.diagnostics, ...checkRules({ resolution, model, graph })];
  return { project, resolution, model, graph, diagnostics, cache };
}

/** Whether nothing changed that anything is derived from: a node was moved, another layer became the target. */
function sameInputs(a: Project, b: Project): boolean {
  return (
    a.files === b.files &&
    a.environments === b.environments &&
    a.active === b.active &&
    a.variables === b.variables &&
    a.absent === b.absent
  );
}
