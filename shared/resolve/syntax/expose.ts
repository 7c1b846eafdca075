// `expose`: container ports without publication. The tool takes any text; this reads what it means.
import { parsePort, type PortLong } from './ports.ts';
import { fault, isFault, type SyntaxFault } from './fault.ts';

/** The ports of an `expose` entry such as `80`, `8000-8010`, `53/udp`; a host part is not allowed here. */
export function parseExpose(text: string): readonly Pick<PortLong, 'target' | 'protocol'>[] | SyntaxFault {
  if (text.includes(':')) return fault('invalid-container-port', `Invalid containerPort: ${text}`);
  const ports = parsePort(text);
  return isFault(ports) ? ports : ports.map(({ target, protocol }) => ({ target, protocol }));
}
