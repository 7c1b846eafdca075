import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeFile } from '../../shared/spec/compose-file.ts';
import { corpusRoot } from '../support/corpus.ts';
import { shapeOfRow, shapeOfSchema, type JsonSchema } from './schema-shape.ts';

const root = corpusRoot();

describe.skipIf(root === undefined)(
  'the rows and the schema that the tool embeds (skipped: no corpus)',
  () => {
    const file = path.join(root ?? '', 'schema/compose-spec.compose-go-v2.9.1.json');
    const schema = JSON.parse(root === undefined ? '{}' : readFileSync(file, 'utf8')) as JsonSchema;

    it('say the same: every attribute, every type, every alternative in its order', () => {
      expect(shapeOfRow(composeFile)).toEqual(shapeOfSchema(schema, schema));
    });
  },
);
