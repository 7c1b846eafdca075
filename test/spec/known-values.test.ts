import { expect, test } from 'vitest';
import { healthChecksFor } from '../../shared/spec/health-checks.ts';
import { knownValues } from '../../shared/spec/known-values.ts';

const names = (path: readonly string[], driver?: string) =>
  knownValues(path, driver).map(({ value }) => value);

test('values are offered where they belong, and nowhere else', () => {
  expect(names(['services', 'web', 'cap_drop'])).toContain('NET_RAW');
  expect(names(['services', 'web', 'logging', 'options'], 'local')).toEqual([
    'max-size',
    'max-file',
    'compress',
    'mode',
    'max-buffer-size',
  ]);
  expect(names(['services', 'web', 'logging', 'options'], 'syslog')[0]).toBe('syslog-address');
  expect(names(['services', 'web', 'logging', 'options'], 'mine')).toEqual([]);
  expect(names(['services', 'web', 'labels'])).toContain('traefik.http.routers.web.rule');
  expect(names(['services', 'web', 'build', 'labels'])).toContain('org.opencontainers.image.source');
  expect(names(['networks', 'web', 'labels'])).toEqual([]);
  expect(names(['services', 'web', 'image'])).toEqual([]);
});

test('a health check fits the image and the port', () => {
  const first = (image?: string, port?: number) => healthChecksFor(image, port)[0]!;
  expect(first('postgres:16').title).toBe('PostgreSQL: pg_isready');
  expect(first('registry:5000/bitnami/redis@sha256:ab').test).toEqual(['CMD', 'redis-cli', 'ping']);
  expect(first('nginx', 8080).test.at(-1)).toContain(':8080/');
  expect(healthChecksFor(undefined).map(({ title }) => title)).toEqual([
    'HTTP: wget',
    'HTTP: curl',
    'TCP: nc',
  ]);
  expect(healthChecksFor('postgres').length).toBe(4);
});
