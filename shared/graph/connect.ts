import type { CommandCall } from '../diagnostic.ts';
import type { MessageId } from '../messages/en/index.ts';
import { message } from '../message.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Graph, GraphNode, NodeKind } from './graph.ts';
import { findCycle } from './find-cycle.ts';

/**
 * Which command a connection drawn from one node to another means, or why it means none. Services connect to services
 * (`addDependency`: the source waits for the target), and to networks, volumes, configs and secrets, from either end.
 */
export function connectionMeaning(graph: Graph, sourceId: string, targetId: string): CommandCall | Refusal {
  const source = graph.nodes.find((node) => node.id === sourceId);
  const target = graph.nodes.find((node) => node.id === targetId);
  if (source === undefined || target === undefined) {
    return refuse('connect-unknown', message('graph.connect-nothing'));
  }
  if (source.kind === 'service' && target.kind === 'service') return dependency(graph, source, target);
  if (source.kind === 'service') return attachment(graph, source, target);
  if (target.kind === 'service') return attachment(graph, target, source);
  return refuse('connect-kinds', message('graph.connect-needs-service'));
}

function dependency(graph: Graph, source: GraphNode, target: GraphNode): CommandCall | Refusal {
  const names = { service: source.name, on: target.name };
  if (source.id === target.id) return refuse('connect-self', message('graph.connect-self', names));
  if (source.missing) return refuse('connect-missing', message('graph.connect-from-missing', names));
  if (hasEdge(graph, 'depends-on', source, target)) {
    return refuse('connect-twice', message('graph.connect-depends-already', names));
  }
  const cycle = findCycle(graph, source.id, target.id);
  if (cycle !== undefined) {
    const path = [...cycle, source.id].map((id) => id.slice('service:'.length)).join(' → ');
    return refuse('connect-cycle', message('graph.connect-cycle', { ...names, path }));
  }
  return { command: 'addDependency', args: names };
}

interface Attachment {
  readonly edge: 'network' | 'mount' | 'config' | 'secret';
  readonly call: (service: string, name: string) => CommandCall;
  readonly already: MessageId;
}

const attachments: Partial<Record<NodeKind, Attachment>> = {
  network: {
    edge: 'network',
    call: (service, network) => ({ command: 'joinNetwork', args: { service, network } }),
    already: 'graph.connect-network-already',
  },
  volume: {
    edge: 'mount',
    call: (service, volume) => ({ command: 'mountVolume', args: { service, volume } }),
    already: 'graph.connect-volume-already',
  },
  bind: {
    edge: 'mount',
    call: (service, source) => ({ command: 'mountVolume', args: { service, volume: source } }),
    already: 'graph.connect-volume-already',
  },
  config: {
    edge: 'config',
    call: (service, config) => ({ command: 'grantConfig', args: { service, config } }),
    already: 'graph.connect-config-already',
  },
  secret: {
    edge: 'secret',
    call: (service, secret) => ({ command: 'grantSecret', args: { service, secret } }),
    already: 'graph.connect-secret-already',
  },
};

/** Whether a connection can begin or end at nodes of the kind. */
export function isConnectable(kind: NodeKind): boolean {
  return kind === 'service' || attachments[kind] !== undefined;
}

function attachment(graph: Graph, service: GraphNode, other: GraphNode): CommandCall | Refusal {
  const names = { service: service.name, on: other.name };
  if (service.missing) return refuse('connect-missing', message('graph.connect-from-missing', names));
  const found = attachments[other.kind];
  if (found === undefined) {
    return other.kind === 'port'
      ? refuse('connect-port', message('graph.connect-port', names))
      : refuse('connect-entry', message('graph.connect-entry', names));
  }
  if (hasEdge(graph, found.edge, service, other)) {
    return refuse('connect-twice', message(found.already, names));
  }
  return found.call(service.name, other.name);
}

function hasEdge(graph: Graph, kind: string, source: GraphNode, target: GraphNode): boolean {
  return graph.edges.some(
    (edge) => edge.kind === kind && edge.source === source.id && edge.target === target.id,
  );
}
