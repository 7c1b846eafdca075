import type { Graph } from '../../../shared/graph/graph.ts';

/** So many services, and so large a part of all, begin alike before that says nothing any more. */
const FEWEST = 4;
const PART = 0.4;

const known = new WeakMap<Graph['nodes'], string>();

/** The first word with its separator (`appwrite-`) that many services of the drawing begin with; empty where there is none. */
export function sharedBeginning({ nodes }: Pick<Graph, 'nodes'>): string {
  const before = known.get(nodes);
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  let services = 0;
  for (const { kind, name } of nodes) {
    if (kind !== 'service') continue;
    services++;
    const word = /^[a-z0-9]+[-_.]/i.exec(name)?.[0];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  const shared = most !== undefined && most[1] >= Math.max(FEWEST, services * PART) ? most[0] : '';
  known.set(nodes, shared);
  return shared;
}
