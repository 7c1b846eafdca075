import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../shared/graph/build-graph.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import { mapValue } from '../../shared/resolve/make-value.ts';
import type { MapValue, Value } from '../../shared/resolve/value.ts';
import { resolutionOf, valueOf } from './value-of.ts';

const names = ['a', 'b', 'c', 'd'];
const name = fc.constantFrom(...names);
const started = { condition: 'service_started', required: true };

/** What a service may say, one attribute at a time. */
const attributes: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  image: fc.constantFrom('x', 'registry.example/some/long/path/to/an/image:1.2.3'),
  depends_on: fc.dictionary(name, fc.constant(started), { maxKeys: 2 }),
  links: fc.array(name, { maxLength: 2 }),
  volumes_from: fc.array(name, { maxLength: 2 }),
  network_mode: fc.constantFrom('host', 'service:a', 'service:b'),
  ipc: fc.constantFrom('host', 'service:c'),
  networks: fc.dictionary(fc.constantFrom('default', 'n1', 'gone'), fc.constant(null), { maxKeys: 2 }),
  volumes: fc.array(
    fc.record({
      type: fc.constantFrom('volume', 'bind', 'tmpfs'),
      source: fc.constantFrom('/p/x', 'v1'),
      target: fc.constantFrom('/a', '/b'),
    }),
    { maxLength: 3 },
  ),
  tmpfs: fc.array(fc.constantFrom('/t', '/t:ro'), { maxLength: 1 }),
  ports: fc.array(fc.record({ target: fc.nat(9), published: fc.constantFrom('80', '443') }), {
    maxLength: 2,
  }),
  configs: fc.array(fc.record({ source: fc.constantFrom('c1', 'gone') }), { maxLength: 2 }),
  secrets: fc.array(fc.record({ source: fc.constantFrom('c1', 'gone') }), { maxLength: 2 }),
  build: fc.record({
    context: fc.constantFrom('/p/a', 'service:b'),
    additional_contexts: fc.dictionary(fc.constantFrom('k'), fc.constantFrom('service:c', '/p/z'), {
      maxKeys: 1,
    }),
  }),
  environment: fc.dictionary(fc.constantFrom('DB_HOST', 'URL'), fc.constantFrom('a', 'http://b:1', 'say'), {
    maxKeys: 2,
  }),
  deploy: fc.record({ replicas: fc.nat(4) }),
};
const change = fc
  .constantFrom(...Object.keys(attributes))
  .chain((key) => fc.record({ service: name, key: fc.constant(key), to: fc.option(attributes[key]!) }));

type Services = ReadonlyMap<string, ReadonlyMap<string, Value>>;

/** The same project with some attributes changed: all others are the same values. */
function changed(services: Services, changes: readonly { service: string; key: string; to: unknown }[]) {
  const next = new Map([...services].map(([key, value]) => [key, new Map(value)]));
  for (const { service, key, to } of changes) {
    if (to === null) next.get(service)!.delete(key);
    else next.get(service)!.set(key, valueOf(to));
  }
  return new Map([...next].map(([key, value]) => [key, isSame(value, services.get(key)!) ?? value]));
}

function isSame(now: ReadonlyMap<string, Value>, before: ReadonlyMap<string, Value>) {
  const same = now.size === before.size && [...now].every(([key, value]) => before.get(key) === value);
  return same ? before : undefined;
}

const views = new WeakMap<object, MapValue>();

const rest = resolutionOf({ networks: { n1: {} }, volumes: { v1: {} }, configs: { c1: {} } });

function resolved(services: Services) {
  const { origin, entries } = rest.model as MapValue;
  const named = [...services].map(([key, value]): [string, Value] => {
    const view = views.get(value) ?? mapValue(value, origin);
    views.set(value, view);
    return [key, view];
  });
  return {
    ...rest,
    model: mapValue(new Map([['services', mapValue(new Map(named), origin)], ...entries]), origin),
  };
}

test('what was taken over from the graph before is what building from nothing gives', () => {
  const start: Services = new Map(names.map((key) => [key, new Map([['image', valueOf('x')]])]));
  let patched = 0;
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 6 }), { minLength: 2, maxLength: 8 }), (steps) => {
      let services = start;
      let model = buildModel(resolved(services));
      let graph = buildGraph(model);
      for (const step of steps) {
        services = changed(services, step);
        const next = buildModel(resolved(services), model);
        const drawn = buildGraph(next, { model, graph });
        const copy = new Map([...services].map(([key, value]) => [key, new Map(value)]));
        expect(next).toEqual(buildModel(resolved(copy)));
        expect(drawn).toEqual(buildGraph(buildModel(resolved(copy))));
        if (drawn.edges === graph.edges) patched++;
        [model, graph] = [next, drawn];
      }
    }),
    { numRuns: 200 },
  );
  expect(patched).toBeGreaterThan(20);
});
