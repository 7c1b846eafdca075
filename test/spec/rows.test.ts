import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { alternativeFor } from '../../shared/resolve/schema/value-kind.ts';
import { sentenceFor } from '../../shared/resolve/schema/type-finding.ts';
import { allAttributes } from '../../shared/spec/all-attributes.ts';
import { alternativesOf, attributeAt, attributesOf } from '../../shared/spec/attribute-at.ts';
import type { FieldKind, Type } from '../../shared/spec/attribute.ts';
import { service, serviceSections } from '../../shared/spec/service.ts';
import { checkSchema } from '../../shared/resolve/schema/check-schema.ts';
import { valueOf } from '../resolve/plain-value.ts';
import { pathOfPattern } from './path-of-pattern.ts';

const all = allAttributes();
const rows = [...all];

describe('the rows', () => {
  it('have an example wherever they have one that the schema accepts', () => {
    const bad = rows
      .filter(([, { example }]) => example !== undefined)
      .flatMap(([pattern, { example }]) =>
        checkSchema(valueOf(parse(example!)), { path: pathOfPattern(pattern) }).map(({ path, message }) => [
          pattern,
          example,
          path,
          message,
        ]),
      );
    expect(bad).toEqual([]);
  });

  it('suggest only values that the type accepts, each once', () => {
    const bad = rows.filter(([, { type, suggestions }]) => {
      if (suggestions === undefined) return false;
      const fits = (one: string): boolean =>
        alternativesOf(type).some(
          (of) =>
            of.kind === 'map' ||
            alternativeFor(of.kind === 'list' ? of.item.type : of, valueOf(one)) !== undefined,
        );
      return new Set(suggestions).size !== suggestions.length || !suggestions.every(fits);
    });
    expect(bad.map(([pattern]) => pattern)).toEqual([]);
  });

  it('name unique keys for lists only, and merge rules that fit what is merged', () => {
    const has = (type: Type, kind: Type['kind']): boolean =>
      alternativesOf(type).some((alternative) => alternative.kind === kind);
    const bad = rows.filter(
      ([, { type, unique, merge, cast }]) =>
        (unique !== undefined && !has(type, 'list')) ||
        ((merge === 'list-to-map' || merge === 'depends-on') && !(has(type, 'list') && has(type, 'map'))) ||
        (merge === 'string-list' && !has(type, 'list')) ||
        (cast === 'bool' && !(has(type, 'boolean') && has(type, 'string'))) ||
        ((cast === 'int' || cast === 'float') && !(has(type, 'integer') || has(type, 'number'))),
    );
    expect(bad.map(([pattern]) => pattern)).toEqual([]);
  });

  it('have a field that fits their type', () => {
    const fields: Partial<Record<FieldKind, readonly Type['kind'][]>> = {
      switch: ['boolean'],
      number: ['integer', 'number'],
      list: ['list'],
      items: ['list', 'map'],
      'key-value': ['map'],
      group: ['object'],
      duration: ['string'],
      bytes: ['string'],
    };
    const bad = rows.filter(([, { type, field }]) => {
      const kinds = field === undefined ? undefined : fields[field];
      return kinds !== undefined && !alternativesOf(type).some(({ kind }) => kinds.includes(kind));
    });
    expect(bad.map(([pattern]) => pattern)).toEqual([]);
  });

  it('have a sentence for every kind of value that they can want', () => {
    const lost = rows.filter(([, { type }]) => {
      if (type.kind === 'any') return false;
      return !sentenceFor(type).startsWith('spec.expects-');
    });
    expect(lost).toEqual([]);
  });

  it('stand in exactly one section of a service', () => {
    const sections = Object.values(serviceSections).flatMap((attributes) => Object.keys(attributes));
    expect(sections.length).toBe(92);
    expect(new Set(sections).size).toBe(92);
    expect([...attributesOf(['services', 'web']).keys()]).toEqual(sections);
    expect(attributeAt(['services', 'web'])).toBe(service);
  });

  it('give the canvas its edges', () => {
    const edges = rows.flatMap(([pattern, { reference }]) =>
      reference === undefined ? [] : [`${pattern} ${reference.at} -> ${reference.to} (${reference.edge})`],
    );
    expect(edges.sort()).toEqual([
      'services.*.build.additional_contexts service-prefix -> service (build)',
      'services.*.build.secrets.* source -> secret (secret)',
      'services.*.configs.* source -> config (config)',
      'services.*.credential_spec.config value -> config (config)',
      'services.*.depends_on key -> service (depends-on)',
      'services.*.extends value -> service (extends)',
      'services.*.extends.service value -> service (extends)',
      'services.*.ipc service-prefix -> service (shares-namespace)',
      'services.*.links.* before-colon -> service (link)',
      'services.*.models key -> model (model)',
      'services.*.network_mode service-prefix -> service (shares-namespace)',
      'services.*.networks key -> network (network)',
      'services.*.pid service-prefix -> service (shares-namespace)',
      'services.*.secrets.* source -> secret (secret)',
      'services.*.uts service-prefix -> service (shares-namespace)',
      'services.*.volumes.* source -> volume (mount)',
      'services.*.volumes_from.* before-colon -> service (volumes-from)',
    ]);
  });
});

describe('attributeAt', () => {
  it('finds nothing behind names that only JavaScript knows', () => {
    const found = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) => [
      attributeAt([name]),
      attributeAt(['services', 'web', name]),
    ]);
    expect(found.flat().every((row) => row === undefined)).toBe(true);
    expect(attributeAt(['services', '__proto__', 'image'])).toBe(attributeAt(['services', 'web', 'image']));
  });

  it('knows extensions where the Specification allows them, and only there', () => {
    const known = [['x-a'], ['services', 'web', 'x-a'], ['networks', 'n', 'ipam', 'x-a']].map(attributeAt);
    const unknown = [
      ['services', 'web', 'blkio_config', 'x-a'],
      ['include', 0, 'x-a'],
      ['x-a', 'b'],
    ].map(attributeAt);
    expect(known.every((row) => row?.type.kind === 'any')).toBe(true);
    expect(unknown).toEqual([undefined, undefined, undefined]);
  });
});
