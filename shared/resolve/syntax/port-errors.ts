/**
 * The two builds of the tool differ in the library that reads short ports: in its words, and in what it takes. `distribution` is Debian's
 * and Ubuntu's build (go-connections 0.4), `release` the binary of Docker's own releases (0.6).
 */
export type PortDialectName = 'distribution' | 'release';

export interface PortDialect {
  readonly noPort: string;
  readonly containerPort: string;
  readonly hostPort: string;
  readonly protocol: string;
  readonly address: string;
  readonly ranges: string;
  /** `::1:80:80`: an address without brackets. */
  readonly bareIpv6: boolean;
  /** `80/tcp/udp` and `80-81-82`: what follows the second part is ignored. */
  readonly ignoresSurplus: boolean;
}

/** Words and habits of the two builds. */
export const portDialects: Readonly<Record<PortDialectName, PortDialect>> = {
  distribution: {
    noPort: 'No port specified',
    containerPort: 'Invalid containerPort',
    hostPort: 'Invalid hostPort',
    protocol: 'Invalid proto',
    address: 'Invalid ip address',
    ranges: 'Invalid ranges specified for container and host Ports',
    bareIpv6: false,
    ignoresSurplus: true,
  },
  release: {
    noPort: 'no port specified',
    containerPort: 'invalid containerPort',
    hostPort: 'invalid hostPort',
    protocol: 'invalid proto',
    address: 'invalid IP address',
    ranges: 'invalid ranges specified for container and host Ports',
    bareIpv6: true,
    ignoresSurplus: false,
  },
};
