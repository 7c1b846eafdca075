import type { GraphNode } from '../../shared/graph/graph.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';

/** An attribute of a service with entries that make a node. */
export interface EntryField {
  readonly service: string;
  readonly attribute: string;
}

/** Where the entries stand that a host port, a folder of the host or the like is made of, each attribute once. */
export function entryFieldsOf({ graph }: Snapshot, { id }: GraphNode): readonly EntryField[] {
  const fields = new Map<string, EntryField>();
  for (const { source, target, path } of graph.edges) {
    if (source !== id && target !== id) continue;
    const [service, attribute] = [String(path[1]), String(path[2])];
    fields.set(`${service} ${attribute}`, { service, attribute });
  }
  return [...fields.values()];
}
