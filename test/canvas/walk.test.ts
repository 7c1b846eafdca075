import { describe, expect, test } from 'vitest';
import { walk } from '../../renderer/canvas/walk.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { graphOf } from '../graph/random-graph.ts';

const graph = graphOf({
  services: { web: { depends_on: { a: {}, b: {} } }, a: {}, b: {}, far: { depends_on: { web: {} } } },
});
const places = new Map([
  ['service:far', { x: 0, y: 0 }],
  ['service:web', { x: 400, y: 0 }],
  ['service:a', { x: 800, y: -60 }],
  ['service:b', { x: 800, y: 80 }],
]);

describe('walk', () => {
  test.each([
    ['service:web', 'right', 'service:a'],
    ['service:a', 'down', 'service:b'],
    ['service:b', 'up', 'service:a'],
    ['service:b', 'left', 'service:web'],
    ['service:web', 'left', 'service:far'],
    ['service:far', 'left', undefined],
    ['service:web', 'up', undefined],
  ] as const)('from %s %s is %s', (from, direction, expected) => {
    expect(walk(graph, places, from, direction)).toBe(expected);
  });

  test('starts with the first node when the place is not known', () => {
    expect(walk(graph, new Map(), 'service:web', 'left')).toBe(graph.nodes[0]?.id);
  });

  test('the arrows reach every node of a grid', () => {
    const grid = gridPositions(graph);
    const reached = new Set([graph.nodes[0]!.id]);
    for (const id of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = walk(graph, grid, id, direction);
        if (next !== undefined) reached.add(next);
      }
    }
    expect(reached.size).toBe(graph.nodes.length);
  });
});
