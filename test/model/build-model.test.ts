import { describe, expect, test } from 'vitest';
import { buildModel } from '../../shared/model/build-model.ts';
import { mapOf, mapValue } from '../../shared/resolve/make-value.ts';
import { resolutionOf, valueOf } from '../graph/value-of.ts';

const web = {
  image: 'nginx:alpine',
  depends_on: { db: { condition: 'service_healthy', required: false, restart: true } },
  networks: { front: { aliases: ['www'], ipv4_address: '10.0.0.2' } },
  volumes: [{ type: 'bind', source: '/p/conf', target: '/etc/nginx', read_only: true }],
  ports: [{ target: 80, published: '8080', protocol: 'tcp', host_ip: '127.0.0.1' }],
  environment: { DB_HOST: 'db', EMPTY: null },
  deploy: { replicas: 3, resources: { limits: { cpus: '0.5', memory: '512M' } } },
  healthcheck: { test: ['CMD', 'true'] },
};

describe('buildModel', () => {
  test('gives typed views of the long syntax', () => {
    const service = buildModel(resolutionOf({ services: { web } })).services.get('web');
    expect(service).toMatchObject({
      name: 'web',
      enabled: true,
      image: 'nginx:alpine',
      dependsOn: [{ service: 'db', condition: 'service_healthy', required: false, restart: true }],
      networks: [{ network: 'front', aliases: ['www'], ipv4: '10.0.0.2' }],
      mounts: [{ type: 'bind', source: '/p/conf', target: '/etc/nginx', readOnly: true, index: 0 }],
      ports: [{ target: 80, published: '8080', hostIp: '127.0.0.1', protocol: 'tcp', index: 0 }],
      replicas: 3,
      limits: { cpus: '0.5', memory: '512M' },
      hasHealthcheck: true,
    });
  });

  test.each([
    ['nothing', null],
    ['a service that is a list', { services: { web: [] } }],
    ['services that are a text', { services: 'web' }],
    [
      'attributes of the wrong shape',
      { services: { web: { ports: 'x', networks: 3, volumes: { a: 1 }, deploy: [] } } },
    ],
    [
      'entries without what they need',
      { services: { web: { ports: [{}], volumes: [{ type: 'bind' }, 7] } } },
    ],
  ])('leaves out what has the wrong shape: %s', (_, model) => {
    expect(() => buildModel(resolutionOf(model))).not.toThrow();
  });

  test('a service that did not change is the same view; one that changed is not', () => {
    const kept = valueOf(web);
    const resolution = (image: string) => {
      const made = resolutionOf({ services: {} });
      const services = valueOf({ other: { image } });
      if (services.kind !== 'map' || made.model === undefined) throw new Error('maps');
      const entries = new Map([...services.entries, ['web', kept] as const]);
      return {
        ...made,
        model: mapOf([['services', mapValue(entries, services.origin)]], made.model.origin),
      };
    };
    const before = buildModel(resolution('a'));
    const after = buildModel(resolution('b'));
    expect(after.services.get('web')).toBe(before.services.get('web'));
    expect(after.services.get('other')).not.toBe(before.services.get('other'));
  });

  test('a service that a profile leaves out says so, and its view is not taken for the other', () => {
    const on = resolutionOf({ services: { web } });
    const off = { ...on, disabled: new Set(['web']) };
    expect(buildModel(on).services.get('web')?.enabled).toBe(true);
    expect(buildModel(off).services.get('web')?.enabled).toBe(false);
    expect(buildModel(on).services.get('web')?.enabled).toBe(true);
  });

  test('environment reads as a map, whether it was written as one or as a list', () => {
    const list = buildModel(resolutionOf({ services: { web: { environment: ['A=1=2', 'B'] } } }));
    const entries = [...(list.services.get('web')?.environment ?? [])];
    expect(entries.map(([name, value]) => [name, value.kind === 'scalar' ? value.value : 0])).toEqual([
      ['A', '1=2'],
      ['B', null],
    ]);
  });

  test.each([
    [{ test: ['NONE'] }, false],
    [{ disable: true, test: ['CMD', 'x'] }, false],
    [{ interval: '3s' }, true],
  ])('a health check that is switched off does not count: %j', (healthcheck, has) => {
    const model = buildModel(resolutionOf({ services: { web: { healthcheck } } }));
    expect(model.services.get('web')?.hasHealthcheck).toBe(has);
  });
});
