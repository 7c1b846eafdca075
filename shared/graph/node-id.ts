import type { FilePath } from '../diagnostic.ts';
import type { Port } from '../model/compose-model.ts';
import type { NodeKind } from './graph.ts';
import { kindTraits } from './kind-traits.ts';

/** `service:web`. The name may hold colons; the kind never does. */
export function nodeId(kind: NodeKind, name: string): string {
  return `${kind}:${name}`;
}

const pattern = new RegExp(`^(${Object.keys(kindTraits).join('|')}):(.+)$`, 's');

/** The two parts of a NodeId; undefined when it is none. */
export function parseNodeId(id: string): { readonly kind: NodeKind; readonly name: string } | undefined {
  const match = pattern.exec(id);
  return match === null ? undefined : { kind: match[1] as NodeKind, name: match[2]! };
}

/** The name of a published port: `8080/tcp`, `127.0.0.1:8080/tcp`; undefined when the host chooses one. */
export function portName(port: Port): string | undefined {
  if (port.published === undefined) return undefined;
  const everywhere = port.hostIp === undefined || port.hostIp === '' || port.hostIp === '0.0.0.0';
  return `${everywhere ? '' : `${port.hostIp}:`}${port.published}/${port.protocol}`;
}

/** A host path as people write it: relative to the project directory when it is below it. */
export function bindName(source: string, directory: FilePath): string {
  if (source === directory) return '.';
  const below = directory.endsWith('/') ? directory : `${directory}/`;
  return source.startsWith(below) ? `./${source.slice(below.length)}` : source;
}
