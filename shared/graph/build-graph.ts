import { append } from '../append.ts';
import type { ComposeModel } from '../model/compose-model.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { kindsOfNodes } from './kinds/index.ts';
import { measureNode, missingNode } from './kinds/draft.ts';
import { isDefaultDrawn } from './kinds/network.ts';
import { parseNodeId } from './node-id.ts';
import { patchGraph, type Built } from './patch-graph.ts';
import { serviceParts } from './service-parts.ts';

/**
 * What is drawn: a node per service, resource, host path and published port, an edge per reference. What is referred to
 * and declared nowhere becomes a `missing` node, so that every edge has both its ends. The same model gives the same graph, in
 * the same order; what a service adds is the same objects while its view is. `before`: a graph of a similar model, of which what did not
 * change is taken over.
 */
export function buildGraph(model: ComposeModel, before?: Built): Graph {
  const patched = before && patchGraph(before, model);
  if (patched !== undefined) return patched;
  const context = { directory: model.directory, drawsDefault: isDefaultDrawn(model) };
  const named = namedServices(model);
  const nodes = new Map<string, GraphNode>();
  for (const kind of Object.values(kindsOfNodes)) {
    for (const draft of kind.declared(model, context)) nodes.set(draft.id, measureNode(draft));
  }
  const edges: GraphEdge[] = [];
  for (const service of model.services.values()) {
    const parts = serviceParts(service, context, before?.model.services.get(service.name));
    for (const node of parts.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    append(edges, parts.edges);
    for (const { edge, name } of parts.inferred) if (named.has(name)) edges.push(edge);
  }
  for (const { source, target } of edges) {
    if (!nodes.has(source)) addMissing(source, nodes);
    if (!nodes.has(target)) addMissing(target, nodes);
  }
  return { nodes: inOrder([...nodes.values()]), edges };
}

function addMissing(id: string, nodes: Map<string, GraphNode>): void {
  const parts = parseNodeId(id);
  if (parts !== undefined) nodes.set(id, measureNode(missingNode(parts.kind, parts.name)));
}

/** Kind by kind, in the order of the registry. */
function inOrder(nodes: readonly GraphNode[]): readonly GraphNode[] {
  const byKind = new Map(Object.keys(kindsOfNodes).map((kind): [string, GraphNode[]] => [kind, []]));
  for (const node of nodes) byKind.get(node.kind)?.push(node);
  return [...byKind.values()].flat();
}

/** All service names that the project knows, declared or depended upon. */
function namedServices(model: ComposeModel): ReadonlySet<string> {
  const names = new Set(model.services.keys());
  for (const service of model.services.values()) {
    for (const dependency of service.dependsOn) names.add(dependency.service);
  }
  return names;
}
