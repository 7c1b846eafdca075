import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../shared/resolve/schema/check-schema.ts';
import { toolWording } from '../../shared/resolve/schema/schema-diagnostic.ts';
import { corpusRoot } from '../support/corpus.ts';
import { valueOfYaml } from './plain-value.ts';

const root = corpusRoot();

interface Vector {
  readonly input: { readonly attr: string; readonly value: string };
  readonly output?: unknown;
  readonly error?: string;
}

describe.skipIf(root === undefined)('every attribute with every kind of value (skipped: no corpus)', () => {
  const text =
    root === undefined
      ? '{"vectors":[]}'
      : readFileSync(path.join(root, 'vectors/attribute-types.json'), 'utf8');
  const { vectors } = JSON.parse(text) as { vectors: Vector[] };

  it('is refused where the real tool refuses it, in the same words, and accepted where it accepts', () => {
    const wrong: unknown[] = [];
    for (const { input, output, error } of vectors) {
      // `extends` is gone before the tool checks.
      if (input.attr === 'extends') continue;
      const value = valueOfYaml(
        `services: {s: {image: x, ${input.attr === 'image' ? '' : `${input.attr}: ${input.value}`}}}`,
      );
      const subject = input.attr === 'image' ? valueOfYaml(`services: {s: {image: ${input.value}}}`) : value;
      const words = toolWording(checkSchema(subject));
      const told = /^validating \S+: (.*)$/.exec(error ?? '')?.[1]?.replace(/^services\.s\d+/, 'services.s');
      // Other errors come from earlier and later steps of the tool: nothing to compare with.
      if (output === undefined && told === undefined) continue;
      if (words !== told) wrong.push({ ...input, words, told });
    }
    expect(wrong).toEqual([]);
  });
});

/** Tables of single attributes, and the document that their input stands in. */
const tables: Readonly<Record<string, (input: string) => string>> = {
  build: inService('build'),
  'depends-on': inService('depends_on'),
  'env-file': inService('env_file'),
  'extra-hosts': inService('extra_hosts'),
  'healthcheck-test': (input) => `services: {s: {healthcheck: {test: ${input}}}}`,
  'networks-attr': inService('networks'),
  'service-configs': (input) => `services: {s: {configs: [${input}]}}`,
  'service-secrets': (input) => `services: {s: {secrets: [${input}]}}`,
  ulimits: inService('ulimits'),
  'volumes-long': (input) => `services: {s: {volumes: [${input}]}}`,
  'ports-long': (input) => `services: {s: {ports: [${input}]}}`,
  'top-level-networks': (input) => `networks: {r: ${input}}`,
  'top-level-volumes': (input) => `volumes: {rr: ${input}}`,
  'top-level-configs': (input) => `configs: {r: ${input}}`,
  'top-level-secrets': (input) => `secrets: {r: ${input}}`,
};

function inService(attribute: string): (input: string) => string {
  return (input) => `services: {s: {${attribute}: ${input}}}`;
}

describe.skipIf(root === undefined)(
  'the short and long syntax of single attributes (skipped: no corpus)',
  () => {
    it.each(Object.entries(tables))('%s: refused in the words of the real tool', (name, document) => {
      const text =
        root === undefined ? '{"vectors":[]}' : readFileSync(path.join(root, `vectors/${name}.json`), 'utf8');
      const { vectors } = JSON.parse(text) as { vectors: { input: string; error?: string }[] };
      const refused = vectors.filter(({ error }) => error?.startsWith('validating') === true);
      const wrong = refused.flatMap(({ input, error }) => {
        const told = error!.replace(/^validating \S+: /, '').replace(/^services\.s\d+/, 'services.s');
        // Of several equally deep errors the tool tells a random one.
        const found = checkSchema(valueOfYaml(document(input)));
        const deepest = Math.max(...found.map(({ tool }) => tool.depth));
        const words = found.filter(({ tool }) => tool.depth === deepest).map(({ tool }) => tool.text);
        return words.includes(told) ? [] : [{ input, words, told }];
      });
      expect(wrong).toEqual([]);
      expect(refused.length).toBeGreaterThan(0);
    });
  },
);
