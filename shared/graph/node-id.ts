import type { FilePath } from '../diagnostic.ts';
import type { Port } from '../model/compose-model.ts';
import { bracketed } from '../text/bracketed.ts';
import type { GraphEdge, NodeKind } from './graph.ts';
import { kindTraits } from './kind-traits.ts';

/**
 * `service:web`. The name may hold colons; the kind never does. The same id is mostly the same string object: edges then cost no text of
 * their own, and maps of ids compare no letters.
 */
export function nodeId(kind: NodeKind, name: string): string {
  const ids = idsOfKind.get(kind) ?? new Map<string, string>();
  const known = ids.get(name);
  if (known !== undefined) return known;
  idsOfKind.set(kind, ids);
  if (ids.size >= MOST_KEPT) ids.clear();
  const id = [kind, name].join(':');
  ids.set(name, id);
  return id;
}

const idsOfKind = new Map<NodeKind, Map<string, string>>();
/** More names than a project has: what was typed all day is forgotten at last. */
const MOST_KEPT = 20_000;

const pattern = new RegExp(`^(${Object.keys(kindTraits).join('|')}):(.+)$`, 's');

/** The two parts of a NodeId; undefined when it is none. */
export function parseNodeId(id: string): { readonly kind: NodeKind; readonly name: string } | undefined {
  const match = pattern.exec(id);
  return match === null ? undefined : { kind: match[1] as NodeKind, name: match[2]! };
}

/** `network:service:web>network:front`: the same for every edge of a kind between two nodes. */
export function edgeId({ kind, source, target }: Pick<GraphEdge, 'kind' | 'source' | 'target'>): string {
  // Joined it is one text; added up it would keep the texts that it is made of.
  return [kind, ':', source, '>', target].join('');
}

/** The name of a published port: `8080/tcp`, `127.0.0.1:8080/tcp`, `[::1]:8080/tcp`; undefined when the host chooses one. */
export function portName({ published, protocol, hostIp = '' }: Port): string | undefined {
  if (published === undefined) return undefined;
  const everywhere = hostIp === '' || hostIp === '0.0.0.0';
  return `${everywhere ? '' : `${bracketed(hostIp)}:`}${published}/${protocol}`;
}

/** A host path as people write it: relative to the project directory when it is below it. */
export function bindName(source: string, directory: FilePath): string {
  if (source === directory) return '.';
  const below = directory.endsWith('/') ? directory : `${directory}/`;
  return source.startsWith(below) ? `./${source.slice(below.length)}` : source;
}
