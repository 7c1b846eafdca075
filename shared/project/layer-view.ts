import { layerChanges, type ElementLayers } from '../graph/layer-changes.ts';
import { buildGraph } from '../graph/build-graph.ts';
import type { Graph } from '../graph/graph.ts';
import { buildModel } from '../model/build-model.ts';
import { resolve } from '../resolve/resolve.ts';
import type { Resolution } from '../resolve/resolution.ts';
import { createResolveCache, type ResolveCache } from '../resolve/scope.ts';
import { locate } from '../yaml/locate.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { activeEnvironment } from './create-project.ts';
import type { Project } from './project.ts';
import { resolveInputOf } from './snapshot.ts';
import type { Snapshot } from './snapshot-type.ts';

/** The active environment seen as layers: what the upper ones make of the lowest. */
export interface LayerView {
  readonly elements: ReadonlyMap<string, ElementLayers>;
  /** The drawing of the lowest layer alone: what upper layers remove is still in it. */
  readonly base: Graph;
}

const views = new WeakMap<Resolution, LayerView | undefined>();

/** Its own, so that the two resolutions do not push each other's memory out; bound to the project's by identity. */
const baseCaches = new WeakMap<ResolveCache, ResolveCache>();

/** What the layers of the active environment do; undefined when it has only one. Computed when it is first asked for. */
export function layerView(snapshot: Snapshot): LayerView | undefined {
  const { resolution } = snapshot;
  if (!views.has(resolution)) views.set(resolution, makeView(snapshot));
  return views.get(resolution);
}

/** The highest layer above the lowest that writes something at a path. */
function lastToWrite(project: Project, path: Path): number | undefined {
  const { files } = activeEnvironment(project);
  const index = files.findLastIndex((file) => {
    const yaml = project.files.get(file)?.yaml;
    return yaml !== undefined && locate(yaml, path) !== undefined;
  });
  return index > 0 ? index : undefined;
}

function makeView({ project, resolution, cache }: Snapshot): LayerView | undefined {
  const input = resolveInputOf(project);
  if (input.files.length < 2) return undefined;
  let baseCache = baseCaches.get(cache);
  if (baseCache === undefined) baseCaches.set(cache, (baseCache = createResolveCache()));
  const base = resolve(
    { ...input, files: input.files.slice(0, 1), projectName: resolution.projectName },
    baseCache,
  );
  let graph: Graph | undefined;
  return {
    elements: layerChanges(base.model, resolution.model, (path) => lastToWrite(project, path)),
    get base() {
      return (graph ??= buildGraph(buildModel(base)));
    },
  };
}
