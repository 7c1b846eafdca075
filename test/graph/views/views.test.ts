import { describe, expect, test } from 'vitest';
import { dataUse } from '../../../shared/graph/views/data-use.ts';
import { exposure } from '../../../shared/graph/views/exposure.ts';
import { graphViews } from '../../../shared/graph/views/index.ts';
import { reachesOutside, reachFrom } from '../../../shared/graph/views/reachability.ts';
import { failureEffect, startOrder } from '../../../shared/graph/views/start-order.ts';
import { buildGraph } from '../../../shared/graph/build-graph.ts';
import { buildModel } from '../../../shared/model/build-model.ts';
import { resolutionOf } from '../value-of.ts';

const modelOf = (model: unknown, disabled: readonly string[] = []) =>
  buildModel(resolutionOf(model, disabled));
const needs = (condition: string, required = true) => ({ condition, required });

const shop = {
  services: {
    web: { depends_on: { api: needs('service_started') }, ports: [{ target: 80, published: '80' }] },
    api: {
      depends_on: {
        db: needs('service_healthy'),
        migrate: needs('service_completed_successfully'),
        mail: needs('service_started', false),
      },
    },
    migrate: { depends_on: { db: needs('service_healthy') } },
    db: {
      healthcheck: { test: ['CMD', 'true'], interval: '10s', start_period: '20s', start_interval: '2s' },
    },
    mail: {},
  },
};

describe('start order', () => {
  test('waves, the earliest start, and the chain that decides it', () => {
    const order = startOrder(modelOf(shop));
    expect(order.waves).toEqual([['db', 'mail'], ['migrate'], ['api'], ['web']]);
    expect([...order.steps.values()].map(({ service, earliest, held }) => [service, earliest, held])).toEqual(
      [
        ['db', 0, undefined],
        ['mail', 0, undefined],
        ['migrate', 2, 'db'],
        ['api', 2, 'migrate'],
        ['web', 2, 'api'],
      ],
    );
    expect(order.criticalPath).toEqual(['db', 'migrate', 'api', 'web']);
    expect(order.stuck).toEqual([]);
  });

  test('services that wait for each other are stuck, with all behind them', () => {
    const started = needs('service_started');
    const order = startOrder(
      modelOf({
        services: {
          a: { depends_on: { b: started } },
          b: { depends_on: { a: started } },
          c: { depends_on: { b: started } },
          d: {},
        },
      }),
    );
    expect(order.waves).toEqual([['d']]);
    expect(order.stuck).toEqual(['a', 'b', 'c']);
  });

  test('a service that profiles leave out is not waited for', () => {
    expect(startOrder(modelOf(shop, ['db'])).waves).toEqual([['migrate', 'mail'], ['api'], ['web']]);
  });

  test('what a failure stops: required dependants and all behind them', () => {
    const order = startOrder(modelOf(shop));
    expect(failureEffect(order, 'db', 'unhealthy')).toEqual({
      blocked: ['migrate', 'api', 'web'],
      unharmed: [],
    });
    expect(failureEffect(order, 'api', 'unhealthy')).toEqual({ blocked: [], unharmed: [] });
    expect(failureEffect(order, 'api', 'not-started')).toEqual({ blocked: ['web'], unharmed: [] });
    expect(failureEffect(order, 'mail', 'not-started')).toEqual({ blocked: [], unharmed: ['api'] });
  });
});

describe('reachability', () => {
  const model = modelOf(
    {
      services: {
        web: { networks: { front: { aliases: ['www'] } } },
        api: { container_name: 'the-api', networks: { front: { aliases: ['backend'] }, back: null } },
        db: { networks: { back: null }, ports: [{ target: 5432, published: '5432' }] },
        sidecar: { network_mode: 'service:api' },
        monitor: { network_mode: 'host' },
        batch: { network_mode: 'none' },
        off: { networks: { front: null } },
      },
      networks: { front: {}, back: { internal: true } },
    },
    ['off'],
  );
  const from = (name: string) =>
    Object.fromEntries(
      reachFrom(model, name).map(({ service, reachable, reason, over }) => [
        service,
        [reachable, reason, ...over.map(({ network, names }) => `${network}: ${names.join(' ')}`)],
      ]),
    );

  test('who shares a network, under which names, and who does not', () => {
    expect(from('web')).toEqual({
      api: [true, 'same-network', 'front: api the-api backend'],
      db: [false, 'no-shared-network'],
      sidecar: [true, 'same-network', 'front: api the-api backend'],
      monitor: [true, 'host'],
      batch: [false, 'no-network'],
      off: [false, 'disabled'],
    });
  });

  test('a shared network stack is localhost; from the host only what is published', () => {
    expect(from('sidecar')['api']).toEqual([true, 'same-namespace']);
    expect(from('sidecar')['db']).toEqual([true, 'same-network', 'back: db']);
    expect(from('monitor')).toMatchObject({ db: [true, 'host'], web: [false, 'host'] });
  });

  test('an internal network alone leads nowhere outside', () => {
    expect(
      ['web', 'api', 'db', 'monitor', 'batch', 'off'].filter((name) => reachesOutside(model, name)),
    ).toEqual(['web', 'api', 'monitor']);
  });
});

test('data: who writes, who reads, and what survives', () => {
  const model = modelOf({
    services: {
      db: {
        volumes: [
          { type: 'volume', source: 'data', target: '/var/lib' },
          { type: 'tmpfs', target: '/tmp' },
          { type: 'volume', target: '/cache' },
        ],
        tmpfs: ['/run:size=64m,mode=1777'],
      },
      backup: {
        volumes: [
          { type: 'volume', source: 'data', target: '/from', read_only: true },
          { type: 'bind', source: '/p/backups', target: '/to' },
          { type: 'volume', source: 'vault', target: '/vault' },
        ],
      },
      copy: { volumes_from: ['db:ro', 'backup'] },
    },
    volumes: { data: {}, vault: { external: true } },
  });
  const says = dataUse(model).map(({ node, kind, name, users, survives, sharedWrite }) => [
    node ?? kind,
    name,
    users.map(({ service, target, writes }) => `${service}${writes ? '!' : ''} ${target}`).join(', '),
    [survives.stop, survives.down, survives.downVolumes].map(Number).join(''),
    sharedWrite,
  ]);
  expect(says).toEqual([
    ['volume:data', 'data', 'db! /var/lib, backup /from, copy /var/lib, copy /from', '110', false],
    ['tmpfs:db:/tmp', 'db:/tmp', 'db! /tmp', '000', false],
    ['anonymous', 'db:/cache', 'db! /cache, copy /cache', '100', false],
    ['tmpfs:db:/run', 'db:/run', 'db! /run', '000', false],
    ['bind:./backups', './backups', 'backup! /to, copy! /to', '111', true],
    ['volume:vault', 'vault', 'backup! /vault, copy! /vault', '111', true],
  ]);
});

test('exposure: what the host opens, to whom, and what stands in the way', () => {
  const model = modelOf({
    services: {
      web: { ports: [{ target: 80, published: '80', protocol: 'tcp' }] },
      api: {
        ports: [
          { target: 3000, published: '8080', protocol: 'tcp', host_ip: '127.0.0.1' },
          { target: 9229, protocol: 'tcp' },
        ],
        deploy: { replicas: 2 },
      },
      other: { ports: [{ target: 1, published: '8080', protocol: 'tcp' }] },
      pool: { ports: [{ target: 5000, published: '5000-5010', protocol: 'udp' }], deploy: { replicas: 3 } },
      monitor: { network_mode: 'host' },
    },
  });
  const { ports, onHost } = exposure(model);
  expect(
    ports.map(({ service, audience, published, target, conflict }) => [
      service,
      audience,
      published === undefined ? '?' : `${published.first}-${published.last}`,
      target,
      conflict?.with,
    ]),
  ).toEqual([
    ['web', 'everyone', '80-80', 80, 'privileged'],
    ['pool', 'everyone', '5000-5010', 5000, undefined],
    ['api', 'this-machine', '8080-8080', 3000, 'replicas'],
    ['other', 'everyone', '8080-8080', 1, 'service'],
    ['api', 'everyone', '?', 9229, undefined],
  ]);
  expect(onHost).toEqual(['monitor']);
});

test('a view draws a part of the graph, of the same objects, whose edges have both their ends', () => {
  const model = modelOf({
    ...shop,
    services: {
      ...shop.services,
      cache: { networks: { back: null }, volumes: [{ type: 'volume', source: 'v', target: '/v' }] },
    },
    networks: { back: {} },
    volumes: { v: {}, unused: {} },
  });
  const graph = buildGraph(model);
  for (const view of Object.values(graphViews)) {
    const part = view.project(graph, model);
    const ids = new Set(part.nodes.map(({ id }) => id));
    expect(part.nodes.every((node) => graph.nodes.includes(node))).toBe(true);
    expect(part.edges.every((edge) => graph.edges.includes(edge))).toBe(true);
    expect(part.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
  }
  const kindsIn = (name: keyof typeof graphViews) => [
    ...new Set(graphViews[name].project(graph, model).nodes.map(({ id }) => id.split(':')[0])),
  ];
  expect(kindsIn('networks')).toEqual(['service', 'network']);
  expect(kindsIn('start-order')).toEqual(['service']);
  expect(graphViews.data.project(graph, model).nodes.map(({ id }) => id)).not.toContain('volume:unused');
  expect(kindsIn('exposure').sort()).toEqual(['port', 'service']);
});
