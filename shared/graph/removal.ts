import type { CommandCall } from '../diagnostic.ts';
import type { ComposeModel } from '../model/compose-model.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { isOfEntries } from './kind-traits.ts';
import { parseNodeId } from './node-id.ts';

/**
 * The command that takes away what an edge stands for; undefined where no command does (an inferred edge is a word in an
 * environment value: that is for the inspector).
 */
export function edgeRemoval(model: ComposeModel, edge: GraphEdge): CommandCall | undefined {
  if (edge.count !== undefined) return undefined;
  const source = parseNodeId(edge.source);
  const target = parseNodeId(edge.target);
  if (source === undefined || target === undefined) return undefined;
  const index = edge.path[3];
  const call = (command: string, args: CommandCall['args']): CommandCall => ({ command, args });
  switch (edge.kind) {
    case 'depends-on':
      return call('removeDependency', { service: source.name, on: target.name });
    case 'network':
      return call('leaveNetwork', { service: source.name, network: target.name });
    case 'mount':
      return call('unmountVolume', { service: source.name, target: edge.label });
    case 'config':
      return call('revokeConfig', { service: source.name, config: target.name });
    case 'secret':
      return call('revokeSecret', { service: source.name, secret: target.name });
    case 'port': {
      const port = model.services.get(target.name)?.ports.find((each) => each.index === index);
      if (port === undefined) return undefined;
      const { published, protocol } = port;
      return call('unpublishPort', {
        service: target.name,
        target: port.target,
        ...(published === undefined ? {} : { published }),
        protocol,
      });
    }
    case 'shares-namespace':
    case 'build':
      return call('clearAttribute', { path: edge.path });
    default:
      return undefined;
  }
}

const removeCommands = {
  network: 'removeNetwork',
  volume: 'removeVolume',
  config: 'removeConfig',
  secret: 'removeSecret',
} as const;

/**
 * The commands that take a node away with all that refers to it. What entries of services make goes with these: those
 * go. A ghost has no declaration: what refers to it goes.
 */
export function nodeRemovals(graph: Graph, model: ComposeModel, node: GraphNode): readonly CommandCall[] {
  if (node.missing || isOfEntries(node.kind)) {
    return edgesOf(graph, node).flatMap((edge) => edgeRemoval(model, edge) ?? []);
  }
  if (node.kind === 'group') return [];
  if (node.kind === 'service') return [{ command: 'removeService', args: { service: node.name } }];
  return [{ command: removeCommands[node.kind], args: { name: node.name } }];
}

/** Edges from other elements to this node: what a removal would take along. */
export function referencesTo(graph: Graph, node: GraphNode): readonly GraphEdge[] {
  return graph.edges.filter((edge) => edge.target === node.id && edge.kind !== 'port');
}

function edgesOf(graph: Graph, node: GraphNode): readonly GraphEdge[] {
  return graph.edges.filter((edge) => edge.source === node.id || edge.target === node.id);
}
