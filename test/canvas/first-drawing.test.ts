import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Arranger } from '../../shared/layout/arrange-view.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { canvasStore } from '../../renderer/canvas/canvas-store.ts';
import { showGraph } from '../../renderer/canvas/placer.ts';
import { graphOf } from '../graph/random-graph.ts';

const graph = graphOf({
  services: { web: { depends_on: { api: {} } }, api: { depends_on: { db: {} } }, db: {} },
});
const nowhere: Layout = new Map();
const away: Layout = new Map(graph.nodes.map(({ id }, index) => [id, { x: 5000, y: 1000 * index }]));

let projects = 0;
const another = () => ({ project: `project ${++projects}`, view: 'architecture' });

/** An arranger that answers when it is told to. */
function slow() {
  let answer = (): void => undefined;
  let fail = (): void => undefined;
  const answers = new Promise<Layout>((resolve, reject) => {
    answer = () => resolve(away);
    fail = () => reject(new Error('the worker is gone'));
  });
  const arrange = vi.fn(() => answers);
  const arranger: Arranger = { first: gridPositions, isQuick: false, arrange };
  return { arranger, answer, fail, asked: () => arrange.mock.calls.length };
}

const drawn = () => Object.fromEntries(canvasStore.getState().places);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('nothing is drawn until the layout has answered, then everything where it stays', async () => {
  const { arranger, answer } = slow();
  const before = canvasStore.getState().arranged;
  const shown = showGraph(graph, nowhere, another(), arranger);
  expect(canvasStore.getState()).toMatchObject({ graph, arranging: true, arranged: before });
  expect(drawn()).toEqual({});
  answer();
  await shown;
  expect(drawn()).toEqual(Object.fromEntries(away));
  expect(canvasStore.getState()).toMatchObject({ arranging: false, arranged: before + 1 });
  expect(canvasStore.getState().routes.size).toBe(graph.edges.length);
});

test('what is drawn of another project is gone at once', async () => {
  const { arranger, answer } = slow();
  await showGraph(graph, away, another(), arranger);
  expect(drawn()).not.toEqual({});
  const shown = showGraph(graph, nowhere, another(), arranger);
  expect(drawn()).toEqual({});
  answer();
  await shown;
});

test('saved places are drawn at once, and nobody is asked for others', () => {
  const { arranger, asked } = slow();
  const { arranged } = canvasStore.getState();
  void showGraph(graph, away, another(), arranger);
  expect(drawn()).toEqual(Object.fromEntries(away));
  expect(asked()).toBe(0);
  expect(canvasStore.getState()).toMatchObject({ arranging: false, arranged: arranged + 1 });
});

test('places that are quickly found are drawn at once', () => {
  const { arranger, asked } = slow();
  void showGraph(graph, nowhere, another(), { ...arranger, isQuick: true });
  expect(drawn()).toEqual(Object.fromEntries(gridPositions(graph)));
  expect(asked()).toBe(0);
});

test('a change that leaves the shape alone does not ask again', async () => {
  const { arranger, answer, asked } = slow();
  const key = another();
  const shown = showGraph(graph, nowhere, key, arranger);
  const same = { ...graph, nodes: graph.nodes.map((node) => ({ ...node })) };
  await showGraph(same, nowhere, key, arranger);
  expect(asked()).toBe(1);
  answer();
  await shown;
  expect(canvasStore.getState().graph).toBe(same);
  expect(drawn()).toEqual(Object.fromEntries(away));
});

test('a layout that fails leaves a simple drawing', async () => {
  const { arranger, fail } = slow();
  const shown = showGraph(graph, nowhere, another(), arranger);
  fail();
  await expect(shown).rejects.toThrow('the worker is gone');
  expect(drawn()).toEqual(Object.fromEntries(gridPositions(graph)));
  expect(canvasStore.getState().arranging).toBe(false);
});

test('a layout that takes long is not waited for, and its answer is drawn all the same', async () => {
  const { arranger, answer } = slow();
  const shown = showGraph(graph, nowhere, another(), arranger);
  await vi.advanceTimersByTimeAsync(2000);
  expect(drawn()).toEqual(Object.fromEntries(gridPositions(graph)));
  expect(canvasStore.getState().arranging).toBe(true);
  answer();
  await shown;
  expect(drawn()).toEqual(Object.fromEntries(away));
});

test('places that are told before the ways are drawn without them; the ways come to where everything stands', async () => {
  const routes = routeEdges(graph, away);
  let tell = (): void => undefined;
  let answer = (): void => undefined;
  const draw: Arranger['draw'] = (_graph, _pinned, _form, onPlaces) => {
    tell = () => onPlaces(away);
    return new Promise((resolve) => (answer = () => resolve({ places: new Map(away), routes })));
  };
  const before = canvasStore.getState().arranged;
  const shown = showGraph(graph, nowhere, another(), { ...slow().arranger, draw });
  tell();
  const begun = canvasStore.getState();
  expect(begun).toMatchObject({ places: away, arranging: true, arranged: before + 1 });
  expect(begun.routes.size).toBe(0);
  answer();
  await shown;
  const whole = canvasStore.getState();
  expect(whole.places).toBe(begun.places);
  expect(whole).toMatchObject({ routes, arranging: false, arranged: before + 1 });
});

test('a card that is pinned before the ways are known keeps its pin', async () => {
  let tell = (): void => undefined;
  let answer = (): void => undefined;
  const draw: Arranger['draw'] = (_graph, _pinned, _form, onPlaces) => {
    tell = () => onPlaces(away);
    return new Promise((resolve) => (answer = () => resolve({ places: new Map(away), routes: new Map() })));
  };
  const key = another();
  const arranger = { ...slow().arranger, draw };
  const shown = showGraph(graph, nowhere, key, arranger);
  tell();
  const pin = { x: -700, y: 40 };
  await showGraph(graph, new Map([['service:web', pin]]), key, arranger);
  answer();
  await shown;
  expect(drawn()).toEqual({ ...Object.fromEntries(away), 'service:web': pin });
  expect(canvasStore.getState().routes.size).toBe(graph.edges.length);
});
