import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkSchema } from '../../shared/resolve/schema/check-schema.ts';
import { allAttributes } from '../../shared/spec/all-attributes.ts';
import { alternativesOf } from '../../shared/spec/attribute-at.ts';
import { defaultOf, exampleOf } from '../../shared/spec/example-of.ts';
import { valueOf } from '../resolve/plain-value.ts';
import { pathOfPattern } from './path-of-pattern.ts';

const rows = [...allAttributes()].filter(([pattern]) => !pattern.endsWith('*'));

describe('exampleOf', () => {
  it('has an example for every attribute, in one line, and it is valid there', () => {
    const missing = rows.filter(([, row]) => !/^[^\n]+$/.test(exampleOf(row) ?? '')).map(([path]) => path);
    expect(missing).toEqual([]);
    const bad = rows.flatMap(([pattern, row]) =>
      checkSchema(valueOf(parse(exampleOf(row)!)), { path: pathOfPattern(pattern) }).map(({ message }) => [
        pattern,
        exampleOf(row),
        message.id,
      ]),
    );
    expect(bad).toEqual([]);
  });
});

describe('defaultOf', () => {
  it('is a value that the row accepts', () => {
    const bad = rows.flatMap(([pattern, row]) => {
      const value = defaultOf(row);
      if (value === undefined) return [];
      const isText = alternativesOf(row.type).some(({ kind }) => kind === 'string');
      const given = isText ? value : (parse(value) as unknown);
      return checkSchema(valueOf(given), { path: pathOfPattern(pattern) }).map(() => [pattern, value]);
    });
    expect(bad).toEqual([]);
  });

  it("is what the engine does, in the Specification's words", () => {
    const all = allAttributes();
    expect(
      ['healthcheck.interval', 'healthcheck.retries', 'pull_policy', 'privileged', 'image'].map((name) =>
        defaultOf(all.get(`services.*.${name}`)!),
      ),
    ).toEqual(['30s', '3', 'missing', 'false', undefined]);
  });
});
