import type { Service } from '../model/compose-model.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import { inferReferences } from './infer-references.ts';
import type { EdgeDraft, GraphContext } from './kinds/draft.ts';
import { measureNode } from './kinds/draft.ts';
import { kindsOfNodes } from './kinds/index.ts';
import { locationOf } from './locate-value.ts';
import { nodeId } from './node-id.ts';

/** What one service adds to the graph. */
export interface ServiceParts {
  /** Its own node, and those of its host paths and ports (which other services may make too). */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Edges that hold when a service of that name exists. */
  readonly inferred: readonly { readonly name: string; readonly edge: GraphEdge }[];
}

const known = new WeakMap<Service, { readonly context: GraphContext; readonly parts: ServiceParts }>();

/** The nodes and edges of a service; the same objects as before while the service's view and the context are the same. */
export function serviceParts(service: Service, context: GraphContext): ServiceParts {
  const before = known.get(service);
  const isSame =
    before?.context.directory === context.directory && before.context.drawsDefault === context.drawsDefault;
  if (isSame) return before.parts;
  const parts = makeParts(service, context);
  known.set(service, { context, parts });
  return parts;
}

function makeParts(service: Service, context: GraphContext): ServiceParts {
  const contributions = Object.values(kindsOfNodes).map((kind) => kind.ofService(service, context));
  const taken = new Map<string, number>();
  const edges = contributions.flatMap((each) => each.edges.map((draft) => withId(draft, taken)));
  const reached = new Set(edges.map((edge) => edge.target));
  const inferred = inferReferences(service)
    .filter((reference) => !reached.has(nodeId('service', reference.service)))
    .map(({ service: name, variable, value }) => ({
      name,
      edge: withId(
        {
          kind: 'inferred',
          source: nodeId('service', service.name),
          target: nodeId('service', name),
          label: variable,
          path: ['services', service.name, 'environment', variable],
          location: locationOf(value),
        },
        taken,
      ),
    }));
  const nodes = contributions.flatMap((each) => each.nodes.map(measureNode));
  // Lists that grew keep room for sixteen more; the copies that stay have none.
  return { nodes: nodes.slice(), edges: edges.slice(), inferred: inferred.slice() };
}

/** All edges with the same kind and ends come from the same service: its entries are counted. */
function withId(draft: EdgeDraft, taken: Map<string, number>): GraphEdge {
  const id = `${draft.kind}:${draft.source}>${draft.target}`;
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return { id: count === 1 ? id : `${id}#${count}`, ...draft };
}
