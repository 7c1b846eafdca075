import { describe, expect, it } from 'vitest';
import { compareKeys } from '../../../shared/resolve/output/key-order.ts';
import { printConfigData } from '../../../shared/resolve/output/print-config.ts';
import { printJsonText } from '../../../shared/resolve/output/scalar-text.ts';
import { printYamlText } from '../../../shared/resolve/output/yaml-scalar.ts';
import { printTimestamp } from '../../../shared/resolve/syntax/timestamp.ts';

const yaml = (text: string) => printYamlText(text, { simpleKey: false, indent: 4 });

// Every right-hand side was printed by the real tool.
const written: readonly [text: string, yaml: string][] = [
  ['a\u{1f600}b', '"a\\U0001F600b"'],
  ['a\x85b', '"a\\Nb"'],
  ['a\u2028b', "'a\u2028    b'"],
  ['\u2028', "'\u2028'"],
  ['<<', '<<'],
  ['=', '='],
  ['a\tb', '"a\\tb"'],
  [' a', "' a'"],
  ['a ', "'a '"],
  ['a: b', "'a: b'"],
  ['a:b', 'a:b'],
  ['a #b', "'a #b'"],
  ['a#b', 'a#b'],
  ["a'b: c", "'a''b: c'"],
  ["it's", "it's"],
  ['"x"', `'"x"'`],
  ['', '""'],
  ['-', "'-'"],
  ['- a', "'- a'"],
  ['-a', '-a'],
  ['---', "'---'"],
  ['...x', "'...x'"],
  ['?', "'?'"],
  ['?a', '?a'],
  [':', "':'"],
  [':a', ':a'],
  ['@a', "'@a'"],
  [',a', "',a'"],
  ['a,b', 'a,b'],
  ['{a}', "'{a}'"],
  ['a{b}', 'a{b}'],
  ['yes', '"yes"'],
  ['n', '"n"'],
  ['null', '"null"'],
  ['~', '"~"'],
  ['true', '"true"'],
  ['1:20', '"1:20"'],
  ['12:30:45', '"12:30:45"'],
  ['02:42:ac:11:65:43', '02:42:ac:11:65:43'],
  ['2024-01-01', '"2024-01-01"'],
  ['0x1F', '"0x1F"'],
  ['08', '"08"'],
  ['1_000', '"1_000"'],
  ['_1', '_1'],
  ['.5', '".5"'],
  ['1.2.3', '1.2.3'],
  ['.inf', '".inf"'],
  ['a\nb', '|-\n    a\n    b'],
  ['a\nb\n', '|\n    a\n    b\n'],
  ['a\n\n', '|+\n    a\n\n'],
  ['\n', '|2+\n\n'],
  ['\na', '|2-\n\n    a'],
  ['  a\nb', '|2-\n      a\n    b'],
  ['a \nb', '"a \\nb"'],
  ['a\r\nb', '"a\\r\\nb"'],
  ['a\n ', '"a\\n "'],
  ['a\n\tb', '|-\n    a\n    \tb'],
  ['a\n\u{1f600}', '"a\\n\\U0001F600"'],
  ['\0\x07\x1b\x7f\x80', '"\\0\\a\\e\\x7F\\x80"'],
  ['\ufeffx', '"\\uFEFF\\x78"'],
  ['\xa0\ufffd\ue000é日本', '\xa0\ufffd\ue000é日本'],
];

describe('printYamlText', () => {
  it('chooses the styles of the real tool', () => {
    expect(written.map(([text]) => [text, yaml(text)])).toEqual(written);
  });

  it('never folds a long line', () => {
    const text = 'x '.repeat(200);
    expect(yaml(text)).toBe(`'${text}'`);
  });
});

describe('compareKeys', () => {
  it('sorts naturally, as go-yaml does', () => {
    // In the order in which the real tool printed them.
    const sorted =
      '|-|_|1|1a|01|2|10|10a|A|A1|a|a-b|a.b|a_b|a1|a1a|a1-|a01|a2|a2b|a02|a10|a100|a2000000000000000000|a1000000000000000000000|aB|ab|b|é|日';
    const keys = sorted.split('|');
    expect([...keys].reverse().sort(compareKeys).join('|')).toBe(sorted);
  });
});

describe('printConfig', () => {
  it('starts no new line after a text that ends one', () => {
    expect(printConfigData({ a: 'x\n\u2028', b: 'a\nb\u2028c' }, 'yaml', { model: true })).toBe(
      'a: |+\n  x\n\u2028b: |-\n  a\n  b\u2028  c\n',
    );
  });

  it('writes long and broken keys as explicit ones', () => {
    const long = 'k'.repeat(129);
    expect(printConfigData({ [long]: { a: 1 }, 'x\ny': [1, [2]] }, 'yaml', { model: true })).toBe(
      `? ${long}\n: a: 1\n? |-\n  x\n  y\n: - 1\n  - - 2\n`,
    );
  });
});

describe('printJsonText', () => {
  it('escapes as Go does', () => {
    expect(printJsonText('<a&b>\u2028"\\\b\f\n\x1f\x7f\u{1f600}\ud800')).toBe(
      '"\\u003ca\\u0026b\\u003e\\u2028\\"\\\\\\b\\f\\n\\u001f\x7f\u{1f600}\\ufffd"',
    );
    expect(printJsonText('\\ud800')).toBe('"\\\\ud800"');
  });
});

describe('printTimestamp', () => {
  it('prints RFC 3339', () => {
    const texts = [
      '2024-1-2',
      '2001-12-14t21:59:43.10-05:00',
      '2001-12-14 1:2:3.5',
      '2001-12-14T21:59:43+00:00',
    ];
    expect(texts.map(printTimestamp)).toEqual([
      '2024-01-02T00:00:00Z',
      '2001-12-14T21:59:43.1-05:00',
      '2001-12-14T01:02:03.5Z',
      '2001-12-14T21:59:43Z',
    ]);
  });
});
