import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printConfig, printConfigData } from '../../../shared/resolve/output/print-config.ts';
import { printableNull, toPrintable, type Printable } from '../../../shared/resolve/output/printable.ts';
import type { ConfigFormat } from '../../../shared/resolve/output/typed-view.ts';
import { parseYaml } from '../../../shared/yaml/parse.ts';
import { resolveScalar } from '../../../shared/yaml/scalar.ts';
import type { YamlNode, YamlScalar } from '../../../shared/yaml/yaml-node.ts';
import { corpusCases, corpusRoot } from '../../support/corpus.ts';

/**
 * YAML or JSON text as the printers take it: nothing is lost, integers stay integers. Our reader stops at 256 levels; the tool printed
 * deeper ones, which hold maps and texts only and are read from their JSON.
 */
function read(text: string, json = text): Printable {
  const known = remembered.get(text) ?? readAnew(text, json);
  remembered.set(text, known);
  return known;
}

const remembered = new Map<string, Printable>();

function readAnew(text: string, json: string): Printable {
  const { documents, problems } = parseYaml(text);
  if (problems.length > 0) return toPrintable(JSON.parse(json));
  return convert(documents[0]!.root!);
}

function convert(node: YamlNode): Printable {
  if (node.kind === 'map') {
    const entries = node.pairs.map(({ key, value }) => [(key as YamlScalar).text, convert(value)] as const);
    return { kind: 'map', entries: new Map(entries) };
  }
  if (node.kind === 'seq') return { kind: 'list', items: node.items.map(convert) };
  if (node.kind === 'alias') return printableNull;
  const meaning = resolveScalar(node);
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

function recorded(name: string, format: ConfigFormat): { id: string; text: string; json: string }[] {
  return corpusCases().flatMap(({ id, dir }) => {
    const file = (ending: string) => path.join(dir, 'expected', `${name}.${ending}`);
    if (!existsSync(file(format))) return [];
    const json = existsSync(file('json')) ? readFileSync(file('json'), 'utf8') : '';
    return [{ id, text: readFileSync(file(format), 'utf8'), json }];
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
      for (const { id, text, json } of texts) {
        // The root of a case is written ${ROOT} there and not doubled: compare before doubling.
        const printed = once(printConfig(read(once(text), once(json)), format));
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
      const printed = once(printConfig(read(yaml, json), 'json'));
      return printed === json ? [] : [difference(id, printed, json)];
    });
    expect(wrong).toEqual([]);
  });

  it('YAML from JSON, where JSON has it all', () => {
    // JSON has no nested x-, no models, and null for an empty list in x-.
    const complete = pairs.filter(({ yaml }) => !/^ +(- )?x-|^models:|- \[\]$|^x-.*\[\]$/m.test(yaml));
    const wrong = complete.flatMap(({ id, yaml, json }) => {
      const printed = once(printConfig(read(json), 'yaml'));
      return printed === yaml ? [] : [difference(id, printed, yaml)];
    });
    expect(wrong).toEqual([]);
    expect(complete.length).toBe(879);
  });
});

describe('printConfigData', () => {
  it('doubles dollars and prints plain data', () => {
    expect(printConfigData({ services: { s: { image: 'a$b', scale: 0 } }, name: 'n' }, 'yaml')).toBe(
      'name: "n"\nservices:\n  s:\n    image: a$$b\n    scale: 0\n',
    );
  });
});
