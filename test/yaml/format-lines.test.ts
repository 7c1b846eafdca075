import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../shared/text/text-edit.ts';
import { formatLines } from '../../shared/yaml/format-lines.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import { sameTree } from '../../shared/yaml/same-tree.ts';

function format(text: string, first = 1, last = Infinity): string | undefined {
  const lines = text.split('\n');
  const start = (number: number) => lines.slice(0, number - 1).join('\n').length + (number > 1 ? 1 : 0);
  const to = last === Infinity ? text.length : start(last) + lines[last - 1]!.length;
  const edits = formatLines(parseYaml(text), start(first), to);
  return edits && applyEdits(text, edits);
}

test('lines are indented as the rest of the file is, and lose blanks at their ends', () => {
  const text = [
    'services:',
    '  web:',
    '    image: nginx   ',
    '    ports:',
    '      - "80:80"',
    '  db:',
    '     # the data',
    '     image: postgres',
    '     volumes:',
    '     - data:/data',
    '     healthcheck:',
    '         test: [CMD,',
    '           x]',
    '',
  ].join('\n');
  expect(format(text)).toBe(
    [
      'services:',
      '  web:',
      '    image: nginx',
      '    ports:',
      '      - "80:80"',
      '  db:',
      '    # the data',
      '    image: postgres',
      '    volumes:',
      '      - data:/data',
      '    healthcheck:',
      '      test: [CMD,',
      '        x]',
      '',
    ].join('\n'),
  );
});

test('only the chosen lines are touched', () => {
  const text = 'a:\n   b: 1   \n   c: 2   \nd:\n   e: 1   \nf:\n  g: 1\nh:\n  i: 1\nj:\n  k: 1\n';
  expect(format(text, 4, 5)).toBe(
    'a:\n   b: 1   \n   c: 2   \nd:\n  e: 1\nf:\n  g: 1\nh:\n  i: 1\nj:\n  k: 1\n',
  );
  // One of two entries cannot leave the other.
  expect(format(text, 3, 3)).toBe(text.replace('c: 2   ', 'c: 2'));
});

test('texts over several lines keep what is theirs, and CRLF stays', () => {
  const text =
    'a:\r\n    b: |\r\n      keep   \r\n        this\r\n    c: 1  \r\nd:\r\n  e: 1\r\nf:\r\n  g: 1\r\n';
  expect(format(text)).toBe(
    'a:\r\n  b: |\r\n    keep   \r\n      this\r\n  c: 1\r\nd:\r\n  e: 1\r\nf:\r\n  g: 1\r\n',
  );
});

const word = fc.constantFrom('a', 'bc', '"x y"', '1', 'true', '${V}');
const tree: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, word, tie('map'), tie('seq')),
  map: fc.uniqueArray(fc.tuple(fc.constantFrom('k', 'l', 'm', 'n'), tie('node')), {
    selector: ([key]) => key,
    minLength: 1,
    maxLength: 3,
  }),
  seq: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((items) => ({ items })),
})).node;

/** Prints a tree with columns of its own for every collection. */
function print(node: unknown, column: number, step: () => number): string {
  if (typeof node === 'string') return ` ${node}\n`;
  const by = column + step();
  const pad = ' '.repeat(by);
  if (Array.isArray(node)) {
    return `\n${(node as [string, unknown][])
      .map(([key, value]) => `${pad}# about ${key}\n${pad}${key}:${print(value, by, step)}`)
      .join('')}`;
  }
  return `\n${(node as { items: unknown[] }).items
    .map((item) => `${pad}-${print(item, by + 1, step)}`)
    .join('')}`;
}

test('whatever is formatted means what it meant, and is in order afterwards', () => {
  fc.assert(
    fc.property(tree, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }), (root, steps) => {
      let next = 0;
      const text = `top:${print(root, 0, () => steps[next++ % steps.length]!)}`;
      const file = parseYaml(text);
      const edits = formatLines(file, 0, text.length);
      expect(edits).toBeDefined();
      const after = applyEdits(text, edits!);
      expect(sameTree(parseYaml(after).documents[0]!.root, file.documents[0]!.root)).toBe(true);
      expect(after.split('\n').map((line) => line.trim())).toEqual(
        text.split('\n').map((line) => line.trim()),
      );
    }),
    { numRuns: 200 },
  );
});
