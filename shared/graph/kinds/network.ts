import type { ComposeModel, Membership, Resource, Service } from '../../model/compose-model.ts';
import { isFilledIn } from '../../model/read-value.ts';
import type { Graph, GraphEdge, GraphNode, NodeFacts } from '../graph.ts';
import { locationOf } from '../locate-value.ts';
import { edgeId, nodeId } from '../node-id.ts';
import type { EdgeDraft, KindOfNode, NodeDraft } from './draft.ts';
import { draftNode, measureNode } from './draft.ts';

/**
 * Networks and who is in them. The `default` network that the tool adds is drawn only when a file says something of it:
 * every service is in it otherwise, and that says nothing.
 */
export const networkKind: KindOfNode = {
  declared: (model, { drawsDefault }) =>
    [...model.networks.values()].filter((network) => !network.implicit || drawsDefault).map(draftNetwork),
  reads: ['networks'],
  ofService: (service, { drawsDefault }) => ({
    nodes: [],
    edges: service.networks
      .filter((membership) => drawsDefault || !isImplicit(service, membership))
      .map((membership) => draftMembership(service, membership)),
  }),
};

function draftNetwork(network: Resource): NodeDraft {
  return draftNode({
    id: nodeId('network', network.name),
    kind: 'network',
    name: network.name,
    implicit: network.implicit,
    external: network.external,
    path: ['networks', network.name],
    location: locationOf(network.value),
    facts: networkFacts(network),
  });
}

function draftMembership(service: Service, membership: Membership): EdgeDraft {
  return {
    kind: 'network',
    source: nodeId('service', service.name),
    target: nodeId('network', membership.network),
    label: [...membership.aliases, membership.ipv4 ?? []].flat().join(', '),
    path: ['services', service.name, 'networks', membership.network],
    location: locationOf(membership.value),
  };
}

/**
 * A graph with the `default` network and who is in it, for pictures that draw networks as boxes: without a box its services would seem to
 * be in no network. The same graph where it is drawn already, or where nobody is in it.
 */
export function withDefaultNetwork(graph: Graph, model: ComposeModel): Graph {
  const network = model.networks.get('default');
  if (network === undefined) return graph;
  const there = new Set(graph.nodes.map(({ id }) => id));
  if (there.has(nodeId('network', network.name))) return graph;
  const known = knownDefaults.get(network) ?? {
    node: measureNode(draftNetwork(network)),
    edges: new WeakMap(),
  };
  knownDefaults.set(network, known);
  const edges: GraphEdge[] = [];
  for (const service of model.services.values()) {
    const membership = service.networks.find((each) => each.network === network.name);
    if (membership === undefined || !there.has(nodeId('service', service.name))) continue;
    const draft = draftMembership(service, membership);
    const edge = known.edges.get(service) ?? { ...draft, id: edgeId(draft) };
    known.edges.set(service, edge);
    edges.push(edge);
  }
  if (edges.length === 0) return graph;
  return { ...graph, nodes: [...graph.nodes, known.node], edges: [...graph.edges, ...edges] };
}

/** The same objects as long as network and service are: what did not change is not drawn anew. */
const knownDefaults = new WeakMap<
  Resource,
  { readonly node: GraphNode; readonly edges: WeakMap<Service, GraphEdge> }
>();

function networkFacts(network: Resource): NodeFacts {
  const badges: NodeFacts['badges'][number][] = [];
  if (network.internal) badges.push({ id: 'internal', text: '' });
  if (network.external) badges.push({ id: 'external', text: '' });
  const facts = network.driver ?? network.subnet;
  return facts === undefined
    ? { badges }
    : { subtitle: [network.driver, network.subnet].flatMap((text) => text ?? []).join(' · '), badges };
}

function isImplicit(service: Service, membership: Membership): boolean {
  const networks = service.value.entries.get('networks');
  return membership.network === 'default' && (networks === undefined || isFilledIn(networks));
}

/** Whether a file says something of the `default` network: declares it, or puts a service into it by name. */
export function isDefaultDrawn(model: ComposeModel): boolean {
  const declared = model.networks.get('default');
  if (declared !== undefined && !declared.implicit) return true;
  for (const service of model.services.values()) if (namesDefaultNetwork(service)) return true;
  return false;
}

/** Whether a service is put into the `default` network by name. */
export function namesDefaultNetwork(service: Service): boolean {
  const { networks } = service;
  for (let at = 0; at < networks.length; at++) {
    if (networks[at]!.network === 'default') return !isImplicit(service, networks[at]!);
  }
  return false;
}
