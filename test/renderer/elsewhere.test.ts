import { expect, test } from 'vitest';
import { attributeState } from '../../renderer/inspector/attribute-state.ts';
import { entriesElsewhere } from '../../renderer/inspector/elsewhere.ts';
import { attributeAt } from '../../shared/spec/attribute-at.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { snapshotOfLayers } from '../support/snapshot-of-layers.ts';

const snapshot = snapshotOfLayers({
  'compose.yaml': [
    'services:',
    '  common:',
    '    image: a',
    '    environment: { TZ: Asia/Seoul, LOG: info }',
    '  web:',
    '    extends: common',
    '    environment:',
    '      MODE: dev',
    '      LOG: warn',
    '    ports: ["80:80"]',
  ].join('\n'),
  'over.yaml': [
    'services:',
    '  web:',
    '    environment: { DB_PASSWORD: hunter2, MODE: prod }',
    '    ports:',
    '      - { target: 443, published: "443" }',
    '    expose: ["90"]',
  ].join('\n'),
});

const elsewhere = (...path: Path) =>
  entriesElsewhere(snapshot, attributeState(snapshot, path, attributeAt(path)!)).map(
    ({ name, text, place }) => `${name === undefined ? '' : `${name}: `}${text} (${place.text})`,
  );

test('what other layers and an extended service add to what a row shows', () => {
  // The row shows the base, which is the target: MODE is covered there, and its field says so.
  expect(elsewhere('services', 'web', 'environment')).toEqual([
    'TZ: Asia/Seoul (compose.yaml:4)',
    'DB_PASSWORD: •••••• (over.yaml:3)',
  ]);
  expect(elsewhere('services', 'web', 'ports')).toEqual(['{ target: 443, published: "443" } (over.yaml:5)']);
  expect(elsewhere('services', 'web', 'expose')).toEqual([]);
  expect(elsewhere('services', 'web', 'image')).toEqual([]);
});
