import type { ComposeModel, Service } from '../model/compose-model.ts';
import type { Graph } from './graph.ts';
import type { GraphContext } from './kinds/draft.ts';
import { isDefaultDrawn, namesDefaultNetwork } from './kinds/network.ts';
import { serviceParts, type ServiceParts } from './service-parts.ts';

/** A graph and the model that it was built of. */
export interface Built {
  readonly model: ComposeModel;
  readonly graph: Graph;
}

/** With more services changed than this, building anew costs no more. */
const MOST_CHANGED = 50;

/**
 * The graph of a model that differs from one before in what a few services say, not in which nodes and edges there are: what they add is
 * exchanged, everything else is the same objects. Undefined where more has changed: then it is to be built. Equals what `buildGraph` makes.
 */
export function patchGraph({ model: old, graph }: Built, model: ComposeModel): Graph | undefined {
  const isSameAround =
    old.directory === model.directory &&
    (['networks', 'volumes', 'configs', 'secrets'] as const).every((section) =>
      isSameMap<unknown>(old[section], model[section]),
    );
  const changed = isSameAround ? changedServices(old.services, model.services) : undefined;
  if (changed === undefined) return undefined;
  const context: GraphContext = { directory: model.directory, drawsDefault: isDefaultDrawn(model) };
  const nodes = [...graph.nodes];
  const edges = [...graph.edges];
  for (const [before, now] of changed) {
    if (namesDefaultNetwork(before) !== namesDefaultNetwork(now)) return undefined;
    const parts = serviceParts(now, context);
    const gone = serviceParts(before, context);
    if (shapeOf(before, gone) !== shapeOf(now, parts)) return undefined;
    // A host path or port of several services is the first one's: then the old one is not in the graph.
    exchange(nodes, gone.nodes, parts.nodes);
    exchange(edges, gone.edges, parts.edges);
    exchange(
      edges,
      gone.inferred.map(({ edge }) => edge),
      parts.inferred.map(({ edge }) => edge),
    );
  }
  return { nodes, edges };
}

function exchange<T>(list: T[], before: readonly T[], now: readonly T[]): void {
  before.forEach((old, index) => {
    const at = old === now[index] ? -1 : list.indexOf(old);
    if (at >= 0) list[at] = now[index]!;
  });
}

/** Which nodes and edges a service adds, and whom it names. */
function shapeOf({ dependsOn }: Service, { nodes, edges, inferred }: ServiceParts): string {
  return JSON.stringify([
    nodes.map(({ id }) => id),
    edges.map(({ id }) => id),
    inferred.map(({ name, edge }) => [name, edge.id]),
    dependsOn.map(({ service }) => service),
  ]);
}

function changedServices(
  before: ComposeModel['services'],
  now: ComposeModel['services'],
): readonly (readonly [Service, Service])[] | undefined {
  if (before.size !== now.size) return undefined;
  const changed: (readonly [Service, Service])[] = [];
  const others = before.entries();
  for (const [name, service] of now) {
    const [otherName, other] = others.next().value!;
    if (otherName !== name || changed.length > MOST_CHANGED) return undefined;
    if (other !== service) changed.push([other, service]);
  }
  return changed;
}

function isSameMap<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const [otherKey, other] = others.next().value!;
    if (key !== otherKey || value !== other) return false;
  }
  return true;
}
