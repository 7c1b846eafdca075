import type { Attribute } from './attribute.ts';
import { ports } from './ports.ts';
import { extraHosts } from './shared-elements.ts';
import {
  distinct,
  distinctTexts,
  driverOptions,
  formatted,
  map,
  nothing,
  num,
  object,
  oneOf,
  plain,
  resourceName,
  row,
  text,
  textOrList,
  together,
} from './types.ts';

const membership = object({
  aliases: row(distinctTexts, 'More names under which the service is found on this network.', {
    unique: 'value',
    field: 'list',
    example: '[database]',
  }),
  ipv4_address: row(formatted('ip'), 'Fixed IPv4 address, inside a subnet of the network.', {
    example: '172.28.0.10',
  }),
  ipv6_address: row(formatted('ip'), 'Fixed IPv6 address, inside a subnet of the network.', {
    example: '2001:db8::10',
  }),
  link_local_ips: row(distinctTexts, 'Link-local addresses, managed outside of the engine.', {
    unique: 'value',
    field: 'list',
    example: '[169.254.8.8]',
  }),
  mac_address: row(formatted('mac'), 'MAC address on this network.', { example: '02:42:ac:11:65:43' }),
  interface_name: row(text, "Name of the network's interface in the container.", { example: 'eth1' }),
  driver_opts: row(driverOptions, 'Options for the driver of the network, for this service.', {
    output: 'options',
    field: 'key-value',
    example: '{ com.docker.network.endpoint.ifname: eth1 }',
  }),
  priority: row(num, 'Order in which networks are connected: highest first.', {
    holds: 'int',
    field: 'number',
    example: '100',
    unset: '0',
  }),
  gw_priority: row(num, 'The network with the highest number is the default gateway.', {
    holds: 'int',
    field: 'number',
    unset: '0',
    example: '1',
  }),
});

/** Attributes of a service that say how it can be reached and what it can reach. */
export const networkAttributes: Readonly<Record<string, Attribute>> = {
  ports,
  expose: row(
    distinct(plain(together(text, num), { output: 'string', example: '"3000"' })),
    'Ports that other services use; documents them, and does not publish them on the host.',
    { unique: 'expose', field: 'list', example: '["3000"]' },
  ),
  networks: row(
    oneOf(
      distinctTexts,
      map(resourceName, plain(oneOf(membership, nothing), { example: '{ aliases: [database] }' })),
    ),
    'Networks that the service is on; the `default` network when left out.',
    {
      merge: 'list-to-map',
      canonical: 'list-to-map',
      reference: { to: 'network', edge: 'network', at: 'key' },
      field: 'networks',
      example: '[frontend, backend]',
    },
  ),
  network_mode: row(text, "Instead of networks: the host's, none, or that of another service or container.", {
    reference: { to: 'service', edge: 'shares-namespace', at: 'service-prefix' },
    suggestions: ['host', 'none', 'bridge', 'service:'],
    example: 'host',
  }),
  extra_hosts: row(extraHosts, 'Host names that the container can resolve, with their addresses.', {
    merge: 'extra-hosts',
    output: 'host-list',
    field: 'key-value',
    suggestions: ['host.docker.internal:host-gateway'],
    example: '["host.docker.internal:host-gateway"]',
  }),
  dns: row(textOrList(plain(formatted('ip'))), 'Name servers for the container.', {
    merge: 'string-list',
    unique: 'key-value',
    canonical: 'string-list',
    field: 'list',
    example: '[1.1.1.1, 9.9.9.9]',
  }),
  dns_search: row(textOrList(), 'Domains that are tried for short host names.', {
    merge: 'string-list',
    unique: 'key-value',
    output: 'list',
    field: 'list',
    example: '[example.com]',
  }),
  dns_opt: row(distinctTexts, 'Options for the resolver in the container.', {
    merge: 'string-list',
    unique: 'key-value',
    field: 'list',
    example: '["ndots:2"]',
  }),
  mac_address: row(formatted('mac'), 'MAC address of the container.', { example: '02:42:ac:11:65:43' }),
  external_links: row(
    distinctTexts,
    'Containers outside of this project to reach by name: `container` or `container:alias`.',
    {
      field: 'list',
      example: '["legacy-db:database"]',
    },
  ),
};
