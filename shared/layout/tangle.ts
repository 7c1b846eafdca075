import type { Graph } from '../graph/graph.ts';
import { pointsAlong } from './points-along.ts';
import type { Layout, Point } from './positions.ts';
import { overlaps } from './rectangle.ts';
import type { Route } from './route.ts';
import { routeEdges } from './route-edges.ts';

/** What makes a drawing hard to read: the less of each, the better. */
export interface Tangle {
  /** Places where edges cross. */
  readonly crossings: number;
  /** Places where wires of networks cross others, or edges. */
  readonly wireCrossings: number;
  /** Signs on edges that lie over one another or over a card. */
  readonly collisions: number;
  /** Of all edges but wires together, in canvas units. */
  readonly length: number;
}

/** Into so many pieces a curve is cut: an odd number, for symmetric curves cross in the middle of a piece then, not at its end. */
const PIECES = 7;

/** Ways that lie on one another cross together: what crosses in one square of this size counts once. */
const SQUARE = 8;

/** Counts what a person would see of tangles, with the cards of a graph at these places and edges as they would be drawn. */
export function tangleOf(graph: Graph, places: Layout): Tangle {
  const routes = routeEdges(graph, places);
  const pieces: Piece[] = [];
  let length = 0;
  for (const { id, kind, target } of graph.edges) {
    const isWire = kind === 'network';
    const points = pointsAlong(routes.get(id)?.path ?? '', PIECES);
    for (let at = 1; at < points.length; at++) {
      const [a, b] = [points[at - 1]!, points[at]!];
      const [left, right] = a.x <= b.x ? [a, b] : [b, a];
      // Wires of one network are one tree.
      pieces.push({ way: isWire ? target : id, isWire, left, right });
      if (!isWire) length += Math.hypot(right.x - left.x, right.y - left.y);
    }
  }
  return { ...crossingsOf(pieces), collisions: collisionsOf(graph, places, routes), length };
}

/** A straight piece of a way. */
interface Piece {
  readonly way: string;
  readonly isWire: boolean;
  readonly left: Point;
  readonly right: Point;
}

/** From left to right, so that each piece is held against those alone that begin above or below it. */
function crossingsOf(pieces: readonly Piece[]): Pick<Tangle, 'crossings' | 'wireCrossings'> {
  const sorted = pieces.toSorted((a, b) => a.left.x - b.left.x);
  const crossings = new Set<string>();
  const wireCrossings = new Set<string>();
  for (const [index, a] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length && sorted[next]!.left.x <= a.right.x; next++) {
      const b = sorted[next]!;
      if (a.way === b.way || !areCrossed(a, b)) continue;
      (a.isWire || b.isWire ? wireCrossings : crossings).add(squareOf(a, b));
    }
  }
  return { crossings: crossings.size, wireCrossings: wireCrossings.size };
}

function areCrossed(a: Piece, b: Piece): boolean {
  if (Math.max(a.left.y, a.right.y) < Math.min(b.left.y, b.right.y)) return false;
  if (Math.max(b.left.y, b.right.y) < Math.min(a.left.y, a.right.y)) return false;
  return turn(a, b.left) * turn(a, b.right) < 0 && turn(b, a.left) * turn(b, a.right) < 0;
}

/** Where two pieces cross. */
function squareOf(a: Piece, b: Piece): string {
  const [from, to] = [turn(b, a.left), turn(b, a.right)];
  const part = from / (from - to);
  const x = a.left.x + part * (a.right.x - a.left.x);
  const y = a.left.y + part * (a.right.y - a.left.y);
  return `${Math.round(x / SQUARE)},${Math.round(y / SQUARE)}`;
}

/** On which side of a piece a point lies, by its sign: twice the area of their triangle. */
function turn({ left, right }: Piece, { x, y }: Point): number {
  return (right.x - left.x) * (y - left.y) - (right.y - left.y) * (x - left.x);
}

/** As large as the sign of a comparison. */
const SIGN = 18;

function collisionsOf({ nodes, edges }: Graph, places: Layout, routes: ReadonlyMap<string, Route>): number {
  const cards = nodes.map(({ id, width, height }) => ({ id, ...places.get(id)!, width, height }));
  const signs = edges.flatMap(({ id, kind, source, target }) => {
    const label = routes.get(id)?.label;
    if (label === undefined || kind === 'network') return [];
    const sign = { x: label.x - SIGN / 2, y: label.y - SIGN / 2, width: SIGN, height: SIGN };
    return [{ source, target, sign }];
  });
  let count = 0;
  for (const [index, { source, target, sign }] of signs.entries()) {
    for (const card of cards) {
      if (card.id !== source && card.id !== target && overlaps(card, sign)) count++;
    }
    for (let next = index + 1; next < signs.length; next++) if (overlaps(sign, signs[next]!.sign)) count++;
  }
  return count;
}
