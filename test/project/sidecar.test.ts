import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutIn } from '../../shared/layout/layouts.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { printSidecar as print, readSidecar } from '../../shared/project/sidecar.ts';

const layout = fc
  .dictionary(
    fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('service:web', 'service:웹', 'port:80/tcp', '__proto__'),
    ),
    fc.record({ x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) }),
  )
  .map((record) => new Map(Object.entries(record)));

const printSidecar = (positions: Layout, previous?: string) =>
  print(
    { layouts: new Map([['architecture', positions]]), notes: [], groupings: new Map(), environments: [] },
    previous,
  );

const sorted = (positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>) =>
  [...positions].map(([id, { x, y }]) => `${id} ${x} ${y}`).sort();

describe('sidecar', () => {
  test('one line per node, sorted, at the end a line feed', () => {
    const text = printSidecar(
      new Map([
        ['service:web', { x: 10, y: -4 }],
        ['network:front', { x: 0, y: 0 }],
      ]),
    );
    expect(text).toBe(`{
  "version": 1,
  "layouts": {
    "architecture": {
      "network:front": { "x": 0, "y": 0 },
      "service:web": { "x": 10, "y": -4 }
    }
  }
}
`);
  });

  test('reads what it prints; printing again changes nothing', () => {
    fc.assert(
      fc.property(layout, (positions) => {
        const text = printSidecar(positions);
        const read = layoutIn(readSidecar(text).layouts, 'architecture');
        expect(sorted(read)).toEqual(sorted(positions));
        expect(printSidecar(read, text)).toBe(text);
      }),
    );
  });

  test('keeps what it does not know', () => {
    const before =
      '{"notes":["a",{"b":1}],"version":7,"layouts":{"own":{"volume:v":{"x":1,"y":2}},"architecture":{}}}';
    const text = printSidecar(new Map([['service:a', { x: 1, y: 2 }]]), before);
    expect(JSON.parse(text)).toEqual({
      version: 1,
      notes: ['a', { b: 1 }],
      layouts: { architecture: { 'service:a': { x: 1, y: 2 } }, own: { 'volume:v': { x: 1, y: 2 } } },
    });
    expect(printSidecar(new Map([['service:a', { x: 1, y: 2 }]]), text)).toBe(text);
  });

  test.each(['', 'null', '[]', '{"layouts":3}', '{"layouts":{"architecture":[1]}}', '{broken', '\uFEFF{}'])(
    'of %j it reads nothing and does not fail',
    (text) => {
      expect(readSidecar(text)).toEqual({
        layouts: new Map(),
        notes: [],
        groupings: new Map(),
        environments: [],
      });
      expect(() => printSidecar(new Map(), text)).not.toThrow();
    },
  );

  test('every view has its own positions; one without any is not written', () => {
    const layouts = new Map([
      ['start-order', new Map([['service:a', { x: 3, y: 4 }]])],
      ['architecture', new Map([['service:a', { x: 1, y: 2 }]])],
      ['data', new Map()],
    ] as const);
    const text = print(
      { notes: [], groupings: new Map(), layouts, environments: [] },
      '{"layouts":{"data":{"volume:v":{"x":1,"y":2}}}}',
    );
    expect(JSON.parse(text)).toEqual({
      version: 1,
      layouts: {
        architecture: { 'service:a': { x: 1, y: 2 } },
        'start-order': { 'service:a': { x: 3, y: 4 } },
      },
    });
    expect([...readSidecar(text).layouts.keys()]).toEqual(['architecture', 'start-order']);
  });

  test('leaves out places that are none', () => {
    const text = JSON.stringify({
      layouts: {
        architecture: { a: { x: 1.6, y: 2 }, b: { x: '1', y: 2 }, c: 4, d: { x: 1e300, y: 0 }, e: { x: 1 } },
      },
    });
    expect([...layoutIn(readSidecar(text).layouts, 'architecture')]).toEqual([['a', { x: 2, y: 2 }]]);
  });
});
