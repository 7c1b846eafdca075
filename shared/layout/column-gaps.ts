import { addTo } from '../add-to.ts';
import type { GraphEdge } from '../graph/graph.ts';
import type { NodeId } from './positions.ts';
import type { ColumnGaps } from './shape-columns.ts';

/** So many edges of a kind from one column into one card share a lane beside it (`bundleEdges`); of so many lanes each has its own. */
const LEAST = 3;
const MOST = 9;

/** Air between columns: room for the lanes of networks, for those of the bundles that leave a column, and for a curve to bend. */
export function columnGaps(edges: readonly GraphEdge[], networks: number): ColumnGaps {
  const leaving = new Map<NodeId, string[]>();
  for (const { kind, source, target } of edges) {
    if (kind === 'network') continue;
    addTo(leaving, source, `${kind} ${target}`);
  }
  const wires = 5 * Math.min(networks, 6);
  return {
    column: 72 + wires,
    part: 44 + wires,
    row: 28,
    lanes: (cards) => {
      const counts = new Map<string, number>();
      for (const { id } of cards) {
        for (const bundle of leaving.get(id) ?? []) counts.set(bundle, (counts.get(bundle) ?? 0) + 1);
      }
      return 7 * Math.min([...counts.values()].filter((count) => count >= LEAST).length, MOST);
    },
  };
}
