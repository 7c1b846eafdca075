import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, parseDocument, Scalar, type Node } from 'yaml';
import { printConfig, printConfigData } from '../../../shared/resolve/output/print-config.ts';
import { printableNull, type Printable } from '../../../shared/resolve/output/printable.ts';
import type { ConfigFormat } from '../../../shared/resolve/output/typed-view.ts';
import { resolvePlain } from '../../../shared/yaml/scalar.ts';
import { corpusCases, corpusRoot } from '../../support/corpus.ts';

/** YAML or JSON text as the printers take it: nothing is lost, integers stay integers. */
function read(text: string): Printable {
  const document = parseDocument(text, {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    maxAliasCount: -1,
  });
  if (document.errors.length > 0) throw new Error(document.errors[0]!.message);
  return convert(document.contents);
}

function convert(node: unknown): Printable {
  if (isMap(node)) {
    const entries = node.items.map(
      (pair) => [String((pair.key as Scalar).value), convert(pair.value)] as const,
    );
    return { kind: 'map', entries: new Map(entries) };
  }
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => convert(item as Node)) };
  if (!isScalar(node) || isAlias(node)) return printableNull;
  if (node.type !== 'PLAIN') return { kind: 'scalar', type: 'string', value: String(node.value) };
  const meaning = resolvePlain(node.source ?? '');
  if (meaning.type === 'merge' || meaning.type === 'mismatch') {
    return { kind: 'scalar', type: 'string', value: meaning.value };
  }
  return { kind: 'scalar', type: meaning.type, value: meaning.value };
}

interface Recorded {
  readonly id: string;
  readonly yaml: string;
  readonly json: string;
}

function recorded(name: string, format: ConfigFormat): { id: string; text: string }[] {
  return corpusCases().flatMap(({ id, dir }) => {
    const file = path.join(dir, 'expected', `${name}.${format}`);
    return existsSync(file) ? [{ id, text: readFileSync(file, 'utf8') }] : [];
  });
}

const once = (text: string) => text.replaceAll('$$', '$');
/** The first lines that differ, so that a failure can be read. */
function difference(id: string, actual: string, expected: string): string {
  const left = actual.split('\n');
  const right = expected.split('\n');
  const at = left.findIndex((line, index) => line !== right[index]);
  return `${id}:${at + 1}: ${JSON.stringify(left[at])} instead of ${JSON.stringify(right[at])}`;
}

const absent = corpusRoot() === undefined;

describe.skipIf(absent)('what the tool printed is printed again, byte for byte', () => {
  const outputs: readonly [name: string, format: ConfigFormat, count: number][] = [
    ['config', 'yaml', 912],
    ['config', 'json', 910],
    ['all-profiles', 'yaml', 34],
    ['all-profiles', 'json', 32],
    ['all-resources', 'json', 84],
    ['no-path-resolution', 'json', 343],
    ['no-consistency', 'json', 85],
  ];
  for (const [name, format, count] of outputs) {
    it(`${count} times ${name}.${format}`, () => {
      const texts = recorded(name, format);
      const wrong: string[] = [];
      for (const { id, text } of texts) {
        // The root of a case is written ${ROOT} there and not doubled: compare before doubling.
        const printed = once(printConfig(read(once(text)), format));
        if (printed !== once(text)) wrong.push(difference(id, printed, once(text)));
      }
      expect(wrong).toEqual([]);
      expect(texts.length).toBe(count);
    });
  }

  it('1065 times no-interpolate.json', () => {
    const texts = recorded('no-interpolate', 'json');
    const wrong: string[] = [];
    for (const { id, text } of texts) {
      const printed = printConfig(read(text), 'json', { model: true });
      if (printed !== text) wrong.push(difference(id, printed, text));
    }
    expect(wrong).toEqual([]);
    expect(texts.length).toBe(1065);
  });
});

describe.skipIf(absent)('one format is printed from what the other says', () => {
  const pairs: Recorded[] = [];
  for (const { id, dir } of absent ? [] : corpusCases()) {
    const [yaml, json] = (['yaml', 'json'] as const).map((format) =>
      path.join(dir, `expected/config.${format}`),
    );
    if (existsSync(yaml!) && existsSync(json!)) {
      pairs.push({ id, yaml: once(readFileSync(yaml!, 'utf8')), json: once(readFileSync(json!, 'utf8')) });
    }
  }

  it('JSON from YAML', () => {
    const wrong = pairs.flatMap(({ id, yaml, json }) => {
      const printed = once(printConfig(read(yaml), 'json'));
      return printed === json ? [] : [difference(id, printed, json)];
    });
    expect(wrong).toEqual([]);
  });

  it('YAML from JSON, where JSON has it all', () => {
    const complete = pairs.filter(({ yaml }) => !/^ +(- )?x-|^models:/m.test(yaml));
    const wrong = complete.flatMap(({ id, yaml, json }) => {
      const printed = once(printConfig(read(json), 'yaml'));
      return printed === yaml ? [] : [difference(id, printed, yaml)];
    });
    expect(wrong).toEqual([]);
    expect(complete.length).toBeGreaterThan(800);
  });
});

describe('printConfigData', () => {
  it('doubles dollars and prints plain data', () => {
    expect(printConfigData({ services: { s: { image: 'a$b', scale: 0 } }, name: 'n' }, 'yaml')).toBe(
      'name: "n"\nservices:\n  s:\n    image: a$$b\n    scale: 0\n',
    );
  });
});
