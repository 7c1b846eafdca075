import { describe, expect, test } from 'vitest';
import { scoreOf, search } from '../../renderer/command-menu/search.ts';

describe('the search of the command menu', () => {
  const all = ['Save', 'Save All', 'Show YAML', 'Undo: Save service', 'redis-cache', '네트워크 추가…'];
  const find = (query: string) => search(all, query, (each) => each);

  test('an empty query finds everything in its order', () => expect(find('  ')).toEqual(all));
  test('the beginning of the text first', () =>
    expect(find('save')).toEqual(['Save', 'Save All', 'Undo: Save service']));
  test('parts of a name', () => expect(find('cache')).toEqual(['redis-cache']));
  test('first letters', () => expect(find('sy')).toEqual(['Show YAML']));
  test('every word must be answered', () => expect(find('save all')).toEqual(['Save All']));
  test('Korean', () => expect(find('추가')).toEqual(['네트워크 추가…']));
  test('what begins with the query before what has its words', () =>
    expect(
      search(['Group by Nothing: Networks', 'Group by Network'], 'Group by Network', (each) => each)[0],
    ).toBe('Group by Network'));
  test('nothing', () => expect(scoreOf('Save', 'zzz')).toBeUndefined());
});
