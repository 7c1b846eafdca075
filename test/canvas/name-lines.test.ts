import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE, nameLines } from '../../renderer/canvas/nodes/name-lines.ts';
import { sharedBeginning } from '../../renderer/canvas/nodes/shared-beginning.ts';
import type { Graph } from '../../shared/graph/graph.ts';

const measure = (words: string, size: number) => words.length * size * 0.67;
const room = { width: 188, height: 80, size: 34 };
const lines = (name: string, shared?: string) => nameLines(name, room, measure, shared).lines;

test('a name is read whole: on one line, behind a separator on two, in smaller type, at last broken in its middle', () => {
  expect(lines('redis')).toEqual(['redis']);
  expect(lines('load-generator')).toEqual(['load-', 'generator']);
  expect(lines('./config/nginx.conf')).toEqual(['./config/', 'nginx.conf']);
  expect(nameLines('mongodb', { ...room, width: 138 }, measure)).toEqual({
    lines: ['mongodb'],
    size: 34 * 0.84,
  });
  expect(lines('recommendations')).toEqual(['recommen', 'dations']);
});

test('on a low card two lines take smaller type rather than touching its edge', () => {
  const { lines, size } = nameLines('supabase-meta', { width: 188, height: 46, size: 34 }, measure);
  expect(lines).toHaveLength(1);
  expect(2 * LINE * nameLines('load-generator-of-all', { ...room, height: 46 }, measure).size).toBeLessThan(
    46,
  );
  expect(size).toBeGreaterThan(19);
});

test('what is too long loses its middle, never its end', () => {
  const [first = '', second = ''] = lines('appwrite-worker-notifications-of-everything');
  expect(first.startsWith('appwrite')).toBe(true);
  expect(second.endsWith('everything')).toBe(true);
  expect(`${first}${second}`.split('…')).toHaveLength(2);
});

test('a beginning that many share gives way before what tells them apart', () => {
  expect(lines('appwrite-worker-webhooks', 'appwrite-')).toEqual(['…worker-', 'webhooks']);
  expect(lines('appwrite-geo', 'appwrite-')).toEqual(['appwrite-', 'geo']);
  expect(lines('appwrite', 'appwrite-')).toEqual(['appwrite']);
});

test('of a path that would be hard to read, the end is read', () => {
  expect(lines('/etc/nginx.conf')).toEqual(['/etc/', 'nginx.conf']);
  expect(nameLines('./volumes/db/init/realtime.sql', { ...room, height: 40 }, measure).lines).toEqual([
    '…/realtime.sql',
  ]);
});

test.each([
  [['app-a', 'app-b', 'app-c', 'app-d', 'redis'], 'app-'],
  [['app-a', 'app-b', 'app-c', 'redis'], ''],
  [['web', 'db', 'cache', 'queue', 'proxy'], ''],
])('of %j many begin with %j', (names, shared) => {
  const nodes = names.map((name) => ({ kind: 'service', name })) as unknown as Graph['nodes'];
  expect(sharedBeginning({ nodes })).toBe(shared);
});

test('two lines at most, each within its room, and of a name that is not cut every letter', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9._-]{1,60}$/),
      fc.integer({ min: 120, max: 320 }),
      fc.integer({ min: 36, max: 120 }),
      (name, width, height) => {
        const found = nameLines(name, { width, height, size: 34 }, measure);
        const text = found.lines.join('');
        expect(found.lines.length).toBeLessThanOrEqual(2);
        for (const line of found.lines) expect(measure(line, found.size)).toBeLessThanOrEqual(width);
        expect(found.lines.length * found.size * LINE).toBeLessThanOrEqual(height + 4);
        if (!text.includes('…')) expect(text).toBe(name);
      },
    ),
  );
});
