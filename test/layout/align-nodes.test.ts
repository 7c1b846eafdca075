import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignNodes, distributeNodes, type PlacedNode } from '../../shared/layout/align-nodes.ts';
import { overlaps } from '../../shared/layout/rectangle.ts';

const card = (id: string, x: number, y: number, width = 100, height = 40): PlacedNode => ({
  id,
  x,
  y,
  width,
  height,
});
const cards = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    width: fc.integer({ min: 20, max: 200 }),
    height: fc.integer({ min: 20, max: 90 }),
  }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 8 },
);
const after = (nodes: readonly PlacedNode[], moved: ReadonlyMap<string, { x: number; y: number }>) =>
  nodes.map((node) => ({ ...node, ...moved.get(node.id) }));

describe('aligning', () => {
  it('puts cards on one line and leaves the others of the line where they are', () => {
    const nodes = [card('a', 0, 0), card('b', 30, 100, 60), card('c', 10, 200)];
    expect([...alignNodes(nodes, 'left')]).toEqual([
      ['b', { x: 0, y: 100 }],
      ['c', { x: 0, y: 200 }],
    ]);
    expect([...alignNodes(nodes, 'right')]).toEqual([
      ['a', { x: 10, y: 0 }],
      ['b', { x: 50, y: 100 }],
    ]);
    expect([...alignNodes(nodes, 'centre')]).toEqual([
      ['a', { x: 5, y: 0 }],
      ['b', { x: 25, y: 100 }],
      ['c', { x: 5, y: 200 }],
    ]);
  });

  it('lays no card over another, and a second time moves nothing', () => {
    const sides = fc.constantFrom('left', 'centre', 'right', 'top', 'middle', 'bottom');
    fc.assert(
      fc.property(cards, sides, (nodes, side) => {
        const once = after(nodes, alignNodes(nodes, side));
        once.forEach((a, i) => once.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
        if (side === 'left' || side === 'top') expect(alignNodes(once, side).size).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('distributing', () => {
  it('makes the spaces the same; first and last stay', () => {
    const nodes = [card('a', 0, 0), card('c', 500, 5), card('b', 120, 9)];
    expect([...distributeNodes(nodes, 'horizontal')]).toEqual([['b', { x: 250, y: 9 }]]);
    expect(distributeNodes(nodes.slice(0, 2), 'horizontal').size).toBe(0);
    fc.assert(
      fc.property(cards, (nodes) => {
        const spread = after(nodes, distributeNodes(nodes, 'vertical')).toSorted((a, b) => a.y - b.y);
        if (spread.length < 3) return;
        const gaps = spread.slice(1).map((node, i) => node.y - spread[i]!.y - spread[i]!.height);
        for (const gap of gaps) expect(Math.abs(gap - gaps[0]!)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
