import type { GraphNode } from '../graph/graph.ts';
import type { NodeId, Point } from './positions.ts';

/** Air between columns, between the parts of one, and between the cards of one; `lanes`: what lines beside some cards need besides. */
export interface ColumnGaps {
  readonly column: number;
  readonly part: number;
  readonly row: number;
  readonly lanes: (cards: readonly GraphNode[]) => number;
}

/** Cards of one column from top to bottom, and where the middle of each would like to be. */
export type Column = readonly { readonly node: GraphNode; readonly wish: number }[];

/** A drawing that is wider in proportion to its height is not folded further: that of a window. */
const ASPECT = 1.5;
const MOST_PARTS = 4;

/**
 * Places for columns of cards, left to right: a column that is far higher than the drawing is wide is folded into parts side by side, its
 * cards in turn to each, and heights shrink with it. Every card as near to its wish as its neighbours let it; none over another.
 */
export function shapeColumns(columns: readonly Column[], gaps: ColumnGaps): ReadonlyMap<NodeId, Point> {
  const sizes = columns.map((column) => sizeOf(column, gaps));
  const height = foldedHeight(sizes, gaps);
  const wishes = columns.flatMap((column) => column.map(({ wish }) => wish));
  const [top, bottom] = [least(wishes), -least(wishes.map((wish) => -wish))];
  const shrink = bottom - top > height ? height / (bottom - top) : 1;
  const places = new Map<NodeId, Point>();
  let x = 0;
  for (const [at, column] of columns.entries()) {
    const parts = partsOf(sizes[at]!, height);
    for (let part = 0; part < parts; part++) {
      const cards = column.filter((_, index) => index % parts === part);
      const ys = settle(
        cards.map(({ node, wish }) => ({
          y: (wish - top) * shrink - node.height / 2,
          height: node.height + gaps.row,
        })),
      );
      cards.forEach(({ node }, index) => places.set(node.id, { x, y: ys[index]! }));
      x += Math.max(0, ...cards.map(({ node }) => node.width));
      x += (part === parts - 1 ? gaps.column : gaps.part) + gaps.lanes(cards.map(({ node }) => node));
    }
  }
  return places;
}

/** The greatest height, of several, with which the drawing is as wide as a window. */
function foldedHeight(columns: readonly Size[], gaps: ColumnGaps): number {
  const tallest = columns.reduce((most, { height }) => Math.max(most, height), 0);
  for (let height = tallest; height > 700; height *= 0.9) {
    const width = columns.reduce((sum, column) => {
      const parts = partsOf(column, height);
      return sum + parts * (column.widest + column.lanes) + (parts - 1) * gaps.part + gaps.column;
    }, -gaps.column);
    if (width >= height * ASPECT) return height;
  }
  return Math.min(tallest, 700);
}

/** What a column takes before it is folded. */
interface Size {
  readonly height: number;
  readonly widest: number;
  readonly lanes: number;
}

function sizeOf(column: Column, { row, lanes }: ColumnGaps): Size {
  let [height, widest] = [-row, 0];
  for (const { node } of column) {
    height += node.height + row;
    widest = Math.max(widest, node.width);
  }
  return { height, widest, lanes: lanes(column.map(({ node }) => node)) };
}

function partsOf(column: Size, height: number): number {
  return Math.min(MOST_PARTS, Math.max(1, Math.ceil(column.height / Math.max(1, height))));
}

interface Run {
  /** Where its first card would stand if it had the choice, as a sum over its cards. */
  sum: number;
  count: number;
  height: number;
}

/**
 * Whole heights in the given order without overlap, with the least sum of squares of the ways from the wishes: cards that push one
 * another become a run that stands at the mean of what its cards want.
 */
export function settle(cards: readonly { readonly y: number; readonly height: number }[]): readonly number[] {
  const runs: Run[] = [];
  for (const { y, height } of cards) {
    let run: Run = { sum: y, count: 1, height };
    for (let above = runs.at(-1); above !== undefined; above = runs.at(-1)) {
      if (above.sum / above.count + above.height <= run.sum / run.count) break;
      runs.pop();
      const sum = above.sum + run.sum - above.height * run.count;
      run = { sum, count: above.count + run.count, height: above.height + run.height };
    }
    runs.push(run);
  }
  const ys: number[] = [];
  let index = 0;
  for (const { sum, count } of runs) {
    let y = Math.round(sum / count);
    for (let each = 0; each < count; each++) {
      ys.push(y);
      y += cards[index++]!.height;
    }
  }
  return ys;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}
