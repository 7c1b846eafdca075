import { addTo } from '../add-to.ts';
import type { Graph } from './graph.ts';

/** Edges that make one service start after another. */
const orderingEdges: ReadonlySet<string> = new Set([
  'depends-on',
  'link',
  'volumes-from',
  'shares-namespace',
]);

/**
 * The ring that a dependency of `source` on `target` would close, as NodeIds from `source` over `target` to the last before
 * `source`; undefined when it closes none. Linear in the graph.
 */
export function findCycle(graph: Graph, source: string, target: string): readonly string[] | undefined {
  const following = new Map<string, string[]>();
  for (const edge of graph.edges) {
    if (!orderingEdges.has(edge.kind)) continue;
    addTo(following, edge.source, edge.target);
  }
  const cameFrom = new Map<string, string>([[target, source]]);
  const queue = [target];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === source) break;
    for (const next of following.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  const last = cameFrom.get(source);
  if (last === undefined) return source === target ? [source] : undefined;
  const ring: string[] = [];
  for (let at: string | undefined = last; at !== undefined && at !== source; at = cameFrom.get(at))
    ring.unshift(at);
  return [source, ...ring];
}
