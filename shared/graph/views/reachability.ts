import type { ComposeModel, Membership, Service } from '../../model/compose-model.ts';
import { textOf, entryOf } from '../../model/read-value.ts';

/** Whether one service's containers can open a connection to another's, under which names, or why not. */
export interface Reach {
  readonly service: string;
  readonly reachable: boolean;
  /** One entry per network that both are in, in the order of the first service's. */
  readonly over: readonly SharedNetwork[];
  /** Why, when it is not the plain case of sharing a network. */
  readonly reason: ReachReason;
}

export interface SharedNetwork {
  readonly network: string;
  /** Names that the engine's DNS answers there, the service's own first. */
  readonly names: readonly string[];
}

/**
 * `same-network`: DNS names work. `same-namespace`: one network stack, reachable at `localhost`. `host`: the other is on the
 * host's network, or this one is: through ports of the host. `no-shared-network`, `no-network` (`network_mode: none`), `disabled` (left out by the profiles), `unknown` (the network belongs to a container that no file describes): not, or not by the files.
 */
export type ReachReason =
  'same-network' | 'same-namespace' | 'host' | 'no-shared-network' | 'no-network' | 'disabled' | 'unknown';

/** Whom the containers of `name` can reach, in the order of the services; empty when there is no such service. */
export function reachFrom(model: ComposeModel, name: string): readonly Reach[] {
  const from = model.services.get(name);
  if (from === undefined) return [];
  return [...model.services.values()]
    .filter((service) => service !== from)
    .map((service) => reachTo(model, from, service));
}

function reachTo(model: ComposeModel, from: Service, to: Service): Reach {
  const not = (reason: ReachReason): Reach => ({
    service: to.name,
    reachable: false,
    over: [],
    reason,
  });
  if (!from.enabled || !to.enabled) return not('disabled');
  const here = stackOf(model, from);
  const there = stackOf(model, to);
  if (here === 'unknown' || there === 'unknown') return not('unknown');
  if (here === 'none' || there === 'none') return not('no-network');
  if (here === there) return { service: to.name, reachable: true, over: [], reason: 'same-namespace' };
  if (here === 'host' || there === 'host') {
    // Onto the host every port is open; from the host only what the other publishes.
    const reachable = there === 'host' || there.ports.length > 0;
    return { service: to.name, reachable, over: [], reason: 'host' };
  }
  const over = here.networks.flatMap(({ network }) => {
    const shared = there.networks.find((each) => each.network === network);
    return shared === undefined ? [] : [{ network, names: dnsNames(from, to, there, shared) }];
  });
  if (over.length === 0) return not('no-shared-network');
  return { service: to.name, reachable: true, over, reason: 'same-network' };
}

/** The service whose network stack a service's containers use, after `network_mode: service:...`. */
function stackOf(model: ComposeModel, service: Service): Service | 'host' | 'none' | 'unknown' {
  const seen = new Set<string>();
  for (let owner = service; ;) {
    const mode = owner.networkMode;
    if (mode === undefined || mode === 'bridge' || mode === 'default') return owner;
    if (mode === 'host' || mode === 'none') return mode;
    const named = /^service:(.+)$/.exec(mode)?.[1];
    if (named === undefined) return mode.startsWith('container:') ? 'unknown' : owner;
    const next = model.services.get(named);
    if (next === undefined || seen.has(named)) return 'unknown';
    seen.add(named);
    owner = next;
  }
}

/**
 * Names on one network: the service, its containers' name, its aliases there, and what `from` calls it in `links`. A service that
 * borrows a network stack has no names of its own: the owner's lead to it.
 */
function dnsNames(from: Service, to: Service, owner: Service, membership: Membership): readonly string[] {
  const container = textOf(entryOf(owner.value, 'container_name'));
  const links = from.links.flatMap(({ service, detail }) =>
    service === to.name && detail !== undefined ? [detail] : [],
  );
  const names = [
    owner.name,
    ...(container === undefined ? [] : [container]),
    ...membership.aliases,
    ...links,
  ];
  return [...new Set(names)];
}

/** Networks whose containers reach hosts outside: every one that is not internal. */
export function reachesOutside(model: ComposeModel, name: string): boolean {
  const service = model.services.get(name);
  if (service === undefined || !service.enabled) return false;
  const stack = stackOf(model, service);
  if (stack === 'host') return true;
  if (stack === 'none' || stack === 'unknown') return false;
  if (stack.networks.length === 0) return stack.networkMode !== undefined;
  return stack.networks.some(({ network }) => model.networks.get(network)?.internal !== true);
}
