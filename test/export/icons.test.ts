import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Badge } from '../../renderer/canvas/nodes/Badge.tsx';
import { KindIcon } from '../../renderer/ui/KindIcon.tsx';
import { ServiceIcon } from '../../renderer/ui/ServiceIcon.tsx';
import { badgeIcon, kindIcon, nodeIcon, roleIcon } from '../../shared/export/icons.ts';
import { pathSegments } from '../../shared/export/path-segments.ts';
import { kindsOfNodes } from '../../shared/graph/kinds/index.ts';
import type { NodeKind } from '../../shared/graph/graph.ts';
import { graphOf } from '../graph/random-graph.ts';

test('canvas, lists and exports draw icons by one table, whose paths lie in the box of 24', () => {
  const kinds = Object.keys(kindsOfNodes) as NodeKind[];
  expect(new Set(kinds.map(kindIcon)).size).toBe(kinds.length);
  for (const path of [...kinds.map(kindIcon), roleIcon('database'), badgeIcon('health')]) {
    const ends = pathSegments(path).flatMap(([kind, ...numbers]) => (kind === 'Z' ? [] : numbers.slice(-2)));
    expect(ends.every((each) => each >= -0.01 && each <= 24.01)).toBe(true);
  }
  const drawn = (component: Parameters<typeof renderToStaticMarkup>[0]) =>
    / d="([^"]*)"/.exec(renderToStaticMarkup(component))?.[1];
  for (const kind of kinds) expect(drawn(createElement(KindIcon, { kind }))).toBe(kindIcon(kind));
  expect(drawn(createElement(ServiceIcon, { role: 'database' }))).toBe(roleIcon('database'));
  expect(drawn(createElement(Badge, { node: 'service:web', id: 'health', text: '' }))).toBe(
    badgeIcon('health'),
  );
  const database = graphOf({ services: { db: { image: 'postgres' } } }).nodes[0]!;
  expect(nodeIcon(database)).toBe(roleIcon('database'));
});

test('the icons of the window and those of exports come from one version', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  expect(devDependencies['lucide-react']).toBe(devDependencies['lucide']);
});
