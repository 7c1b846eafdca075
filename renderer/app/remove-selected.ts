import type { CommandCall } from '../../shared/diagnostic.ts';
import type { GraphNode } from '../../shared/graph/graph.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { actions, removeCalls, type AppState } from '../store/index.ts';

let removals = 0;

/** Removes what is selected. Where others refer to it, the person is asked first what becomes of that. */
export function removeSelected({ snapshot, selection }: AppState): void {
  if (snapshot === undefined) return;
  const nodes = snapshot.graph.nodes.filter(({ id }) => selection.nodes.includes(id));
  if (nodes.length === 0) {
    removeEdges(snapshot, selection.edges);
  } else if (referencesTo(snapshot, nodes).length > 0) {
    actions.showDialog({ kind: 'remove', nodes: nodes.map(({ id }) => id) });
  } else {
    removeNodes(snapshot, nodes, 'remove');
  }
}

/** The edges from elsewhere that end at these nodes. */
export function referencesTo({ graph }: Snapshot, nodes: readonly GraphNode[]): readonly string[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return graph.edges
    .filter((edge) => ids.has(edge.target) && !ids.has(edge.source) && edge.kind !== 'inferred')
    .map((edge) => edge.source);
}

/** One step of undo, however many nodes. Stops at the first refusal, which is shown. */
export function removeNodes(
  { graph }: Snapshot,
  nodes: readonly GraphNode[],
  references: 'remove' | 'keep',
): void {
  const calls = nodes.flatMap((node) => removeCalls(node, graph.edges, references));
  if (runAll(calls)) actions.clearSelection('command');
}

/** What an edge stands for is taken away: a dependency, a membership, a mount. */
function removeEdges({ graph }: Snapshot, ids: readonly string[]): void {
  const edges = graph.edges.filter(({ id, kind }) => ids.includes(id) && kind !== 'inferred');
  runAll(edges.map((edge) => disconnectCall(edge)).reverse());
}

function disconnectCall(edge: Snapshot['graph']['edges'][number]): CommandCall {
  const service = edge.source.slice(edge.source.indexOf(':') + 1);
  const name = edge.target.slice(edge.target.indexOf(':') + 1);
  if (edge.kind === 'depends-on') return { command: 'removeDependency', args: { service, on: name } };
  if (edge.kind === 'network') return { command: 'leaveNetwork', args: { service, network: name } };
  if (edge.kind === 'config') return { command: 'revokeConfig', args: { service, config: name } };
  if (edge.kind === 'secret') return { command: 'revokeSecret', args: { service, secret: name } };
  return { command: 'clearAttribute', args: { path: edge.path } };
}

function runAll(calls: readonly CommandCall[]): boolean {
  const group = `remove ${++removals}`;
  for (const { command, args } of calls) if (!actions.run(command, args, { group }).ok) return false;
  return true;
}
