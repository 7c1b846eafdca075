import { renderToStaticMarkup } from 'react-dom/server';
import { createElement, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { Badge } from '../../renderer/canvas/nodes/Badge.tsx';
import { KindIcon, kindIcons } from '../../renderer/ui/KindIcon.tsx';
import { ServiceIcon } from '../../renderer/ui/ServiceIcon.tsx';
import { badgeIcon, nodeIcon } from '../../shared/export/icons.ts';
import { pathSegments } from '../../shared/export/path-segments.ts';
import type { BadgeId, NodeKind } from '../../shared/graph/graph.ts';
import { roleOf } from '../../shared/graph/service-role.ts';
import { graphOf } from '../graph/random-graph.ts';

/** Ends of all pieces of a path, rounded. */
const pointsOf = (d: string) =>
  pathSegments(d)
    .flatMap(([kind, ...numbers]) =>
      kind === 'Z' ? [] : [`${numbers.at(-2)?.toFixed(2)},${numbers.at(-1)?.toFixed(2)}`],
    )
    .filter((point, index, all) => point !== '0.00,0.00' || all[index + 1] === undefined);

/** What a component draws, as the points of its paths, circles and so on. */
function drawn(component: ReactNode): string[] {
  const markup = renderToStaticMarkup(component);
  const shapes = /<svg[^>]*>(.*?)<\/svg>/s.exec(markup)?.[1] ?? '';
  return [...shapes.matchAll(/<(\w+) ([^>]*?)\/?>/g)].flatMap(([, tag = '', text = '']) => {
    const at: Readonly<Record<string, string | undefined>> = Object.fromEntries(
      [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    if (tag === 'path') return pointsOf(at['d'] ?? '');
    return [
      `${tag} ${['cx', 'cy', 'r', 'x', 'y', 'width', 'height', 'x1', 'y1', 'x2', 'y2'].map((key) => at[key] ?? '').join(' ')}`,
    ];
  });
}

const sample = graphOf({ services: { web: { image: 'nginx' } } }).nodes[0]!;

/** Of paths only: what is a circle or a line in the component is several arcs in the export. */
const paths = (points: readonly string[]) => points.filter((point) => /^-?\d/.test(point));

test('cards and badges have the icons of the canvas in what is exported', () => {
  for (const kind of Object.keys(kindIcons) as NodeKind[]) {
    if (kind === 'service') continue;
    const wanted = paths(drawn(createElement(KindIcon, { kind })));
    expect([kind, pointsOf(nodeIcon({ ...sample, kind }))]).toEqual([kind, expect.arrayContaining(wanted)]);
  }
  for (const image of [
    'nginx',
    'postgres',
    'redis',
    'web',
    'rabbitmq',
    'elasticsearch',
    'minio',
    'node',
    'mailpit',
    'grafana',
    'x',
  ]) {
    const node = { ...sample, name: 'x', facts: { subtitle: image, badges: [] } };
    const wanted = paths(drawn(createElement(ServiceIcon, { role: roleOf(image, 'x') })));
    expect([image, pointsOf(nodeIcon(node))]).toEqual([image, expect.arrayContaining(wanted)]);
  }
  const badges: Record<BadgeId, true> = {
    build: true,
    replicas: true,
    ports: true,
    health: true,
    restart: true,
    profiles: true,
    limits: true,
    'read-only': true,
    privileged: true,
    gpu: true,
    internal: true,
    external: true,
    driver: true,
    subnet: true,
  };
  for (const id of Object.keys(badges) as BadgeId[]) {
    const wanted = paths(drawn(createElement(Badge, { node: 'service:web', id, text: '' })));
    expect([id, pointsOf(badgeIcon(id))]).toEqual([id, expect.arrayContaining(wanted)]);
  }
});
