import type { Attribute } from './attribute.ts';
import { external } from './shared-elements.ts';
import {
  driverOptions,
  flag,
  formatted,
  keyValues,
  list,
  map,
  nothing,
  object,
  plain,
  row,
  text,
  together,
} from './types.ts';

const ipam = object({
  driver: row(text, 'Driver that hands out the addresses.', { suggestions: ['default'], unset: 'default' }),
  config: row(
    list(
      plain(
        object({
          subnet: row(formatted('subnet'), 'Range of addresses of the network.', {
            example: '172.28.0.0/16',
          }),
          ip_range: row(
            formatted('subnet'),
            'Part of the subnet from which containers get their addresses.',
            {
              example: '172.28.5.0/24',
            },
          ),
          gateway: row(formatted('ip'), 'Address of the gateway in the subnet.', { example: '172.28.0.1' }),
          aux_addresses: row(
            map('^.+$', plain(formatted('ip'))),
            'Addresses that the driver must leave free, by host name.',
            {
              field: 'key-value',
              example: '{ router: 172.28.0.2 }',
            },
          ),
        }),
        { example: '{ subnet: 172.28.0.0/16 }' },
      ),
    ),
    'Subnets of the network.',
    { merge: 'ipam-config', field: 'items', example: '[{ subnet: 172.28.0.0/16 }]' },
  ),
  options: row(map('^.+$', plain(text)), 'Options for the driver.', {
    field: 'key-value',
    example: '{ com.example.pool: small }',
  }),
});

/** `networks.*` (Compose Specification, chapter Networks). */
export const network: Attribute = row(
  together(
    object({
      name: row(text, 'Name of the network outside of the project; `<project>_<key>` when left out.', {
        example: 'shop-front',
      }),
      driver: row(text, 'Driver of the network; `bridge` on one engine, `overlay` in Swarm.', {
        field: 'choice',
        suggestions: ['bridge', 'overlay', 'host', 'macvlan', 'ipvlan', 'none'],
        unset: 'bridge',
        example: 'bridge',
      }),
      driver_opts: row(driverOptions, 'Options for the driver.', {
        output: 'options',
        field: 'key-value',
        example: '{ com.docker.network.driver.mtu: 1450 }',
      }),
      external: row(external, 'The network exists already; Compose neither makes nor removes it.', {
        cast: 'bool',
        field: 'switch',
      }),
      internal: row(flag, 'No way out: containers on it reach each other, and nothing outside.', {
        cast: 'bool',
        field: 'switch',
      }),
      attachable: row(flag, 'Containers that are not part of a service may join (overlay).', {
        cast: 'bool',
        field: 'switch',
      }),
      enable_ipv4: row(flag, 'Whether the network has IPv4.', {
        cast: 'bool',
        output: 'pointer',
        field: 'switch',
        unset: 'true',
      }),
      enable_ipv6: row(flag, 'Whether the network has IPv6.', {
        cast: 'bool',
        output: 'pointer',
        field: 'switch',
      }),
      ipam: row(ipam, 'How addresses are handed out.', { field: 'group' }),
      labels: row(keyValues, 'Labels of the network.', {
        merge: 'key-value-list',
        unique: 'key-value',
        output: 'labels',
        field: 'key-value',
      }),
    }),
    nothing,
  ),
  'A network; services on it find each other by name.',
  { canonical: 'external', field: 'group', example: '{ driver: bridge }' },
);
