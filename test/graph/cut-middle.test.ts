import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutMiddle } from '../../shared/graph/cut-middle.ts';

test.each([
  ['postgres:17-alpine', 16, 'postg…:17-alpine'],
  ['nginx:1.27-alpine', 16, 'ngi…:1.27-alpine'],
  ['registry.example.com/team/api:2.1', 20, 'registry.exa…api:2.1'],
  ['a:a-tag-that-is-too-long-to-be-shown', 12, 'a:a-tag…hown'],
  ['ecommerce-product-service', 14, 'ecommerc…rvice'],
  ['short', 5, 'short'],
  ['./volumes/db/realtime.sql', 15, '…/realtime.sql'],
  ['./volumes/db/realtime.sql', 19, './vol…/realtime.sql'],
  ['/var/lib/docker/containers', 15, '/va…/containers'],
  ['~/certificates/', 12, '~/ce…icates/'],
])('%s in %i characters', (words, most, cut) => {
  expect(cutMiddle(words, most)).toBe(cut);
});

test('never longer than asked, both ends are those of the words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.integer({ min: 1, max: 45 }),
      (words, most) => {
        const cut = [...cutMiddle(words, most)];
        expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0));
        const [head = '', tail = ''] = cut.join('').split('…');
        if (cut.join('') !== words && !words.includes('…'))
          expect([words.startsWith(head), words.endsWith(tail)]).toEqual([true, true]);
      },
    ),
  );
});
