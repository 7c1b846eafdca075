// Compose Specification, `ports`, short syntax: [[host_ip:][published]:]target[/protocol], with ranges.
import { bracketed } from '../../text/bracketed.ts';
import { fault, isFault, type SyntaxFault } from './fault.ts';
import { isIpAddress, splitHost } from './ip-address.ts';
import { portDialects, type PortDialect, type PortDialectName } from './port-errors.ts';

/** One entry of the long syntax, with the keys in the order in which the tool prints them. */
export interface PortLong {
  readonly mode: string;
  readonly host_ip?: string;
  readonly target: number;
  /** A port or a range, as text. */
  readonly published?: string;
  readonly protocol: string;
}

interface PortRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A short port as the tool's list of long ones: equal ranges expand pairwise, a host range for one target stays a range. The list is sorted by
 * the text `target/protocol` (so 10 comes before 9). Target 0 is read, and refused later by the tool.
 */
export function parsePort(
  text: string,
  dialectName: PortDialectName = 'distribution',
): readonly PortLong[] | SyntaxFault {
  const dialect = portDialects[dialectName];
  const parts = text.split(':');
  const { port: container, protocol: written } = splitProtocol(parts.at(-1)!, dialect);
  const hostText = parts.at(-2) ?? '';
  const protocol = written.toLowerCase();
  const addressText = parts.slice(0, -2).join(':');
  const noPort = container === '' ? fault('no-port', `${dialect.noPort}: ${text}<empty>`) : undefined;
  const badProtocol = ['tcp', 'udp', 'sctp'].includes(protocol)
    ? undefined
    : fault('invalid-protocol', `${dialect.protocol}: ${dialectName === 'release' ? protocol : written}`);
  // The release build looks at port and protocol first, the distribution's at the address first and the protocol last.
  if (dialectName === 'release' && (noPort ?? badProtocol)) return (noPort ?? badProtocol)!;
  const address = readAddress(addressText, dialect);
  if (isFault(address)) return address;
  if (noPort) return noPort;
  const target = readRange(container, dialect);
  if (!target) return fault('invalid-container-port', `${dialect.containerPort}: ${container}`);
  const host = hostText === '' ? undefined : readRange(hostText, dialect);
  if (hostText !== '' && !host) return fault('invalid-host-port', `${dialect.hostPort}: ${hostText}`);
  const count = target.end - target.start + 1;
  if (host && count > 1 && host.end - host.start + 1 !== count) {
    return fault('invalid-ranges', `${dialect.ranges}: ${container} and ${hostText}`);
  }
  if (badProtocol) return badProtocol;
  const ports: PortLong[] = [];
  for (let index = 0; index < count; index++) {
    const range = count === 1 && host && host.end !== host.start ? `-${host.end}` : '';
    ports.push({
      mode: 'ingress',
      ...(address === '' ? {} : { host_ip: address }),
      target: target.start + index,
      ...(host ? { published: `${host.start + index}${range}` } : {}),
      protocol,
    });
  }
  const key = (port: PortLong) => `${port.target}/${port.protocol}`;
  return ports.length > 1 ? ports.sort((a, b) => (key(a) < key(b) ? -1 : 1)) : ports;
}

/**
 * The short syntax of a long port, or undefined when the short syntax cannot say exactly that (another mode, a name, ...).
 * `published` may be a number; `protocol` and `mode` may be missing.
 */
export function printPort(long: Readonly<Record<string, unknown>>): string | undefined {
  const known = new Set(['mode', 'host_ip', 'target', 'published', 'protocol']);
  if (Object.keys(long).some((key) => !known.has(key) && long[key] !== undefined)) return undefined;
  const { mode = 'ingress', host_ip = '', target, published = '', protocol = 'tcp' } = long;
  if (mode !== 'ingress' || typeof host_ip !== 'string' || typeof protocol !== 'string') return undefined;
  if (typeof target !== 'number' && typeof target !== 'string') return undefined;
  if (typeof published !== 'number' && typeof published !== 'string') return undefined;
  const address = host_ip === '' ? '' : `${bracketed(host_ip)}:`;
  const host = address === '' && published === '' ? '' : `${published}:`;
  const text = `${address}${host}${target}${protocol === 'tcp' ? '' : `/${protocol}`}`;
  const parsed = parsePort(text);
  if (isFault(parsed) || parsed.length !== 1) return undefined;
  const [back] = parsed;
  const same =
    back!.target === Number(target) &&
    back!.target > 0 &&
    (back!.published ?? '') === String(published) &&
    (back!.host_ip ?? '') === host_ip &&
    back!.protocol === protocol;
  return same ? text : undefined;
}

function splitProtocol(text: string, dialect: PortDialect): { port: string; protocol: string } {
  const slash = text.indexOf('/');
  if (slash < 0) return { port: text, protocol: text === '' ? '' : 'tcp' };
  const port = text.slice(0, slash);
  if (port === '') return { port: '', protocol: '' };
  const rest = text.slice(slash + 1);
  const second = dialect.ignoresSurplus ? rest.indexOf('/') : -1;
  return { port, protocol: (second < 0 ? rest : rest.slice(0, second)) || 'tcp' };
}

function readAddress(text: string, dialect: PortDialect): string | SyntaxFault {
  let host = text;
  if (!dialect.bareIpv6 || text.startsWith('[')) {
    const split = splitHost(text);
    if ('problem' in split) return fault('invalid-address', `${dialect.address} ${text}: ${split.problem}`);
    host = split.host;
  }
  return host === '' || isIpAddress(host) ? host : fault('invalid-address', `${dialect.address}: ${host}`);
}

function readRange(text: string, dialect: PortDialect): PortRange | undefined {
  const dash = text.indexOf('-');
  if (dash < 0) {
    const port = readPort(text);
    return port === undefined ? undefined : { start: port, end: port };
  }
  const rest = text.slice(dash + 1);
  const second = dialect.ignoresSurplus ? rest.indexOf('-') : -1;
  const start = readPort(text.slice(0, dash));
  const end = readPort(second < 0 ? rest : rest.slice(0, second));
  return start === undefined || end === undefined || end < start ? undefined : { start, end };
}

function readPort(text: string): number | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65535 ? port : undefined;
}
