import type { Resolution } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { buildGraph } from '../../shared/graph/build-graph.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { loadedFile } from '../support/resolve-case.ts';

/** Resolves texts as the layers of one project in /p. */
export function resolved(...layers: string[]): Resolution {
  return resolveWith({}, ...layers);
}

export function resolveWith(
  more: { readonly profiles?: readonly string[]; readonly projectName?: string },
  ...layers: string[]
): Resolution {
  const files = new Map(layers.map((text, index) => [`/p/${index}.yml`, loadedFile(text)]));
  return resolve({
    files: [...files.keys()],
    read: (path) => files.get(path) ?? null,
    environment: {},
    envFiles: [],
    profiles: [],
    ...more,
  });
}

export const graphOf = (resolution: Resolution): Graph => buildGraph(buildModel(resolution));
