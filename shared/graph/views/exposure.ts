import { addressesMeet, isEveryAddress } from '../../model/host-address.ts';
import type { ComposeModel, Port, Service } from '../../model/compose-model.ts';

/** A door of the host: a published port, or all ports of a service on the host's own network. */
export interface ExposedPort {
  readonly service: string;
  /** Where on the host: `0.0.0.0` and `::` are every interface. */
  readonly hostIp: string;
  /** Who can come in: any machine that reaches the host, this machine alone, or whoever reaches that one address. */
  readonly audience: 'everyone' | 'this-machine' | 'one-address';
  /** First and last port of the host; undefined: the engine picks a free one at each start. */
  readonly published: { readonly first: number; readonly last: number } | undefined;
  readonly target: number;
  readonly protocol: string;
  /** Index in the service's `ports`. */
  readonly index: number;
  /** Why the second container that wants this port will not start; undefined: nothing is in its way. */
  readonly conflict: PortConflict | undefined;
}

export type PortConflict =
  | { readonly with: 'service'; readonly service: string }
  /** Two replicas of the service itself want one port. */
  | { readonly with: 'replicas'; readonly replicas: number }
  /** A port below 1024: rootless engines refuse it unless the system allows it. */
  | { readonly with: 'privileged' };

export interface Exposure {
  readonly ports: readonly ExposedPort[];
  /** Services on the host's network: whatever they listen on is open. */
  readonly onHost: readonly string[];
}

/** What of the enabled services the host's network sees, by port. */
export function exposure(model: ComposeModel): Exposure {
  const enabled = [...model.services.values()].filter((service) => service.enabled);
  const ports: ExposedPort[] = [];
  for (const service of enabled) {
    for (const port of service.ports) ports.push(exposed(service, port, ports));
  }
  ports.sort((a, b) => (a.published?.first ?? Infinity) - (b.published?.first ?? Infinity));
  return {
    ports,
    onHost: enabled.filter(({ networkMode }) => networkMode === 'host').map(({ name }) => name),
  };
}

function exposed(service: Service, port: Port, before: readonly ExposedPort[]): ExposedPort {
  const hostIp = port.hostIp === undefined || port.hostIp === '' ? '0.0.0.0' : port.hostIp;
  const made = {
    service: service.name,
    hostIp,
    audience: audienceOf(hostIp),
    published: rangeOf(port.published),
    target: port.target,
    protocol: port.protocol,
    index: port.index,
  };
  return { ...made, conflict: conflictOf(made, service, before) };
}

function conflictOf(
  port: Omit<ExposedPort, 'conflict'>,
  service: Service,
  before: readonly ExposedPort[],
): PortConflict | undefined {
  const range = port.published;
  if (range === undefined) return undefined;
  // A range is there for replicas: the engine takes the first free port of it.
  const wanted = range.first === range.last ? range : undefined;
  if (wanted !== undefined) {
    const other = before.find(
      (each) =>
        each.protocol === port.protocol &&
        each.published?.first === wanted.first &&
        each.published.last === wanted.last &&
        addressesMeet(each.hostIp, port.hostIp),
    );
    if (other !== undefined) return { with: 'service', service: other.service };
    const replicas = service.replicas ?? 1;
    if (replicas > 1) return { with: 'replicas', replicas };
  }
  return range.first < 1024 ? { with: 'privileged' } : undefined;
}

function rangeOf(text: string | undefined): ExposedPort['published'] {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text ?? '');
  if (match === null || Number(match[1]) === 0) return undefined;
  const first = Number(match[1]);
  return { first, last: match[2] === undefined ? first : Number(match[2]) };
}

function audienceOf(ip: string): ExposedPort['audience'] {
  if (isEveryAddress(ip)) return 'everyone';
  return ip.startsWith('127.') || ip === '::1' || ip === '[::1]' || ip === 'localhost'
    ? 'this-machine'
    : 'one-address';
}
