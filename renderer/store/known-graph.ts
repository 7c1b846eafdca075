import type { Graph } from '../../shared/graph/graph.ts';
import { withDefaultNetwork } from '../../shared/graph/kinds/network.ts';
import type { NodeId } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { elementOf } from './elements.ts';

const known = new WeakMap<Snapshot, Graph>();

/** All that can be selected and spoken of: the project's graph, with the `default` network that some views draw though no file names it. */
export function knownGraph(snapshot: Snapshot): Graph {
  const graph = known.get(snapshot) ?? withDefaultNetwork(snapshot.graph, snapshot.model);
  known.set(snapshot, graph);
  return graph;
}

/** Whether a node has a name that can be another: not what the tool makes by itself, nor what stands for entries of services. */
export function canRename(snapshot: Snapshot | undefined, id: NodeId | undefined): id is NodeId {
  if (snapshot === undefined || id === undefined || elementOf(id) === undefined) return false;
  return knownGraph(snapshot).nodes.some((node) => node.id === id && !node.implicit);
}
