import { listOf, objectOf, textOf, type JsonObject } from '../text/read-json.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { filled, onlySaid, saidNumber, saidPairs, saidText, saidTexts, saidYes } from './said.ts';

/** Networks that an engine has by itself: no file declares them. */
const ENGINES_OWN = new Set(['bridge', 'host', 'none', 'podman', 'nat']);

/** The networks that a container is in by what the engine calls them, each with what it says of its place there. */
export function membershipsOf(
  container: JsonObject,
  names: ReadonlySet<string>,
): ReadonlyMap<string, JsonValue> {
  const id = textOf(container['Id']).slice(0, 12);
  const found = new Map<string, JsonValue>();
  const { Networks: networks } = objectOf(container['NetworkSettings']);
  for (const [network, endpoint] of Object.entries(objectOf(networks)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (ENGINES_OWN.has(network)) continue;
    const {
      Aliases: aliases,
      IPAMConfig: address,
      DriverOpts: options,
      GwPriority: priority,
    } = objectOf(endpoint);
    const { IPv4Address: four, IPv6Address: six, LinkLocalIPs: local } = objectOf(address);
    // A container is known by its id and by its service in any case.
    const own = [...new Set(listOf(aliases).map(textOf))].filter(
      (alias) => alias !== id && !names.has(alias),
    );
    const said = onlySaid({
      aliases: filled(own),
      ipv4_address: saidText(four),
      ipv6_address: saidText(six),
      link_local_ips: saidTexts(local),
      driver_opts: saidPairs(options),
      gw_priority: saidNumber(priority),
    });
    found.set(network, said ?? {});
  }
  return found;
}

type JsonValue = Readonly<Record<string, YamlValue>>;

/**
 * What a network was made with; null: nothing worth a word. Its subnets are told where a container has an address of its own (`fixed`): else
 * they are what the engine had free that day.
 */
export function networkValue(network: JsonObject, fixed: boolean): YamlValue {
  const {
    Driver: driver,
    Internal: internal,
    Attachable: attachable,
    EnableIPv6: six,
    Options: options,
  } = network;
  const subnets = listOf(objectOf(network['IPAM'])['Config']).map((each) => {
    const { Subnet: subnet, Gateway: gateway, IPRange: range } = objectOf(each);
    return (
      onlySaid({ subnet: saidText(subnet), gateway: saidText(gateway), ip_range: saidText(range) }) ?? {}
    );
  });
  const said = onlySaid({
    driver: driver === 'bridge' ? undefined : saidText(driver),
    driver_opts: saidPairs(options),
    internal: saidYes(internal),
    attachable: driver === 'overlay' ? saidYes(attachable) : undefined,
    enable_ipv6: saidYes(six),
    ipam: fixed && subnets.length > 0 ? { config: subnets } : undefined,
  });
  return said ?? null;
}
