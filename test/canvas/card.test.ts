// @vitest-environment happy-dom
import { ReactFlowProvider } from '@xyflow/react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Card } from '../../renderer/canvas/nodes/Card.tsx';
import { noExtras } from '../../shared/graph/card-marks.ts';
import { graphOf } from '../graph/random-graph.ts';

const [web] = graphOf({ services: { web: { image: 'nginx:1.29' } } }).nodes;

/** What a card of the service `web` is drawn as. */
function drawn(name: string, ghost: boolean): string {
  const node = { ...web!, name };
  const data = { node, colour: undefined, problem: undefined, extras: { ...noExtras, ghost } };
  const card = createElement(Card, { data, selected: false, icon: undefined, form: 'card' });
  return renderToStaticMarkup(createElement(ReactFlowProvider, undefined, card));
}

test('what an upper layer removes offers no handle to connect', () => {
  // They are there, so that its lines are measured, but out of reach.
  const handles = (ghost: boolean) => drawn('web', ghost).match(/class="react-flow__handle [^"]*"/g) ?? [];
  const inReach = (ghost: boolean) => handles(ghost).filter((each) => !/\boff\b/.test(each)).length;
  expect([handles(false).length, inReach(false)]).toEqual([2, 2]);
  expect([handles(true).length, inReach(true)]).toEqual([2, 0]);
});

test('a name is one text, cut in its middle where it is too long, and said whole on hover', () => {
  const long = `${'a'.repeat(60)}-of-the-shop`;
  const [, title, words] = /class="card-title" title="([^"]*)">([^<]*)</.exec(drawn(long, false)) ?? [];
  expect(title).toBe(long);
  expect(words).toMatch(/^a+….*p$/);
});
