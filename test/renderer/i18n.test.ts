import { describe, expect, test } from 'vitest';
import { en } from '../../renderer/i18n/en/index.ts';
import { ko } from '../../renderer/i18n/ko/index.ts';
import { changeLanguage, t } from '../../renderer/i18n/t.ts';
import { actionTable } from '../../renderer/app/actions.ts';
import { keymap } from '../../renderer/app/keymap.ts';

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the words of the view', () => {
  test('every language has every key', () => {
    expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
  });

  test('a translation has the places of the original', () => {
    for (const [key, text] of Object.entries(en)) {
      // Of a plural, one form may do without the number: "One reference changes with it".
      if (/_(one|other)$/.test(key)) continue;
      expect([key, placesOf(ko[key as keyof typeof en])]).toEqual([key, placesOf(text)]);
    }
  });

  test('no sentence is empty, and Korean is Korean', () => {
    for (const text of [...Object.values(en), ...Object.values(ko)]) expect(text.trim()).not.toBe('');
    const korean = Object.values(ko).filter((text) => /[가-힣]/.test(text));
    expect(korean.length / Object.keys(ko).length).toBeGreaterThan(0.9);
  });
});

test('of one alone, a language without a plural says what is said of one', () => {
  changeLanguage('ko');
  expect(t('dialog.remove-title', { count: 1, name: '주문' })).toBe('주문을 삭제할까요?');
  expect(t('dialog.remove-title', { count: 2, name: 'db' })).toBe('요소 2개를 삭제할까요?');
  changeLanguage('en');
  expect(t('dialog.remove-title', { count: 1, name: 'db' })).toBe('Remove db?');
});

describe('Korean particles', () => {
  const saved = (file: string) => t('export.written', { file });

  test('fit the word that fills the place, and stay open where nobody can tell', () => {
    changeLanguage('ko');
    expect(saved('배포.yml')).toContain('배포.yml이(가)');
    expect(saved('설정')).toContain('설정이 ');
    expect(saved('배포')).toContain('배포가 ');
    changeLanguage('en');
    expect(saved('설정')).toContain('설정');
  });
});

describe('the table of actions', () => {
  test('ids are unique, and every key has its action', () => {
    const ids = actionTable.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(keymap).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('no key means two things', () => {
    const keys = Object.values(keymap).flat();
    expect(new Set(keys).size).toBe(keys.length);
  });
});
