import type { Service } from '../model/compose-model.ts';
import { sameEntriesAt } from '../resolve/make-value.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import { inferReferences, naming } from './infer-references.ts';
import type { Contributor, EdgeDraft, GraphContext } from './kinds/draft.ts';
import { measureNode } from './kinds/draft.ts';
import { kindsOfNodes } from './kinds/index.ts';
import { locationOf } from './locate-value.ts';
import { edgeId, nodeId } from './node-id.ts';

/** What one service adds to the graph. */
export interface ServiceParts {
  /** Its own node, and those of its host paths and ports (which other services may make too). */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Edges that hold when a service of that name exists. */
  readonly inferred: readonly { readonly name: string; readonly edge: GraphEdge }[];
}

/** What one contributor adds, ready to be drawn. */
type Piece = Pick<ServiceParts, 'nodes' | 'edges'>;

interface Kept {
  readonly context: GraphContext;
  /** One for each contributor. */
  readonly pieces: readonly Piece[];
  readonly parts: ServiceParts;
}

const known = new WeakMap<Service, Kept>();
const contributors: readonly Contributor[] = Object.values(kindsOfNodes).flatMap((kind) =>
  kind.also === undefined ? [kind] : [kind, kind.also],
);

/**
 * The nodes and edges of a service; the same objects as before while the service's view and the context are the same. `before`: another
 * view of the service; what it adds for attributes that stayed is taken over.
 */
export function serviceParts(service: Service, context: GraphContext, before?: Service): ServiceParts {
  const kept = keptOf(service, context);
  if (kept !== undefined) return kept.parts;
  const other = before !== undefined && isAlike(service, before) ? before : undefined;
  const made = makeParts(service, context, other, other && keptOf(other, context));
  known.set(service, made);
  return made.parts;
}

function keptOf(service: Service, { directory, drawsDefault }: GraphContext): Kept | undefined {
  const kept = known.get(service);
  const isSame = kept?.context.directory === directory && kept.context.drawsDefault === drawsDefault;
  return isSame ? kept : undefined;
}

function isAlike(a: Service, b: Service): boolean {
  return a.name === b.name && a.enabled === b.enabled && a.extends.join('\n') === b.extends.join('\n');
}

function makeParts(
  service: Service,
  context: GraphContext,
  before: Service | undefined,
  kept: Kept | undefined,
): Kept {
  const stays = (reads: readonly string[] | undefined): boolean =>
    before !== undefined && reads !== undefined && sameEntriesAt(service.value, before.value, reads);
  const says = (reads: readonly string[] | undefined): boolean =>
    reads === undefined || service.extends.length > 0 || reads.some((key) => service.value.entries.has(key));
  const pieces = contributors.map((contributor, index) => {
    if (!says(contributor.reads)) return nothing;
    const isKept = kept !== undefined && stays(contributor.reads);
    return isKept ? kept.pieces[index]! : makePiece(contributor, service, context);
  });
  const isSame = (part: keyof Piece): boolean =>
    kept !== undefined && pieces.every((piece, index) => piece[part] === kept.pieces[index]![part]);
  const keptParts = kept?.parts;
  const edges = keptParts !== undefined && isSame('edges') ? keptParts.edges : joined(pieces, 'edges');
  const nodes = joined(pieces, 'nodes');
  const inferred =
    keptParts !== undefined && edges === keptParts.edges && stays(naming)
      ? keptParts.inferred
      : inferredEdges(service, edges);
  return { context, pieces, parts: { nodes, edges, inferred } };
}

/** What the pieces hold; the same list where one alone holds any. */
function joined<K extends keyof Piece>(pieces: readonly Piece[], part: K): Piece[K];
function joined(pieces: readonly Piece[], part: keyof Piece): readonly unknown[] {
  let first: readonly unknown[] = [];
  let count = 0;
  for (const piece of pieces) {
    if (count === 0) first = piece[part];
    count += piece[part].length;
  }
  // What `flatMap` makes keeps room for sixteen more; a copy has none.
  return first.length === count ? first : pieces.flatMap<unknown>((piece) => piece[part]).slice();
}

const noNodes: readonly GraphNode[] = [];
const noEdges: readonly GraphEdge[] = [];
const nothing: Piece = { nodes: noNodes, edges: noEdges };

function makePiece(contributor: Contributor, service: Service, context: GraphContext): Piece {
  const { nodes, edges } = contributor.ofService(service, context);
  if (nodes.length === 0 && edges.length === 0) return nothing;
  return {
    nodes: nodes.length === 0 ? noNodes : nodes.map(measureNode),
    edges: edges.length === 0 ? noEdges : withIds(edges),
  };
}

function inferredEdges(service: Service, edges: readonly GraphEdge[]): ServiceParts['inferred'] {
  const reached = new Set(edges.map((edge) => edge.target));
  const taken = new Map<string, number>();
  return inferReferences(service)
    .filter((reference) => !reached.has(nodeId('service', reference.service)))
    .map(({ service: name, path, value }) => {
      const draft: EdgeDraft = {
        kind: 'inferred',
        source: nodeId('service', service.name),
        target: nodeId('service', name),
        label: path.at(-1)!,
        path: ['services', service.name, ...path],
        location: locationOf(value),
      };
      return { name, edge: withId(draft, taken) };
    });
}

function withIds(drafts: readonly EdgeDraft[]): readonly GraphEdge[] {
  const taken = new Map<string, number>();
  return drafts.map((draft) => withId(draft, taken));
}

/** All edges with the same kind and ends come from the same contributor: its entries are counted. */
function withId(draft: EdgeDraft, taken: Map<string, number>): GraphEdge {
  const id = edgeId(draft);
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return withOwnId(draft, count === 1 ? id : `${id}#${count}`);
}

/** Written out: what is added to an object later lies beside it. */
function withOwnId(draft: EdgeDraft, id: string): GraphEdge {
  const { kind, source, target, label, condition, required, readOnly, path, location } = draft;
  if (condition !== undefined && required !== undefined && readOnly === undefined)
    return { id, kind, source, target, label, condition, required, path, location };
  if (condition !== undefined || required !== undefined || draft.count !== undefined) return { ...draft, id };
  return readOnly === undefined
    ? { id, kind, source, target, label, path, location }
    : { id, kind, source, target, label, readOnly, path, location };
}
