import { addTo } from '../add-to.ts';
import type { Graph, GraphNode } from '../graph/graph.ts';
import { nodeId } from '../graph/node-id.ts';
import type { StartOrder } from '../graph/views/start-order.ts';
import type { Layout, NodeId, Point } from './positions.ts';

const GAP = { column: 104, part: 40, row: 32 } as const;

/**
 * Columns by starting order, the first wave at the left. The critical path takes the first row, so that it reads as one line;
 * the others stand below it, each as near as may be to what it waits for. What is in no wave (rings, ghosts) comes last.
 */
export function placeWaves(graph: Graph, order: Pick<StartOrder, 'waves' | 'criticalPath'>): Layout {
  const waveOf = new Map(
    order.waves.flatMap((wave, index) => wave.map((name) => [nodeId('service', name), index] as const)),
  );
  const critical = new Set(order.criticalPath.map((name) => nodeId('service', name)));
  const columns = Array.from({ length: order.waves.length + 1 }, (): GraphNode[] => []);
  for (const node of graph.nodes) columns[waveOf.get(node.id) ?? order.waves.length]!.push(node);

  const waitsFor = new Map<NodeId, NodeId[]>();
  for (const { kind, source, target } of graph.edges) {
    if (kind === 'depends-on') addTo(waitsFor, source, target);
  }
  const top = Math.max(
    0,
    ...graph.nodes.filter(({ id }) => critical.has(id)).map(({ height }) => height + GAP.row),
  );
  const places = new Map<NodeId, Point>();
  let x = 0;
  for (const column of columns.filter(({ length }) => length > 0)) {
    const wish = (id: NodeId) => mean((waitsFor.get(id) ?? []).flatMap((each) => places.get(each)?.y ?? []));
    const onPath = column.filter(({ id }) => critical.has(id));
    const others = column
      .filter(({ id }) => !critical.has(id))
      .map((node, index) => ({ node, index, wish: wish(node.id) }))
      .sort((a, b) => a.wish - b.wish || a.index - b.index)
      .map(({ node }) => node);
    for (const { id } of onPath) places.set(id, { x, y: 0 });
    const rows = Math.max(6, Math.ceil(Math.sqrt(others.length) * 1.5));
    let width = Math.max(0, ...onPath.map((node) => node.width));
    for (let start = 0, left = x; start < others.length; start += rows) {
      const part = others.slice(start, start + rows);
      let y = top;
      for (const { id, height } of part) {
        places.set(id, { x: left, y });
        y += height + GAP.row;
      }
      const partWidth = Math.max(...part.map((node) => node.width), start === 0 ? width : 0);
      width = left - x + partWidth;
      left += partWidth + GAP.part;
    }
    x += width + GAP.column;
  }
  return places;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
