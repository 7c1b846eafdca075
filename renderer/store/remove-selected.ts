import type { CommandCall } from '../../shared/diagnostic.ts';
import type { GraphNode } from '../../shared/graph/graph.ts';
import { isOfEntries } from '../../shared/graph/kind-traits.ts';
import { edgeRemoval, nodeRemovals } from '../../shared/graph/removal.ts';
import { message } from '../../shared/message.ts';
import type { NodeId } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { knownGraph } from './known-graph.ts';
import { notify } from './notices.ts';
import { runAll } from './run.ts';
import { select } from './select.ts';
import { store } from './store.ts';

/**
 * Removes what is selected, nodes and edges, as one step of undo. Where other elements refer to it, the person is asked first what
 * becomes of that. True: something was removed.
 */
export function removeSelected(): boolean {
  const { snapshot, selection } = store.getState();
  if (snapshot === undefined) return false;
  const nodes = knownGraph(snapshot).nodes.filter(({ id }) => selection.nodes.includes(id));
  if (referencesTo(snapshot, nodes).length > 0) {
    store.setState({ dialog: { kind: 'remove', nodes: nodes.map(({ id }) => id) } });
    return false;
  }
  return removeAll(snapshot, nodes, selection.edges, 'remove');
}

/** The nodes from elsewhere whose edges end at these: what a removal would take something from. */
export function referencesTo({ graph }: Snapshot, nodes: readonly GraphNode[]): readonly NodeId[] {
  const declared = nodes.filter(({ missing, kind }) => !missing && !isOfEntries(kind));
  const targets = new Set(declared.map(({ id }) => id));
  const gone = new Set(nodes.map(({ id }) => id));
  return graph.edges
    .filter(
      ({ kind, source, target }) =>
        targets.has(target) && !gone.has(source) && kind !== 'inferred' && kind !== 'port',
    )
    .map((edge) => edge.source);
}

/** Removes nodes with or without the references to them, and edges. All of it or, when one is refused, nothing. */
export function removeAll(
  { graph, model }: Snapshot,
  nodes: readonly GraphNode[],
  edgeIds: readonly string[],
  references: 'remove' | 'keep',
): boolean {
  const gone = new Set(nodes.map(({ id }) => id));
  const calls = nodes.flatMap((node) => {
    const removals = nodeRemovals(graph, model, node);
    const keeps = references === 'keep' && !node.missing && !isOfEntries(node.kind);
    return keeps
      ? removals.map(({ command, args }): CommandCall => ({ command, args: { ...args, references } }))
      : removals;
  });
  // Several edges can stand for one entry; what goes with a node needs no removal of its own.
  const edges = graph.edges.filter(
    ({ id, source, target }) => edgeIds.includes(id) && !gone.has(source) && !gone.has(target),
  );
  const removals = edges.flatMap((edge) => edgeRemoval(model, edge) ?? []);
  if (edges.length > removals.length) notify({ tone: 'info', text: { key: 'canvas.edge-not-removable' } });
  const all = distinct([...calls, ...removals]);
  if (all.length === 0) return false;
  const label =
    all.length === 1 ? {} : { label: message('commands.remove-several-label', { count: all.length }) };
  const done = runAll(all, { ...label, keepSelection: true });
  if (done.ok) select([], 'command');
  return done.ok;
}

function distinct(calls: readonly CommandCall[]): readonly CommandCall[] {
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}
