import { expect, test } from 'vitest';
import type { CardExtras } from '../../shared/graph/card-marks.ts';
import { buildGraph } from '../../shared/graph/build-graph.ts';
import { groupGraph } from '../../shared/graph/group-graph.ts';
import { placeZones } from '../../shared/layout/place-zones.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import { printDrawing, type Drawing, type TextFormat } from '../../shared/export/print-drawing.ts';
import { escapeXml } from '../../shared/export/escape-xml.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { resolutionOf } from '../graph/value-of.ts';
import { graphOf } from '../graph/random-graph.ts';
import { plainDrawing } from './plain-drawing.ts';

const graph = graphOf({
  services: {
    web: {
      image: 'nginx',
      depends_on: { old: { condition: 'service_started' }, db: { condition: 'service_started' } },
    },
    old: { image: 'left-behind' },
    db: { image: 'postgres' },
  },
});
const plain = plainDrawing(graph);
const extras = new Map<string, CardExtras>([
  [
    'service:web',
    { marks: [{ kind: 'changed', count: 7, label: '7 changed' }], layers: [0, 2], ghost: false },
  ],
  ['service:old', { marks: [{ kind: 'removed', count: 0, label: 'removed' }], layers: [0], ghost: true }],
]);
const [toOld, toDb] = ['service:old', 'service:db'].map(
  (id) => graph.edges.find(({ target }) => target === id)!.id,
);
const compared: Drawing['compared'] = {
  nodes: new Map([
    ['service:web', { kind: 'changed', count: 3 }],
    ['service:old', { kind: 'removed', count: 0 }],
  ]),
  edges: new Map([
    [toOld!, 'removed'],
    [toDb!, 'added'],
  ]),
};

const print = (drawing: Drawing, withMarks = true, format: TextFormat = 'svg') =>
  printDrawing(format, drawing, {
    theme: 'light',
    transparent: false,
    withMarks,
    language: 'en',
    say: printMessage,
  });
/** What a card holds in the SVG. */
const cardIn = (svg: string, id: string) =>
  svg.split('\n').find((line) => line.includes(`data-id="${id}" transform`));

test('layers: a stripe and a number for each, a sign with a count for what they do, said on hover', () => {
  const card = cardIn(print({ ...plain, extras }), 'service:web')!;
  expect([...card.matchAll(/>(\d)<\/text>/g)].map(([, words]) => words)).toEqual(['1', '3', '7']);
  expect(card).toContain('<title>7 changed</title>');
  // Lowest layer and third layer: the stripe in two halves.
  expect(card.match(/<path d="M5 0v[^>]* fill="#5b6776"/g)).toHaveLength(1);
  expect(card.match(/<path d="M5 0v[^>]* fill="#b4500a"/g)).toHaveLength(1);
});

test('what an upper layer removes is struck out and faint', () => {
  const card = cardIn(print({ ...plain, extras }), 'service:old')!;
  expect(card).toMatch(/<path d="M0 0h\d+"/);
  expect(card).toContain('<g opacity="0.55">');
  expect(cardIn(print(plain), 'service:old')).not.toMatch(/<path d="M0 0h|0\.55/);
});

test('a comparison: frames and signs on cards, colours and signs on lines', () => {
  const svg = print({ ...plain, compared });
  expect(cardIn(svg, 'service:web')).toMatch(
    /stroke="#8a5a00" stroke-width="2" stroke-dasharray="6 4".*>3<\/text>/,
  );
  expect(cardIn(svg, 'service:db')).toBe(cardIn(print(plain), 'service:db'));
  const lineOf = (id: string) =>
    svg.split('\n').find((line) => line.startsWith(`<path data-id="${escapeXml(id)}"`));
  expect(lineOf(toDb!)).toContain('stroke="#1a6e3c" stroke-opacity="1" stroke-width="2.5"');
  expect(lineOf(toOld!)).toContain('stroke="#b3261e"');
  expect([...svg.matchAll(/text-anchor="middle">(.)</g)].map(([, words]) => words)).toEqual(['−', '+']);
});

test.each<TextFormat>(['svg', 'html', 'pdf', 'mermaid', 'markdown'])(
  'without marks a %s is the drawing of what is there: no ghosts, no lines to them, nothing that others say',
  (format) => {
    const there = {
      nodes: graph.nodes.filter(({ id }) => id !== 'service:old'),
      edges: graph.edges.filter(({ id }) => id !== toOld),
    };
    const bare = print({ ...plain, graph: there }, false, format);
    expect(print({ ...plain, extras }, false, format)).toBe(bare);
    expect(print({ ...plain, compared }, false, format)).toBe(bare);
  },
);

test('a line to what the view leaves aside is faint, one between what it lights has its colour', () => {
  const mark = (tone: 'lit' | 'dim') => ({
    tone,
    sign: undefined,
    words: { id: 'drawing.missing' } as const,
  });
  const marks: Drawing['marks'] = new Map([
    ['service:web', mark('lit')],
    ['service:db', mark('lit')],
    ['service:old', mark('dim')],
  ]);
  const svg = print({ ...plain, marks });
  expect(svg).toMatch(
    new RegExp(`<path data-id="${escapeXml(toDb!)}"[^>]* stroke="#1d5fc4" stroke-width="2.25"`),
  );
  expect(svg).toContain(`<g opacity="0.3"><path data-id="${escapeXml(toOld!)}"`);
  // Its arrow head is defined as well.
  for (const [, index] of svg.matchAll(/url\(#arrow-(\d+)\)/g))
    expect(svg).toContain(`<marker id="arrow-${index}"`);
});

test('groups are boxes in every format, with and without what views say: those of the picture, not those of the files', () => {
  const model = buildModel(
    resolutionOf({
      services: {
        lb: { networks: { dmz: null } },
        front: { networks: { dmz: null, web: null, logs: null } },
        job: { networks: { dmz: null }, profiles: ['full'] },
      },
      networks: { dmz: {}, web: {}, logs: {} },
    }),
  );
  const grouped = (by: 'network' | 'profile', collapsed: readonly string[] = []): Drawing => {
    const picture = groupGraph(buildGraph(model), model, { by, collapsed });
    return { ...plainDrawing(picture), arrangement: 'zones', places: placeZones(picture) };
  };
  const boxes = (text: string) => [...text.matchAll(/data-zone="([^"]*)"/g)].map(([, id]) => id);
  for (const withMarks of [true, false]) {
    expect(boxes(print(grouped('network'), withMarks))).toEqual(['network:dmz', 'network:web']);
  }
  const subgraphs = (drawing: Drawing) =>
    [...print(drawing, true, 'mermaid').matchAll(/subgraph .*?"(.*)"\]\n([^]*?) {2}end/g)].map(
      ([, title, inside]) => [title, ...[...inside!.matchAll(/[[(]"([^"<]*)/g)].map(([, name]) => name)],
    );
  expect(subgraphs(grouped('network'))).toEqual([
    ['dmz', 'dmz', 'lb', 'job'],
    ['web · logs', 'web', 'front', 'logs'],
  ]);
  expect(subgraphs(grouped('profile'))).toEqual([['full', 'job']]);
  expect(print(grouped('profile', ['group:profile:full']), true, 'mermaid')).toContain('[["full"]]');
});
