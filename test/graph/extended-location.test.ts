import { expect, test } from 'vitest';
import { rangeOf } from '../../shared/project/range-of.ts';
import { snapshotOfLayers } from '../support/snapshot-of-layers.ts';

const files = {
  'compose.yaml': [
    'services:',
    '  api:',
    '    extends: { file: common.yaml, service: node }',
    '    environment: { A: "1" }',
    '    networks: [back]',
    'networks:',
    '  back: {}',
    '',
  ].join('\n'),
  'common.yaml': 'services:\n  node:\n    image: node:22\n    environment: { TZ: Asia/Seoul }\n',
};

test('a service that extends another stands where it is written itself, and so do its parts', () => {
  const snapshot = snapshotOfLayers({ 'compose.yaml': files['compose.yaml'] }, {}, files);
  const api = snapshot.graph.nodes.find(({ id }) => id === 'service:api');
  expect(api?.location && rangeOf(snapshot.project, api.location)?.file).toBe('/p/compose.yaml');
  const service = snapshot.model.services.get('api')!;
  expect(service.value.entries.get('environment')?.origin.source?.file).toBe('/p/compose.yaml');
  expect(service.value.entries.get('image')?.origin.source?.file).toBe('/p/common.yaml');
});
