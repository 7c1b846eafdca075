import type { CommandCall } from '../../shared/diagnostic.ts';
import type { GraphNode } from '../../shared/graph/graph.ts';
import { edgeRemoval, nodeRemovals } from '../../shared/graph/removal.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { actions, elementOf, type AppState } from '../store/index.ts';

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
  { graph, model }: Snapshot,
  nodes: readonly GraphNode[],
  references: 'remove' | 'keep',
): void {
  const calls = nodes.flatMap((node) => {
    const keeps = references === 'keep' && !node.missing && elementOf(node.id) !== undefined;
    const removals = nodeRemovals(graph, model, node);
    return keeps
      ? removals.map(({ command, args }) => ({ command, args: { ...args, references } }))
      : removals;
  });
  if (runAll(calls)) actions.clearSelection('command');
}

/** What an edge stands for is taken away: a dependency, a membership, a mount. From the last, since list entries move up. */
function removeEdges({ graph, model }: Snapshot, ids: readonly string[]): void {
  const edges = graph.edges.filter(({ id }) => ids.includes(id));
  runAll(edges.flatMap((edge) => edgeRemoval(model, edge) ?? []).reverse());
}

function runAll(calls: readonly CommandCall[]): boolean {
  const group = `remove ${++removals}`;
  for (const { command, args } of calls) if (!actions.run(command, args, { group }).ok) return false;
  return true;
}
