import type { ComposeModel, Service } from '../model/compose-model.ts';
import { differences } from '../resolve/roster.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import type { GraphContext } from './kinds/draft.ts';
import { isDefaultDrawn, namesDefaultNetwork } from './kinds/network.ts';
import { serviceParts, type ServiceParts } from './service-parts.ts';

/** A graph and the model that it was built of. */
export interface Built {
  readonly model: ComposeModel;
  readonly graph: Graph;
}

/**
 * The graph of a model that differs from one before in what services say, not in which nodes and edges there are: what they add is
 * exchanged, everything else is the same objects. Undefined where more has changed: then it is to be built. Equals what `buildGraph` makes.
 */
export function patchGraph({ model: old, graph }: Built, model: ComposeModel): Graph | undefined {
  const isSameAround =
    old.directory === model.directory &&
    (['networks', 'volumes', 'configs', 'secrets'] as const).every(
      (section) => differences<unknown>(old[section], model[section])?.length === 0,
    );
  const changed = isSameAround ? differences(old.services, model.services) : undefined;
  if (changed === undefined) return undefined;
  const context: GraphContext = { directory: model.directory, drawsDefault: isDefaultDrawn(model) };
  const nodes: Exchange<GraphNode> = new Map();
  const edges: Exchange<GraphEdge> = new Map();
  for (const [before, now] of changed) {
    if (namesDefaultNetwork(before) !== namesDefaultNetwork(now)) return undefined;
    const gone = serviceParts(before, context);
    const parts = serviceParts(now, context, before);
    if (!sameDependencies(before, now) || !sameShape(gone, parts)) return undefined;
    note(nodes, gone.nodes, parts.nodes);
    note(edges, gone.edges, parts.edges);
    gone.inferred.forEach(({ edge }, index) => edges.set(edge, parts.inferred[index]!.edge));
  }
  return { nodes: exchanged(graph.nodes, nodes), edges: exchanged(graph.edges, edges) };
}

/** What stands for what. */
type Exchange<T> = Map<T, T>;

function note<T>(exchange: Exchange<T>, before: readonly T[], now: readonly T[]): void {
  if (before === now) return;
  before.forEach((old, index) => {
    if (old !== now[index]) exchange.set(old, now[index]!);
  });
}

/** Up to so many are looked for one by one; of more, each that is there is looked up. */
const FEW = 50;

/** A host path or port of several services is the first one's: what others make of it is not there. */
function exchanged<T>(list: readonly T[], exchange: Exchange<T>): readonly T[] {
  if (exchange.size === 0) return list;
  if (exchange.size > FEW) return list.map((old) => exchange.get(old) ?? old);
  const next = [...list];
  for (const [old, now] of exchange) {
    const at = list.indexOf(old);
    if (at >= 0) next[at] = now;
  }
  return next;
}

function sameDependencies({ dependsOn: a }: Service, { dependsOn: b }: Service): boolean {
  return a === b || (a.length === b.length && a.every(({ service }, index) => service === b[index]!.service));
}

/** Whether nodes and edges have the same ids. */
function sameShape(a: ServiceParts, b: ServiceParts): boolean {
  return (
    sameIds(a.nodes, b.nodes) &&
    sameIds(a.edges, b.edges) &&
    a.inferred.length === b.inferred.length &&
    a.inferred.every(({ edge }, index) => edge.id === b.inferred[index]!.edge.id)
  );
}

function sameIds(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean {
  return a === b || (a.length === b.length && a.every(({ id }, index) => id === b[index]!.id));
}
