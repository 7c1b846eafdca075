import { expect, test } from 'vitest';
import { tellOf } from '../../renderer/yaml-editor/hover.ts';
import { snapshotOfLayers } from '../support/snapshot-of-layers.ts';

const files = {
  'compose.yaml': [
    'x-base: &base',
    '  restart: always',
    '  init: true',
    'services:',
    '  web:',
    '    <<: *base',
    '    image: nginx:${TAG}',
    '    hostname: ${HOST:-box}',
    '    environment: { PASS: "${DB_PASSWORD}" }',
    '    ports: ["${PORT:?which}:80"]',
    '',
  ].join('\n'),
  '.env': 'TAG=1.27\nDB_PASSWORD=hunter2\n',
};
const snapshot = snapshotOfLayers({ 'compose.yaml': files['compose.yaml'] }, {}, files);

const told = (text: string, file: keyof typeof files = 'compose.yaml') => {
  const found = tellOf(snapshot, `/p/${file}`, files[file].indexOf(text) + 1);
  return found && [found.name, ...found.facts.map(([, value]) => value), ...(found.text?.split('\n') ?? [])];
};

test('a variable: what it is now and who says so; what is confidential stays hidden', () => {
  expect(told('TAG}')).toEqual(['${TAG}', '1.27  (from .env:1)']);
  expect(told('TAG=', '.env')).toEqual(['${TAG}', '1.27  (from .env:1)']);
  expect(told('HOST:-')).toEqual(['${HOST}', 'box  (default)']);
  expect(told('PORT:?')).toEqual(['${PORT}', '(required, missing)']);
  expect(told('DB_PASSWORD}')?.join(' ')).not.toContain('hunter2');
});

test('an alias stands for a text, a fragment for attributes of who takes it over', () => {
  expect(told('*base')).toEqual(['*base', 'restart: always', 'init: true']);
  expect(told('init: true')?.[0]).toBe('web.init');
  expect(told('image: nginx')).toContain('nginx:1.27  (from compose.yaml:7)');
});
