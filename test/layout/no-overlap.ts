import { expect } from 'vitest';
import type { Graph } from '../../shared/graph/graph.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { overlaps } from '../../shared/layout/rectangle.ts';

/** Every node has a place, and no two of them overlap. */
export function expectNoOverlap(graph: Graph, places: Layout): void {
  const rectangles = graph.nodes.map(({ id, width, height }) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`${id} has no place`);
    return { id, width, height, ...place };
  });
  const found: string[] = [];
  rectangles.forEach((a, index) => {
    for (const b of rectangles.slice(index + 1)) {
      if (overlaps(a, b)) found.push(`${a.id} over ${b.id}`);
    }
  });
  expect(found).toEqual([]);
}
