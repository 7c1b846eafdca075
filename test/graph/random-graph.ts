import fc from 'fast-check';
import { buildGraph } from '../../shared/graph/build-graph.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { buildModel } from '../../shared/model/build-model.ts';
import { resolutionOf } from './value-of.ts';

/** The graph of a model given as plain data in long syntax. */
export function graphOf(model: unknown): Graph {
  return buildGraph(buildModel(resolutionOf(model)));
}

const serviceName = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'web-with-a-rather-long-name',
  '이름',
);
const other = fc.constantFrom('n1', 'n2', 'n3', 'n4');

const service = fc.record({
  image: fc.constantFrom('nginx:alpine', 'registry.example/some/very/long/path/to/an/image:1.2.3', 'x'),
  depends_on: fc.dictionary(serviceName, fc.constant({ condition: 'service_started', required: true }), {
    maxKeys: 4,
  }),
  networks: fc.dictionary(other, fc.constant(null), { maxKeys: 3 }),
  volumes: fc.array(
    fc.record({
      type: fc.constantFrom('volume', 'bind'),
      source: fc.constantFrom('/p/x', 'v1', 'v2'),
      target: fc.constantFrom('/a', '/b'),
    }),
    { maxLength: 3 },
  ),
  ports: fc.array(fc.record({ target: fc.nat(9000), published: fc.constantFrom('80', '443', '8080') }), {
    maxLength: 3,
  }),
  restart: fc.constantFrom('no', 'always', 'unless-stopped'),
});

/** Graphs of random projects: rings, ghosts, hubs, lone nodes. */
export const randomGraph = fc
  .record({
    services: fc.dictionary(serviceName, service, { maxKeys: 10 }),
    networks: fc.dictionary(other, fc.constant({}), { maxKeys: 4 }),
    volumes: fc.dictionary(fc.constantFrom('v1', 'v2', 'v3'), fc.constant({}), { maxKeys: 3 }),
  })
  .map(graphOf);
