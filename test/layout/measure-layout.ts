import { pathSegments } from '../../shared/export/path-segments.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import type { Layout, Point } from '../../shared/layout/positions.ts';
import { boundsOf, overlaps, type Rectangle } from '../../shared/layout/rectangle.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';

/** What a person would count who looks at a drawing with all its edges. */
export interface LayoutQuality {
  /** Pairs of nodes that lie over one another. */
  readonly overlaps: number;
  /** Places where edges cross (edges that lie on one another cross once): curves among themselves, and with or among wires. */
  readonly crossings: number;
  readonly wireCrossings: number;
  /** Pairs of edge and card: the edge runs over a card at which it does not end. */
  readonly overCards: number;
  /** Pairs of labels, and of label and strange card, that collide. */
  readonly labels: number;
  /** Mean length of the curves. */
  readonly length: number;
  readonly width: number;
  readonly height: number;
}

/** The size of what stands on an edge at all times: the sign of a comparison. */
const LABEL = 18;

/** Measures the drawing of a graph with its nodes at these places. */
export function measureLayout(graph: Graph, places: Layout): LayoutQuality {
  const cards = graph.nodes.map(({ id, width, height }) => ({ id, ...places.get(id)!, width, height }));
  const routes = routeEdges(graph, places);
  const lines = graph.edges.flatMap((edge) => {
    const route = routes.get(edge.id);
    if (route === undefined) return [];
    const points = flatten(route.path);
    const label = { x: route.label.x - LABEL / 2, y: route.label.y - LABEL / 2, width: LABEL, height: LABEL };
    return [
      { edge, points, bounds: boundsOf(points.map((point) => ({ ...point, width: 0, height: 0 })))!, label },
    ];
  });
  const count = { overlaps: 0, overCards: 0, labels: 0 };
  const crossings = new Set<string>();
  const wireCrossings = new Set<string>();
  cards.forEach((a, index) => {
    for (const b of cards.slice(index + 1)) if (overlaps(a, b)) count.overlaps++;
  });
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) {
      const isWire = a.edge.kind === 'network' || b.edge.kind === 'network';
      const isOne = a.edge.kind === b.edge.kind && a.edge.target === b.edge.target && isWire;
      if (!isOne && overlaps(a.label, b.label)) count.labels++;
      if (isOne || !overlaps(a.bounds, b.bounds, 1)) continue;
      cross(a.points, b.points, isWire ? wireCrossings : crossings);
    }
    for (const card of cards) {
      if (card.id === a.edge.source || card.id === a.edge.target) continue;
      if (overlaps(card, a.label)) count.labels++;
      const inner = { x: card.x + 2, y: card.y + 2, width: card.width - 4, height: card.height - 4 };
      if (overlaps(card, a.bounds, 1) && a.points.some((point) => holds(inner, point))) count.overCards++;
    }
  });
  const curves = lines.filter(({ edge }) => edge.kind !== 'network');
  const lengths = curves.reduce((sum, { points }) => sum + lengthOf(points), 0);
  const { width = 0, height = 0 } = boundsOf(cards) ?? {};
  const crossed = { crossings: crossings.size, wireCrossings: wireCrossings.size };
  return { ...count, ...crossed, length: Math.round(lengths / Math.max(1, curves.length)), width, height };
}

/** Points along a path, at most eight units apart. */
function flatten(path: string): readonly Point[] {
  const points: Point[] = [];
  for (const segment of pathSegments(path)) {
    const from = points.at(-1);
    if (segment[0] === 'Z') continue;
    if (segment[0] === 'M' || from === undefined) points.push({ x: segment[1], y: segment[2] });
    else if (segment[0] === 'L') {
      const to = { x: segment[1], y: segment[2] };
      pieces(Math.hypot(to.x - from.x, to.y - from.y)).forEach((t) =>
        points.push({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }),
      );
    } else if (segment[0] === 'C') {
      const [, ax, ay, bx, by, x, y] = segment;
      const at = (t: number, p: number, q: number, r: number, s: number) =>
        p * (1 - t) ** 3 + 3 * q * t * (1 - t) ** 2 + 3 * r * t * t * (1 - t) + s * t ** 3;
      pieces(Math.hypot(x - from.x, y - from.y) * 1.3).forEach((t) =>
        points.push({ x: at(t, from.x, ax, bx, x), y: at(t, from.y, ay, by, y) }),
      );
    }
  }
  return points;
}

function pieces(length: number): readonly number[] {
  const count = Math.max(1, Math.ceil(length / 8));
  return Array.from({ length: count }, (_, index) => (index + 1) / count);
}

function lengthOf(points: readonly Point[]): number {
  return points
    .slice(1)
    .reduce((sum, { x, y }, index) => sum + Math.hypot(x - points[index]!.x, y - points[index]!.y), 0);
}

function holds({ x, y, width, height }: Rectangle, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}

/** Adds where two ways cross, by the square of eight units. */
function cross(a: readonly Point[], b: readonly Point[], found: Set<string>): void {
  for (let i = 1; i < a.length; i++) {
    const [p, q] = [a[i - 1]!, a[i]!];
    for (let j = 1; j < b.length; j++) {
      const [r, s] = [b[j - 1]!, b[j]!];
      if (Math.max(p.x, q.x) < Math.min(r.x, s.x) || Math.max(r.x, s.x) < Math.min(p.x, q.x)) continue;
      if (turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0) {
        found.add(`${Math.round((p.x + q.x) / 16)},${Math.round((p.y + q.y) / 16)}`);
      }
    }
  }
}

function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}
