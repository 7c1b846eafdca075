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
