// `extra_hosts`: a list of `host=ip` or `host:ip`, or a map from host to one address or several.
import { fault, isFault, type SyntaxFault } from './fault.ts';
import { compareBytes } from './utf8.ts';

/** The list form as the tool prints it: `host=ip`, brackets stripped, several addresses as several entries, sorted. */
export function parseExtraHosts(entries: readonly string[]): readonly string[] | SyntaxFault {
  const hosts: (readonly [string, readonly string[]])[] = [];
  for (const entry of entries) {
    const equals = entry.indexOf('=');
    const separator = equals < 0 ? entry.indexOf(':') : equals;
    if (separator < 0) return fault('missing-ip', `invalid additional host, missing IP: ${entry}`);
    hosts.push([entry.slice(0, separator), entry.slice(separator + 1).split(',')]);
  }
  return printHosts(hosts);
}

/** The map form as the tool prints it. */
export function parseExtraHostsMap(
  entries: Iterable<readonly [string, string | readonly string[]]>,
): readonly string[] | SyntaxFault {
  const hosts: (readonly [string, readonly string[]])[] = [];
  for (const [host, ips] of entries) hosts.push([host, typeof ips === 'string' ? [ips] : ips]);
  return printHosts(hosts);
}

/** The host of one entry of the list form, with its separator: what a rename or a merge looks at. */
export function splitExtraHost(entry: string): readonly [host: string, ips: string] | SyntaxFault {
  const parsed = parseExtraHosts([entry]);
  if (isFault(parsed)) return parsed;
  const equals = entry.indexOf('=');
  const separator = equals < 0 ? entry.indexOf(':') : equals;
  return [entry.slice(0, separator), entry.slice(separator + 1)];
}

function printHosts(
  hosts: readonly (readonly [string, readonly string[]])[],
): readonly string[] | SyntaxFault {
  const list: string[] = [];
  for (const [host, ips] of hosts) {
    if (host === '' || /[:=]/.test(host)) return fault('bad-host-name', `bad host name '${host}'`);
    for (const ip of ips) {
      const bare = ip.length > 2 && ip.startsWith('[') && ip.endsWith(']') ? ip.slice(1, -1) : ip;
      list.push(`${host}=${bare}`);
    }
  }
  return list.sort(compareBytes);
}
