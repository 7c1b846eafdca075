// The checks that the tool makes on a port in the long syntax, apart from the schema's.
import { fault, type SyntaxFault } from './fault.ts';
import { isIpAddress } from './ip-address.ts';

/** `host_ip` must be an address. The tool prefixes the message with the path: `services.web.ports.[]: ...`. */
export function findHostIpFault(hostIp: string): SyntaxFault | undefined {
  return isIpAddress(hostIp) ? undefined : fault('invalid-address', `invalid ip address: ${hostIp}`);
}

/** `target` must be there and not 0; `path` is the tool's, as in `services.web.ports.[0]`. */
export function findTargetFault(target: number | bigint | undefined, path: string): SyntaxFault | undefined {
  return target === undefined || target === 0
    ? fault('missing-target', `service ports ${path} is missing a target port`)
    : undefined;
}
