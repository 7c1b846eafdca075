import type { ComposeModel, Membership, Resource, Service } from '../../model/compose-model.ts';
import { isFilledIn } from '../../model/read-value.ts';
import type { NodeFacts } from '../graph.ts';
import { locationOf } from '../locate-value.ts';
import { nodeId } from '../node-id.ts';
import type { KindOfNode } from './draft.ts';
import { draftNode } from './draft.ts';

/**
 * Networks and who is in them. The `default` network that the tool adds is drawn only when a file says something of it:
 * every service is in it otherwise, and that says nothing.
 */
export const networkKind: KindOfNode = {
  declared: (model, { drawsDefault }) =>
    [...model.networks.values()]
      .filter((network) => !network.implicit || drawsDefault)
      .map((network) =>
        draftNode({
          id: nodeId('network', network.name),
          kind: 'network',
          name: network.name,
          implicit: network.implicit,
          external: network.external,
          path: ['networks', network.name],
          location: locationOf(network.value),
          facts: networkFacts(network),
        }),
      ),
  reads: ['networks'],
  ofService: (service, { drawsDefault }) => ({
    nodes: [],
    edges: service.networks
      .filter((membership) => drawsDefault || !isImplicit(service, membership))
      .map((membership) => ({
        kind: 'network' as const,
        source: nodeId('service', service.name),
        target: nodeId('network', membership.network),
        label: [...membership.aliases, membership.ipv4 ?? []].flat().join(', '),
        path: ['services', service.name, 'networks', membership.network],
        location: locationOf(membership.value),
      })),
  }),
};

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
  return [...model.services.values()].some(namesDefaultNetwork);
}

/** Whether a service is put into the `default` network by name. */
export function namesDefaultNetwork(service: Service): boolean {
  return service.networks.some(
    (membership) => membership.network === 'default' && !isImplicit(service, membership),
  );
}
