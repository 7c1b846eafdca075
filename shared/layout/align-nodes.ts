import type { Layout, NodeId, Point } from './positions.ts';
import type { Rectangle } from './rectangle.ts';

/** A card and where it stands. */
export interface PlacedNode extends Rectangle {
  readonly id: NodeId;
}

/** On which line nodes are put: an edge of the box around them, or its middle (`centre`: one above the other; `middle`: side by side). */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Between which ends nodes are spread. */
export type Axis = 'horizontal' | 'vertical';

/**
 * Nodes put on one line, as people know it from drawing programs. Where two of them would lie over each other then, the
 * later one goes on along the line (`gap` units apart), so that no picture is lost. Only nodes that move are in the answer.
 */
export function alignNodes(nodes: readonly PlacedNode[], to: Alignment, gap = 16): Layout {
  const isColumn = to === 'left' || to === 'centre' || to === 'right';
  const [low, size, along, length] = isColumn
    ? (['x', 'width', 'y', 'height'] as const)
    : (['y', 'height', 'x', 'width'] as const);
  const from = Math.min(...nodes.map((node) => node[low]));
  const end = Math.max(...nodes.map((node) => node[low] + node[size]));
  const line = (node: PlacedNode): number => {
    if (to === 'left' || to === 'top') return from;
    if (to === 'right' || to === 'bottom') return end - node[size];
    return (from + end - node[size]) / 2;
  };
  let free = -Infinity;
  const points = nodes
    .toSorted((a, b) => a[along] - b[along])
    .map((node): [PlacedNode, Point] => {
      const at = Math.max(node[along], free);
      free = at + node[length] + gap;
      return [node, rounded(isColumn ? { x: line(node), y: at } : { x: at, y: line(node) })];
    });
  return moved(points);
}

/**
 * Nodes spread so that the space between neighbours is the same; the first and the last stay, unless there is too little room: then it
 * is `gap` from the first on. Only nodes that move are in the answer.
 */
export function distributeNodes(nodes: readonly PlacedNode[], axis: Axis, gap = 16): Layout {
  const [along, length] = axis === 'horizontal' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const sorted = nodes.toSorted((a, b) => a[along] - b[along]);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 3) return new Map();
  const room = last[along] + last[length] - first[along];
  const taken = sorted.reduce((sum, node) => sum + node[length], 0);
  const space = Math.max(gap, (room - taken) / (sorted.length - 1));
  let at = first[along];
  const points = sorted.map((node): [PlacedNode, Point] => {
    const point = axis === 'horizontal' ? { x: at, y: node.y } : { x: node.x, y: at };
    at += node[length] + space;
    return [node, rounded(point)];
  });
  return moved(points);
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

function moved(points: readonly (readonly [PlacedNode, Point])[]): Layout {
  return new Map(
    points.flatMap(([{ id, x, y }, point]) => (point.x === x && point.y === y ? [] : [[id, point] as const])),
  );
}
