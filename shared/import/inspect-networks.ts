import { listOf, numberOf, objectOf, textOf, type JsonObject } from '../text/read-json.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';

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
    found.set(network, {
      ...(own.length === 0 ? {} : { aliases: own }),
      ...(textOf(four) === '' ? {} : { ipv4_address: textOf(four) }),
      ...(textOf(six) === '' ? {} : { ipv6_address: textOf(six) }),
      ...(listOf(local).length === 0 ? {} : { link_local_ips: listOf(local).map(textOf) }),
      ...(Object.keys(objectOf(options)).length === 0 ? {} : { driver_opts: textsOf(options) }),
      ...(numberOf(priority) === 0 ? {} : { gw_priority: numberOf(priority) }),
    });
  }
  return found;
}

type JsonValue = Readonly<Record<string, YamlValue>>;

const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(objectOf(value)).map(([key, text]) => [key, textOf(text)]));

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
    return {
      ...(textOf(subnet) === '' ? {} : { subnet: textOf(subnet) }),
      ...(textOf(gateway) === '' ? {} : { gateway: textOf(gateway) }),
      ...(textOf(range) === '' ? {} : { ip_range: textOf(range) }),
    };
  });
  const value = {
    ...(['', 'bridge'].includes(textOf(driver)) ? {} : { driver: textOf(driver) }),
    ...(Object.keys(objectOf(options)).length === 0 ? {} : { driver_opts: textsOf(options) }),
    ...(internal === true ? { internal: true } : {}),
    ...(attachable === true && driver === 'overlay' ? { attachable: true } : {}),
    ...(six === true ? { enable_ipv6: true } : {}),
    ...(fixed && subnets.length > 0 ? { ipam: { config: subnets } } : {}),
  };
  return Object.keys(value).length === 0 ? null : value;
}
