import type { GraphEdge } from '../graph/graph.ts';
import type { ColumnGaps } from './shape-columns.ts';

/** Air between columns: room for the lanes of networks, for those of bundles, and for a curve to bend. */
export function columnGaps(edges: readonly GraphEdge[], networks: number): ColumnGaps {
  const counts = new Map<string, number>();
  for (const { kind, target } of edges) {
    if (kind !== 'network') counts.set(`${kind} ${target}`, (counts.get(`${kind} ${target}`) ?? 0) + 1);
  }
  const hubs = [...counts.values()].filter((count) => count >= 4).length;
  const lanes = 5 * Math.min(networks, 6) + 7 * Math.min(hubs, 9);
  return { column: 72 + lanes, part: 44 + lanes, row: 28 };
}
