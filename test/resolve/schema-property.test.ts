import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../shared/resolve/schema/check-schema.ts';
import { corpusRoot } from '../support/corpus.ts';
import type { JsonSchema } from '../spec/schema-shape.ts';
import { accepts, almost } from './json-schema.ts';
import { valueOf } from './plain-value.ts';

const root = corpusRoot();

describe.skipIf(root === undefined)('the schema check and the JSON schema (skipped: no corpus)', () => {
  const file = path.join(root ?? '', 'schema/compose-spec.compose-go-v2.9.1.json');
  const schema = JSON.parse(root === undefined ? '{}' : readFileSync(file, 'utf8')) as JsonSchema;

  it('accept the same documents', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(almost(schema, schema), (document) => {
        const accepted = accepts(schema, schema, document);
        seen[accepted ? 'accepted' : 'refused']++;
        expect(checkSchema(valueOf(document)).length === 0).toBe(accepted);
      }),
      { numRuns: 3000 },
    );
    console.log(`schema check: ${seen.accepted} accepted and ${seen.refused} refused documents agree`);
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(300);
  });
});
