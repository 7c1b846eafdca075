import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameLines } from '../../renderer/canvas/nodes/name-lines.ts';

const measure = (words: string, size: number) => words.length * size * 0.67;
const lines = (name: string, room: number) => nameLines(name, room, 34, measure).lines;

test('a name is read whole: on one line, behind a separator on two, in smaller type, at last broken in its middle', () => {
  expect(lines('redis', 188)).toEqual(['redis']);
  expect(lines('load-generator', 188)).toEqual(['load-', 'generator']);
  expect(nameLines('mongodb', 138, 34, measure)).toEqual({ lines: ['mongodb'], size: 34 * 0.85 });
  expect(lines('recommendation', 188)).toEqual(['recomme', 'ndation']);
});

test('what is too long loses its middle, never its end', () => {
  const [first = '', second = ''] = lines('appwrite-worker-notifications-of-everything', 188);
  expect(first.startsWith('appwrite')).toBe(true);
  expect(second.endsWith('everything')).toBe(true);
  expect(`${first}${second}`.split('…')).toHaveLength(2);
});

test('two lines at most, each within its room, and of a name that is not cut every letter', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9._-]{1,60}$/),
      fc.integer({ min: 120, max: 320 }),
      (name, room) => {
        const found = nameLines(name, room, 34, measure);
        const text = found.lines.join('');
        expect(found.lines.length).toBeLessThanOrEqual(2);
        for (const line of found.lines) expect(measure(line, found.size)).toBeLessThanOrEqual(room);
        if (!text.includes('…')) expect(text).toBe(name);
      },
    ),
  );
});
