import type { CommandCall } from '../diagnostic.ts';
import { message, type Message } from '../message.ts';
import type { ComposeModel } from '../model/compose-model.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import type { EdgeKind } from '../spec/attribute.ts';
import { connectionMeaning } from './connect.ts';
import type { Graph, GraphEdge } from './graph.ts';
import { parseNodeId } from './node-id.ts';
import { edgeRemoval } from './removal.ts';

/** What can be said of a connection beyond its ends. A key is there when the connection has it. */
export interface ConnectionDetails {
  readonly condition?: NonNullable<GraphEdge['condition']>;
  /** Whether the tool gives up when the service that is waited for is not there. */
  readonly required?: boolean;
  /** Path in the container: of a mount, or of the file that a config or secret becomes (empty: where the tool puts it). */
  readonly target?: string;
  readonly readOnly?: boolean;
  /** Further names of the service in the network. */
  readonly aliases?: readonly string[];
}

/** What an edge says now; undefined: there is nothing to say of its kind. */
export function connectionDetails(model: ComposeModel, edge: GraphEdge): ConnectionDetails | undefined {
  if (edge.count !== undefined) return undefined;
  const service = model.services.get(parseNodeId(edge.source)?.name ?? '');
  const other = parseNodeId(edge.target)?.name ?? '';
  switch (edge.kind) {
    case 'depends-on':
      return { condition: edge.condition ?? 'service_started', required: edge.required ?? true };
    case 'network': {
      const membership = service?.networks.find(({ network }) => network === other);
      return { aliases: membership?.aliases ?? [] };
    }
    case 'mount':
      if (parseNodeId(edge.target)?.kind === 'tmpfs') return undefined;
      return { target: edge.label, readOnly: edge.readOnly ?? false };
    case 'config':
    case 'secret':
      return { target: edge.label };
    default:
      return undefined;
  }
}

/** The commands that make an edge say something else; none when it says that already. */
export function connectionChange(
  model: ComposeModel,
  edge: GraphEdge,
  wanted: ConnectionDetails,
): readonly CommandCall[] {
  const now = connectionDetails(model, edge);
  const service = parseNodeId(edge.source)?.name ?? '';
  const other = parseNodeId(edge.target)?.name ?? '';
  if (now === undefined || JSON.stringify({ ...now, ...wanted }) === JSON.stringify(now)) return [];
  const { condition, required, target, readOnly, aliases } = { ...now, ...wanted };
  const set = (step: string, value: unknown): CommandCall => ({
    command: 'setAttribute',
    args: { path: [...edge.path, step], value },
  });
  switch (edge.kind) {
    case 'depends-on': {
      const more = required === now.required ? {} : { required };
      return [{ command: 'addDependency', args: { service, on: other, condition, ...more } }];
    }
    case 'network':
      return aliases === undefined || aliases.length === 0
        ? [{ command: 'clearAttribute', args: { path: [...edge.path, 'aliases'] } }]
        : [{ command: 'joinNetwork', args: { service, network: other, aliases } }];
    case 'mount': {
      const short = shortMount(edge, { target, readOnly });
      if (short !== undefined) return [{ command: 'setAttribute', args: { path: edge.path, value: short } }];
      return [
        ...(target === now.target ? [] : [set('target', target)]),
        ...(readOnly === now.readOnly ? [] : [set('read_only', readOnly)]),
      ];
    }
    default:
      return target === '' || target === undefined
        ? [{ command: 'clearAttribute', args: { path: [...edge.path, 'target'] } }]
        : [set('target', target)];
  }
}

/** A mount in short syntax with something else in it; undefined: it is written in another way. */
function shortMount(
  { location }: GraphEdge,
  now: {
    readonly source?: string;
    readonly target?: string | undefined;
    readonly readOnly?: boolean | undefined;
  },
): string | undefined {
  const text = location?.chunk.text.slice(location.from, location.to) ?? '';
  const match = /^(['"]?)((?:[A-Za-z]:[\\/])?[^:$'"{}\n]+):([^:$'"\n]+)(?::([\w,]+))?\1$/.exec(text);
  if (match === null) return undefined;
  const said = (match[4] ?? '').split(',').filter((option) => option !== '');
  const others = said.filter((option) => option !== 'ro' && option !== 'rw');
  const options = now.readOnly === undefined ? said : [...(now.readOnly ? ['ro'] : []), ...others];
  const parts = [now.source ?? match[2]!, now.target ?? match[3]!];
  return [...parts, ...(options.length === 0 ? [] : [options.join(',')])].join(':');
}

/** One end of an edge taken to another node. */
export interface Reconnection {
  readonly calls: readonly CommandCall[];
  readonly label: Message;
}

const commandOf: Partial<Record<EdgeKind, readonly string[]>> = {
  'depends-on': ['addDependency'],
  network: ['joinNetwork'],
  mount: ['mountVolume'],
  config: ['grantConfig'],
  secret: ['grantSecret'],
};

/**
 * The commands that take one end of an edge to another node, what the edge says (condition, path, aliases) kept; or why that cannot be.
 * They belong together: one step of undo.
 */
export function reconnection(
  graph: Graph,
  model: ComposeModel,
  edge: GraphEdge,
  end: 'source' | 'target',
  to: string,
): Reconnection | Refusal {
  const removal = edgeRemoval(model, edge);
  const [source, target] = end === 'source' ? [to, edge.target] : [edge.source, to];
  const name = (id: string): string => parseNodeId(id)?.name ?? id;
  const label = message('graph.reconnect-label', { from: name(edge[end]), to: name(to) });
  if (removal === undefined) return refuse('reconnect-fixed', message('graph.reconnect-fixed'));
  if (to === edge[end]) return refuse('reconnect-same', message('graph.reconnect-same'));
  if (edge.kind === 'port') return portReconnection(model, edge, end, to, removal, label);
  const expected = commandOf[edge.kind];
  if (expected === undefined) return refuse('reconnect-fixed', message('graph.reconnect-fixed'));
  const rest = { ...graph, edges: graph.edges.filter(({ id }) => id !== edge.id) };
  const meaning = connectionMeaning(rest, source, target);
  if (isRefusal(meaning)) return meaning;
  if (!expected.includes(meaning.command) || parseNodeId(source)?.kind !== 'service') {
    return refuse('reconnect-kind', message('graph.reconnect-kind'));
  }
  const short =
    edge.kind === 'mount' && end === 'target' ? shortMount(edge, { source: name(to) }) : undefined;
  if (short !== undefined) {
    return { calls: [{ command: 'setAttribute', args: { path: edge.path, value: short } }], label };
  }
  const add = { ...meaning, args: { ...meaning.args, ...keptDetails(model, edge) } };
  // The new entry first: the list stays where it is. Two mounts cannot share a path, even for a moment.
  return { calls: edge.kind === 'mount' ? [removal, add] : [add, removal], label };
}

/** What an edge says beyond what a new one would say by itself. */
function keptDetails(model: ComposeModel, edge: GraphEdge): Readonly<Record<string, unknown>> {
  const { condition, target, aliases = [], required, readOnly } = connectionDetails(model, edge) ?? {};
  const name = parseNodeId(edge.target)?.name ?? '';
  const isDefault = target === '' || target === `/run/secrets/${name}` || target === `/${name}`;
  return {
    ...(condition === undefined ? {} : { condition }),
    ...(target === undefined || (edge.kind !== 'mount' && isDefault) ? {} : { target }),
    ...(required === false ? { required } : {}),
    ...(readOnly === true ? { readOnly } : {}),
    ...(aliases.length === 0 ? {} : { aliases }),
  };
}

/** A published port leads to another service, to the same port of its container. */
function portReconnection(
  model: ComposeModel,
  edge: GraphEdge,
  end: 'source' | 'target',
  to: string,
  removal: CommandCall,
  label: Message,
): Reconnection | Refusal {
  const service = parseNodeId(to);
  const port = model.services
    .get(parseNodeId(edge.target)?.name ?? '')
    ?.ports.find(({ index }) => index === edge.path[3]);
  if (end === 'source' || service?.kind !== 'service' || port === undefined) {
    return refuse('reconnect-kind', message('graph.reconnect-kind'));
  }
  const { target, published, hostIp, protocol } = port;
  const args = {
    service: service.name,
    target,
    ...(published === undefined ? {} : { published }),
    ...(hostIp === undefined || hostIp === '' ? {} : { hostIp }),
    protocol,
  };
  return { calls: [{ command: 'publishPort', args }, removal], label };
}
