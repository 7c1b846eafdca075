import type { GraphNode } from '../graph/graph.ts';
import { ASPECT, bestPacking, type Aspect } from './best-packing.ts';
import type { Layout, NodeId, Point } from './positions.ts';
import type { Rectangle } from './rectangle.ts';
import { boundsOf } from './rectangle.ts';

/** A connected component with places of its own. */
export interface Block {
  readonly nodes: readonly GraphNode[];
  readonly positions: Layout;
}

const GAP = { large: 88, small: 32 } as const;

interface Framed {
  readonly block: Block;
  readonly order: number;
  readonly frame: Rectangle;
}

/**
 * Moves blocks beside and below each other so that none overlaps: those with several nodes first (largest first), then the
 * single ones, services before resources; as the picture fills a window of the `aspect` best. Upper left corner at 0, 0.
 */
export function packBlocks(blocks: readonly Block[], aspect: Aspect = ASPECT): Layout {
  const framed = blocks
    .map((block, order) => ({ block, order, frame: frameOf(block) }))
    .sort((a, b) => rank(a.block) - rank(b.block) || area(b) - area(a) || a.order - b.order);
  const room = framed.reduce((sum, each) => sum + area(each), 0);
  const widest = Math.max(0, ...framed.map(({ frame }) => frame.width));
  const { corners } = bestPacking(room, widest, aspect, (line) => cornersOf(framed, line, aspect));
  const packed = new Map<NodeId, Point>();
  framed.forEach(({ block, frame }, index) => {
    const { x, y } = corners[index]!;
    for (const [id, point] of block.positions) {
      packed.set(id, { x: Math.round(point.x - frame.x + x), y: Math.round(point.y - frame.y + y) });
    }
  });
  return packed;
}

/** Upper left corners in lines of at most this length, and how large a window all of it needs. */
function cornersOf(
  framed: readonly Framed[],
  line: number,
  aspect: Aspect,
): { readonly corners: readonly Point[]; readonly extent: number } {
  const corners: Point[] = [];
  let x = 0;
  let y = 0;
  let right = 0;
  let lineHeight = 0;
  let last: number | undefined;
  for (const { block, frame } of framed) {
    const gap = rank(block) === 0 ? GAP.large : GAP.small;
    const isNewKind = last !== undefined && rank(block) !== last;
    if (x > 0 && (x + frame.width > line || isNewKind)) {
      x = 0;
      y += lineHeight + (isNewKind ? GAP.large : gap);
      lineHeight = 0;
    }
    corners.push({ x, y });
    right = Math.max(right, x + frame.width);
    x += frame.width + gap;
    lineHeight = Math.max(lineHeight, frame.height);
    last = rank(block);
  }
  return { corners, extent: Math.max(right, (y + lineHeight) * aspect) };
}

function frameOf(block: Block): Rectangle {
  const rectangles = block.nodes.flatMap(({ id, width, height }) => {
    const point = block.positions.get(id);
    return point === undefined ? [] : [{ ...point, width, height }];
  });
  return boundsOf(rectangles) ?? { x: 0, y: 0, width: 0, height: 0 };
}

function area({ frame }: Pick<Framed, 'frame'>): number {
  return (frame.width + GAP.small) * (frame.height + GAP.small);
}

function rank(block: Block): number {
  if (block.nodes.length > 1) return 0;
  return block.nodes[0]?.kind === 'service' ? 1 : 2;
}
