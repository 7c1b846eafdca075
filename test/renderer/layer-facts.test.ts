import { expect, test } from 'vitest';
import { attributeState } from '../../renderer/inspector/attribute-state.ts';
import { layerFacts } from '../../renderer/inspector/layer-facts.ts';
import { attributeAt } from '../../shared/spec/attribute-at.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { snapshotOfLayers } from '../support/snapshot-of-layers.ts';

const base = [
  'services:',
  '  web:',
  '    image: nginx:${TAG:-1}',
  '    deploy:',
  '      replicas: 1',
  '    environment: [LOG=info, DB=db]',
].join('\n');
const over = 'services:\n  web:\n    deploy:\n      replicas: 3\n    environment:\n      LOG: warn\n';

const snapshot = snapshotOfLayers(
  { 'docker-compose.yml': base, 'docker-compose.prod.yml': over },
  { TAG: '2' },
);

function facts(path: Path, layer?: string) {
  const state = attributeState(snapshot, path, attributeAt(path)!, layer);
  const { summary, sources, covered, variables } = layerFacts(snapshot, state);
  const print = (list: typeof sources) =>
    list.map(({ name, summary: text, place }) => `${name} ${text} ${place?.text ?? '?'}`.trim());
  return {
    summary,
    sources: print(sources),
    covered: print(covered),
    variables,
    written: state.written?.file,
  };
}

test('a scalar: its place, what it covers, and who writes it', () => {
  expect(facts(['services', 'web', 'deploy', 'replicas'])).toEqual({
    summary: '3',
    sources: ['3 docker-compose.prod.yml:4'],
    covered: ['1 docker-compose.yml:5'],
    variables: [],
    // The target writes it too, but what it says is covered: the field shows what counts.
    written: '/p/docker-compose.prod.yml',
  });
});

test('a map of two layers, entry by entry', () => {
  const { sources, covered } = facts(['services', 'web', 'environment']);
  expect([...sources].sort()).toEqual(['DB db docker-compose.yml:6', 'LOG warn docker-compose.prod.yml:6']);
  expect(covered).toEqual(['LOG info docker-compose.yml:6']);
});

test('the variable behind a value; a layer that does not write it', () => {
  const image = facts(['services', 'web', 'image'], '/p/docker-compose.prod.yml');
  expect(image.variables).toEqual([{ name: 'TAG', value: '2' }]);
  expect(image.written).toBeUndefined();
  expect(image.summary).toBe('nginx:2');
});
