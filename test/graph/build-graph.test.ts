import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../shared/graph/build-graph.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import { mapOf, mapValue } from '../../shared/resolve/make-value.ts';
import { graphOf, randomGraph } from './random-graph.ts';
import { resolutionOf, valueOf } from './value-of.ts';

const ids = (model: unknown) => graphOf(model).nodes.map((node) => node.id);
const edges = (model: unknown) => graphOf(model).edges.map((edge) => edge.id);

describe('buildGraph', () => {
  test('one node per service, resource, host path and published port, with the ids that scripts use', () => {
    expect(
      ids({
        services: {
          web: {
            ports: [
              { target: 80, published: '8080', protocol: 'tcp' },
              { target: 53, published: '53', protocol: 'udp', host_ip: '127.0.0.1' },
              { target: 9000 },
            ],
            volumes: [
              { type: 'bind', source: '/p/conf', target: '/c' },
              { type: 'bind', source: '/etc/x', target: '/x' },
              { type: 'volume', source: 'db-data', target: '/d' },
              { type: 'tmpfs', target: '/t', tmpfs: { size: '64m' } },
              { type: 'volume', target: '/anonymous' },
            ],
          },
        },
        networks: { front: {} },
        volumes: { 'db-data': {} },
        configs: { c: { file: '/p/c' } },
        secrets: { s: { environment: 'S' } },
      }),
    ).toEqual([
      'port:8080/tcp',
      'port:127.0.0.1:53/udp',
      'service:web',
      'network:front',
      'volume:db-data',
      'bind:./conf',
      'bind:/etc/x',
      'tmpfs:web:/t',
      'config:c',
      'secret:s',
    ]);
  });

  test('what is named and defined nowhere becomes a ghost, once', () => {
    const graph = graphOf({
      services: {
        web: { depends_on: { db: {}, api: {} }, networks: { back: null } },
        api: { depends_on: { db: {} } },
      },
    });
    expect(graph.nodes.filter((node) => node.missing).map((node) => node.id)).toEqual([
      'service:db',
      'network:back',
    ]);
    expect(graph.nodes.find((node) => node.id === 'service:db')?.path).toEqual(['services', 'db']);
  });

  test('edges say which entry makes them', () => {
    const graph = graphOf({
      services: {
        web: {
          depends_on: { db: { condition: 'service_healthy', required: false } },
          volumes: [{ type: 'volume', source: 'v', target: '/d', read_only: true }],
          network_mode: 'service:db',
          links: ['db:database'],
          volumes_from: ['db:ro', 'container:x'],
        },
        db: {},
      },
    });
    expect(graph.edges.map(({ id, label, path }) => [id, label, path.slice(2)])).toEqual([
      ['depends-on:service:web>service:db', 'service_healthy', ['depends_on', 'db']],
      ['link:service:web>service:db', 'database', ['links', 0]],
      ['volumes-from:service:web>service:db', 'ro', ['volumes_from', 0]],
      ['shares-namespace:service:web>service:db', 'network_mode', ['network_mode']],
      ['mount:service:web>volume:v', '/d', ['volumes', 0]],
    ]);
    expect(graph.edges[0]).toMatchObject({ condition: 'service_healthy', required: false });
  });

  test('several edges of a kind between two nodes have ids of their own', () => {
    const volumes = ['/a', '/b'].map((target) => ({ type: 'volume', source: 'v', target }));
    expect(edges({ services: { web: { volumes } } })).toEqual([
      'mount:service:web>volume:v',
      'mount:service:web>volume:v#2',
    ]);
  });

  test('the card says in one look what the service is', () => {
    const [node] = graphOf({
      services: {
        web: {
          image: 'nginx:1',
          build: { context: '/p/web', target: 'prod' },
          deploy: { replicas: 3, resources: { limits: { cpus: '0.5', memory: '536870912' } } },
          ports: [1, 2, 3].map((n) => ({ target: n, published: String(n) })),
          healthcheck: { test: ['CMD', 'x'] },
          restart: 'always',
          profiles: ['debug'],
          privileged: true,
          develop: { watch: [{ path: '/p/web', action: 'sync', target: '/src' }] },
        },
      },
    }).nodes.filter((each) => each.kind === 'service');
    expect(node?.facts).toEqual({
      subtitle: 'nginx:1',
      badges: [
        { id: 'build', text: 'prod' },
        { id: 'replicas', text: '×3' },
        { id: 'ports', text: '1:1, 2:2 +1' },
        { id: 'health', text: '' },
        { id: 'restart', text: 'always' },
        { id: 'profiles', text: 'debug' },
        { id: 'limits', text: '0.5 CPU · 512M' },
        { id: 'privileged', text: '' },
        { id: 'watch', text: '' },
      ],
    });
  });

  test('what a service that did not change adds is the same objects', () => {
    const models = ['a', 'b'].map((image) => resolutionOf({ services: { other: { image } } }));
    const web = valueOf({ image: 'x', depends_on: { other: {} } });
    const [before, after] = models.map((resolution) => {
      const services = resolution.model?.entries.get('services');
      if (resolution.model === undefined || services?.kind !== 'map') throw new Error('maps');
      const both = mapValue(new Map([...services.entries, ['web', web] as const]), services.origin);
      const model = mapOf([['services', both]], resolution.model.origin);
      return buildGraph(buildModel({ ...resolution, model }));
    });
    const find = (graph: Graph | undefined, id: string) => graph?.nodes.find((node) => node.id === id);
    expect(find(after, 'service:web')).toBe(find(before, 'service:web'));
    expect(after?.edges[0]).toBe(before?.edges[0]);
    expect(find(after, 'service:other')).not.toBe(find(before, 'service:other'));
  });

  test('every edge has both its ends, ids are unique, sizes are whole: any project', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const nodes = new Set(graph.nodes.map((node) => node.id));
        expect(nodes.size).toBe(graph.nodes.length);
        expect(new Set(graph.edges.map((edge) => edge.id)).size).toBe(graph.edges.length);
        expect(graph.edges.every((edge) => nodes.has(edge.source) && nodes.has(edge.target))).toBe(true);
        expect(graph.nodes.every((node) => node.width % 4 === 0 && node.height % 4 === 0)).toBe(true);
      }),
    );
  });
});

describe('inferred references', () => {
  const inferred = (environment: Record<string, string>) =>
    graphOf({ services: { web: { environment }, db: {}, cache: {}, app: {} } })
      .edges.filter((edge) => edge.kind === 'inferred')
      .map((edge) => `${edge.target} ${edge.label}`);

  test.each([
    ['the whole value of a host variable', { DB_HOST: 'db' }, ['service:db DB_HOST']],
    ['the host of a URL', { API: 'http://app:3000/x' }, ['service:app API']],
    ['behind user and password', { D: 'postgres://u:p@db:5432/app' }, ['service:db D']],
    ['host and port', { X: 'cache:6379' }, ['service:cache X']],
    [
      'a list of hosts',
      { KAFKA_BROKERS: 'db:1,cache:2' },
      ['service:db KAFKA_BROKERS', 'service:cache KAFKA_BROKERS'],
    ],
    ['a name that happens to be a word', { POSTGRES_DB: 'app', NODE_ENV: 'app' }, []],
    ['a part of another word', { DB_HOST: 'db.example.com', URL: 'http://mydb/' }, []],
    ['a path', { DIR: '/var/db', URL: 'http://example.com/app' }, []],
    ['itself', { SELF_URL: 'http://web:80' }, []],
  ])('%s', (_, environment, expected) => {
    expect(inferred(environment as Record<string, string>)).toEqual(expected);
  });

  test.each([
    [
      'a URL in the command',
      { command: ['serve', '--broker', 'amqp://u:p@cache:5672'] },
      ['service:cache command'],
    ],
    [
      'host and port behind a script',
      { entrypoint: ['wait-for', 'db:5432', '--', 'app'] },
      ['service:db entrypoint'],
    ],
    [
      'one text for a shell',
      { command: ['sh', '-c', 'until nc -z db:5432; do sleep 1; done'] },
      ['service:db command'],
    ],
    [
      'flags whose names say that they are hosts',
      { command: ['--db-host=db', '--redis-server', 'cache'] },
      ['service:db command', 'service:cache command'],
    ],
    ['words that happen to be names', { command: ['celery', '-A', 'app', '--queue=db', 'cache'] }, []],
    [
      'a label',
      { labels: { 'widget.url': 'http://app:3000', 'proxy.upstream': 'db', team: 'cache' } },
      ['service:app widget.url', 'service:db proxy.upstream'],
    ],
    ['rules of a proxy', { labels: { 'traefik.http.routers.app.rule': 'Host(`app.example.com`)' } }, []],
    [
      'a name once, where it stands first',
      { environment: { DB_HOST: 'db' }, command: ['--db-host=db'] },
      ['service:db DB_HOST'],
    ],
  ])('in other attributes: %s', (_, web, expected) => {
    const found = graphOf({ services: { web, db: {}, cache: {}, app: {} } }).edges.filter(
      (edge) => edge.kind === 'inferred',
    );
    expect(found.map((edge) => `${edge.target} ${edge.label}`)).toEqual(expected);
  });

  test('say nothing where the file says it already', () => {
    const web = { environment: { DB_HOST: 'db' }, depends_on: { db: {} } };
    expect(edges({ services: { web, db: {} } })).toEqual(['depends-on:service:web>service:db']);
  });

  test('a service that is only depended upon can be meant too', () => {
    const web = { environment: { DB_HOST: 'db' } };
    const api = { depends_on: { db: {} } };
    expect(edges({ services: { web, api } })).toContain('inferred:service:web>service:db');
  });
});
