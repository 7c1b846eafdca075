import { afterEach, expect, test } from 'vitest';
import { changeLanguage } from '../../renderer/i18n/t.ts';
import { attributeState } from '../../renderer/inspector/attribute-state.ts';
import { isWanted } from '../../renderer/inspector/wanted.ts';
import { attributeAt, attributesOf } from '../../shared/spec/attribute-at.ts';
import { snapshotOfLayers } from '../support/snapshot-of-layers.ts';

const snapshot = snapshotOfLayers({
  'compose.yaml': 'services:\n  web:\n    image: nginx\n    ports: ["80:80"]\n',
});
const path = ['services', 'web'];
const states = [...attributesOf(path).keys()].map((name) =>
  attributeState(snapshot, [...path, name], attributeAt([...path, name])!),
);
const found = (search: string, onlySet = false) =>
  states.filter((state) => isWanted(state, { search, onlySet })).map(({ name }) => name);

afterEach(() => changeLanguage('en'));

test('only what is set, and what a word or a path asks for', () => {
  expect(found('', true).sort()).toEqual(['image', 'ports']);
  expect(found('read only')).toContain('read_only');
  expect(found('healthcheck.interval')).toEqual(['healthcheck']);
  expect(found('zzz')).toEqual([]);
});

test('the words of the help in the language that is spoken, of what is below too, beside the English ones', () => {
  changeLanguage('ko');
  expect(found('이미지')).toContain('image');
  expect(found('검사')).toContain('healthcheck');
  expect(found('interval')).toContain('healthcheck');
});
