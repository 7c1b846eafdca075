import { addTo } from '../add-to.ts';
import type { GraphEdge } from '../graph/graph.ts';
import type { NodeId } from './positions.ts';
import { boundsOf, type Rectangle, type RectangleIndex } from './rectangle.ts';

/** An edge from a card's right side to another's left side. */
export interface ForwardEdge {
  readonly edge: GraphEdge;
  readonly from: Rectangle;
  readonly to: Rectangle;
}

/** Edges of one kind from cards of one column into one card: down one lane right of the column, and on together. */
export interface Bundle {
  readonly id: string;
  readonly edges: readonly ForwardEdge[];
  /** Around all the cards that it comes from. */
  readonly sources: Rectangle;
  /** Where its lane stands. */
  readonly lane: number;
}

/** So many edges that say the same are easier to read as one tree. */
const LEAST = 3;
const LANE = { first: 18, step: 7, most: 9 } as const;

/**
 * The bundles among these edges. Cards stand in one column when their left sides do. A bundle whose lane would run over a card, or
 * has no room before its target, is none.
 */
export function bundleEdges(edges: readonly ForwardEdge[], cards: RectangleIndex): readonly Bundle[] {
  const columns = new Map<number, Map<string, ForwardEdge[]>>();
  for (const forward of edges) {
    const { kind, target } = forward.edge;
    // Dots that lie on one another look like a line; memberships between boxes are seen one by one.
    if (kind === 'inferred' || kind === 'network') continue;
    const column = Math.round(forward.from.x / 8);
    const groups = columns.get(column) ?? new Map<string, ForwardEdge[]>();
    columns.set(column, groups);
    const group = `${kind} ${target}`;
    addTo(groups, group, forward);
  }
  return [...columns].flatMap(([column, groups]) => {
    const large = [...groups].filter(([, { length }]) => length >= LEAST);
    const right = Math.max(...large.flatMap(([, list]) => list.map(({ from }) => from.x + from.width)));
    return large
      .map(([id, list]) => ({
        id: `${id} ${column}`,
        edges: list,
        sources: boundsOf(list.map(({ from }) => from))!,
      }))
      .toSorted((a, b) => heightOf(a.edges[0]!.to) - heightOf(b.edges[0]!.to) || (a.id < b.id ? -1 : 1))
      .map((bundle, index) => ({ ...bundle, lane: right + LANE.first + LANE.step * (index % LANE.most) }))
      .filter(({ edges: list, sources, lane }) => {
        const { x } = list[0]!.to;
        const way = { x: lane - 2, y: sources.y, width: 4, height: sources.height };
        return lane + 24 <= x && cards.isFree(way);
      });
  });
}

function heightOf({ y, height }: Rectangle): number {
  return y + height / 2;
}

/** Which bundle each edge is in. */
export function bundleOfEdges(bundles: readonly Bundle[]): ReadonlyMap<NodeId, Bundle> {
  return new Map(bundles.flatMap((bundle) => bundle.edges.map(({ edge }) => [edge.id, bundle] as const)));
}
