import { expect, test } from 'vitest';
import {
  definitionAt,
  elementAt,
  nextPlace,
  placesOf,
  symbolAt,
} from '../../renderer/yaml-editor/symbols.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { snapshotOfLayers } from '../support/snapshot-of-layers.ts';

/** The project in `/p` of one Compose file beside others that it names. */
function snapshotOf(files: Readonly<Record<string, string>>) {
  return takeSnapshot(
    createProject({
      directory: '/p',
      composeFiles: ['/p/compose.yaml'],
      files: Object.entries(files).map(([name, text]) => ({ path: `/p/${name}`, text, version: null })),
      variables: {},
    }),
  );
}

const base = [
  'x-logs: &logs',
  '  driver: json-file',
  'services:',
  '  web:',
  '    image: nginx',
  '    logging: *logs',
  '    depends_on: [db]',
  '    networks:',
  '      back:',
  '        aliases: [w]',
  '  db:',
  '    image: postgres',
  '    volumes:',
  '      - data:/var/lib',
  '    networks: [back]',
  'networks:',
  '  back: {}',
  'volumes:',
  '  data: {}',
].join('\n');
const over = 'services:\n  db:\n    restart: always\n';
const files = ['/p/compose.yaml', '/p/over.yaml'];
const texts = [base, over];
const snapshot = snapshotOfLayers({ 'compose.yaml': base, 'over.yaml': over });

const at = (text: string) => base.indexOf(text) + 1;
const show = (place: ReturnType<typeof definitionAt>) => {
  if (place === undefined) return undefined;
  const text = texts[files.indexOf(place.file)]!;
  const line = text.slice(0, place.from).split('\n').length;
  return `${place.file.slice(3)}:${line} ${text.slice(place.from, place.to)}`.trim();
};

test('the definition of what stands at the cursor', () => {
  const definition = (text: string) => show(definitionAt(snapshot, files[0]!, at(text)));
  expect(definition('db]')).toBe('compose.yaml:11 db');
  expect(definition('back:\n        al')).toBe('compose.yaml:17 back');
  expect(definition('data:/var')).toBe('compose.yaml:19 data');
  expect(definition('*logs')).toBe('compose.yaml:1');
  expect(definition('nginx')).toBeUndefined();
});

test('every place that names an element; one after the other', () => {
  expect(placesOf(snapshot, { kind: 'service', name: 'db' }).map(show)).toEqual([
    'compose.yaml:11 db',
    'over.yaml:2 db',
    'compose.yaml:7 db',
  ]);
  expect(placesOf(snapshot, { kind: 'network', name: 'back' }).map(show)).toEqual([
    'compose.yaml:17 back',
    'compose.yaml:9 back',
    'compose.yaml:15 back',
  ]);
  expect(elementAt(snapshot, files[1]!, over.indexOf('db:'))).toEqual({ kind: 'service', name: 'db' });
  expect(show(nextPlace(snapshot, files[1]!, over.indexOf('db:')))).toBe('compose.yaml:7 db');
  expect(show(nextPlace(snapshot, files[0]!, at('db]')))).toBe('compose.yaml:11 db');
});

const shop = {
  'compose.yaml': [
    'x-base: &base { restart: always }',
    'services:',
    '  web:',
    '    <<: *base',
    '    image: nginx:${TAG:-${OLD}}',
    '    command: echo $$TAG $TAG',
    '    extends: { file: infra/common.yaml, service: node }',
    '    env_file: ./shop.env',
    '',
  ].join('\n'),
  'shop.env': 'A=1\n',
  'infra/common.yaml': 'services:\n  base: {}\n  node:\n    image: node:${TAG}\n',
  '.env': '# tags\nTAG=1\nOLD=2\n',
};
const stack = snapshotOf(shop);
const main = '/p/compose.yaml';
const where = (place: ReturnType<typeof definitionAt>) => {
  const text = place && shop[place.file.slice(3) as keyof typeof shop];
  if (place === undefined || text === undefined) return undefined;
  return `${place.file.slice(3)}:${text.slice(0, place.from).split('\n').length} ${text.slice(place.from, place.to)}`;
};
const offset = (text: string, file: keyof typeof shop = 'compose.yaml') => shop[file].indexOf(text) + 1;

test('a variable is defined in the env file, and named wherever a file refers to it', () => {
  expect(where(definitionAt(stack, main, offset('TAG:-')))).toBe('.env:2 TAG');
  expect(where(definitionAt(stack, main, offset('OLD}')))).toBe('.env:3 OLD');
  const tag = symbolAt(stack, '/p/.env', offset('TAG=', '.env'));
  expect(tag).toEqual({ kind: 'variable', name: 'TAG' });
  expect(placesOf(stack, tag!).map(where)).toEqual([
    '.env:2 TAG',
    'compose.yaml:5 TAG',
    'compose.yaml:6 TAG',
    'infra/common.yaml:4 TAG',
  ]);
  expect(symbolAt(stack, main, offset('$$TAG') + 2)).toBeUndefined();
});

test('an anchor is named by its aliases; paths lead to files, extends to the service in one', () => {
  expect(placesOf(stack, symbolAt(stack, main, offset('&base'))!).map(where)).toEqual([
    'compose.yaml:1 base',
    'compose.yaml:4 base',
  ]);
  expect(symbolAt(stack, main, offset('*base'))).toEqual({ kind: 'anchor', name: 'base', file: main });
  expect(where(definitionAt(stack, main, offset('infra/')))).toBe('infra/common.yaml:1 ');
  expect(where(definitionAt(stack, main, offset('node }')))).toBe('infra/common.yaml:3 node');
  expect(where(definitionAt(stack, main, offset('shop.env')))).toBe('shop.env:1 ');
});
