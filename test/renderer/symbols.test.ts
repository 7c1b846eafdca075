import { expect, test } from 'vitest';
import { definitionAt, elementAt, nextPlace, placesOf } from '../../renderer/yaml-editor/symbols.ts';
import { snapshotOfLayers } from '../support/snapshot-of-layers.ts';

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
