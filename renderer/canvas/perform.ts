import type { GraphNode } from '../../shared/graph/graph.ts';
import { edgeRemoval, nodeRemovals, referencesTo } from '../../shared/graph/removal.ts';
import type { CommandCall } from '../../shared/diagnostic.ts';
import type { NodeId } from '../../shared/layout/positions.ts';
import { historyLabels } from '../../shared/project/history.ts';
import { say, t } from '../i18n/t.ts';
import type { RunOptions } from '../store/index.ts';
import { actions, store } from '../store/index.ts';
import { announce } from './canvas-store.ts';

/** Runs a command for a gesture and tells the screen reader what happened. */
export function perform({ command, args }: CommandCall, options: RunOptions = {}): boolean {
  const result = actions.run(command, args, options);
  if (result.ok) {
    const { undo } = historyLabels(store.getState().history);
    if (undo !== undefined) announce(t('canvas.done', { what: say(undo) }));
  } else announce(say(result.refusal.message));
  return result.ok;
}

let removals = 0;

/**
 * Deletes what is selected, as one step of undo. Where others refer to it the window asks first what becomes of them.
 */
export function removeSelected(nodes: readonly NodeId[], edges: readonly string[]): void {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return;
  const { graph, model } = snapshot;
  const chosen = graph.nodes.filter((node) => nodes.includes(node.id));
  const isNeeded = (node: GraphNode) =>
    referencesTo(graph, node).some((edge) => !nodes.includes(edge.source));
  if (chosen.some((node) => !node.missing && node.kind !== 'bind' && isNeeded(node))) {
    actions.showDialog({ kind: 'remove', nodes });
    return;
  }
  // Entries of lists are counted: the later ones go first, so that the places of the others stay right.
  const lines = chosen.length > 0 ? [] : graph.edges.filter((edge) => edges.includes(edge.id)).reverse();
  const calls = [
    ...chosen.flatMap((node) => nodeRemovals(graph, model, node)),
    ...lines.flatMap((edge) => edgeRemoval(model, edge) ?? []),
  ];
  if (calls.length === 0 && lines.length > 0) {
    announce(t('canvas.edge-not-removable'));
    actions.notify({ tone: 'info', text: { key: 'canvas.edge-not-removable' } });
  }
  const group = `canvas-remove ${++removals}`;
  for (const call of calls) if (!perform(call, { group })) return;
  if (calls.length > 0) actions.clearSelection('canvas');
}

/** The node and edges that are selected, as the store has them. */
export function selectedNow(): { readonly nodes: readonly NodeId[]; readonly edges: readonly string[] } {
  const { nodes, edges } = store.getState().selection;
  return { nodes, edges };
}
