import { expect, test } from 'vitest';
import { layerExtras, noExtras, sameExtras } from '../../shared/graph/card-marks.ts';
import { withGhosts } from '../../renderer/canvas/with-ghosts.ts';
import { layerView } from '../../shared/project/layer-view.ts';
import { snapshotOfLayers } from '../support/snapshot-of-layers.ts';

function open(...texts: readonly string[]) {
  const snapshot = snapshotOfLayers(Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, text])));
  return { snapshot, view: layerView(snapshot)! };
}

const say = (kind: string, count: number) => `${kind} ${count}`;

test('marks and colours, each when asked for', () => {
  const { view } = open(
    'services:\n  web:\n    image: a\n    ports: ["80:80"]\n  old:\n    image: b\n',
    'services:\n  web:\n    image: c\n    restart: always\n    ports: !reset []\n  new:\n    image: d\n  old: !reset null\n',
  );
  const all = layerExtras(view.elements, { colours: true, marks: true, say });
  expect(all.get('service:web')).toEqual({
    marks: [
      { kind: 'added', count: 1, label: 'added 1' },
      { kind: 'changed', count: 1, label: 'changed 1' },
      { kind: 'removed', count: 1, label: 'removed 1' },
    ],
    layers: [0, 1],
    ghost: false,
  });
  expect(all.get('service:new')).toEqual({
    marks: [{ kind: 'added', count: 0, label: 'added 0' }],
    layers: [1],
    ghost: false,
  });
  expect(all.get('service:old')?.ghost).toBe(true);
  const none = layerExtras(view.elements, { colours: false, marks: false, say });
  expect(sameExtras(none.get('service:web')!, noExtras)).toBe(true);
  expect(sameExtras(all.get('service:web')!, none.get('service:web')!)).toBe(false);
});

test('ghosts come with what they were connected with', () => {
  const { snapshot, view } = open(
    'services:\n  web:\n    image: a\n  old:\n    image: b\n    depends_on: [web]\n',
    'services:\n  old: !reset null\n',
  );
  const drawn = withGhosts(snapshot.graph, view);
  expect(drawn.nodes.map(({ id }) => id)).toEqual(['service:web', 'service:old']);
  expect(drawn.edges.map(({ id }) => id)).toEqual(['depends-on:service:old>service:web']);
  const { snapshot: same, view: nothing } = open('services:\n  web:\n    image: a\n', 'x-a: 1\n');
  expect(withGhosts(same.graph, nothing)).toBe(same.graph);
});
