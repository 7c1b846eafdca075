import { describe, expect, it } from 'vitest';
import { aliasExpansion, EXPANSION_LIMIT } from '../../shared/yaml/guards.ts';
import { absoluteOffset, locate } from '../../shared/yaml/locate.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import { PROBLEM_CODES } from '../../shared/yaml/problem-codes.ts';
import { problemMessage } from '../../shared/yaml/problem-message.ts';
import { en } from '../../shared/messages/en/index.ts';

/** The problems of a text: code and the text at the place. */
function problems(text: string): string[] {
  const file = parseYaml(text);
  return file.problems.map(({ code, chunk, from, to }) => {
    const base = absoluteOffset(file, chunk, 0);
    return `${code} ${file.text.slice(base + from, base + to)}`;
  });
}

function within(milliseconds: number, action: () => void): void {
  const start = performance.now();
  action();
  expect(performance.now() - start).toBeLessThan(milliseconds);
}

describe('texts that would harm a reader', () => {
  it.each([
    ['a flow list', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
    ['flow maps', `a: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}\n`],
    ['dashes', `a:\n${'- '.repeat(10_000)}x\n`],
    ['question marks', `${'? '.repeat(10_000)}x\n`],
    ['an entry', `services:\n  a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n  b: {}\n`],
  ])('10,000 levels of %s are a problem within a second', (_, text) => {
    within(1000, () => {
      expect(parseYaml(text).problems.map(({ code }) => code)).toEqual(['too-deep']);
    });
  });

  it('10,000 unclosed brackets after another fault end within seconds', () => {
    within(5000, () => {
      expect(parseYaml(`a: "x" y\nb: ${'['.repeat(10_000)}\n`).problems.length).toBeGreaterThan(0);
    });
  });

  it('reads 400 levels', () => {
    expect(problems(`a: ${'['.repeat(400)}${']'.repeat(400)}\n`)).toEqual([]);
  });

  it('counts what aliases expand to without expanding them', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 40; i++)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    within(1000, () => {
      const file = parseYaml(`${lines.join('\n')}\n`);
      expect(file.problems).toEqual([]);
      expect(aliasExpansion(file)).toBe(EXPANSION_LIMIT);
    });
  });

  it('counts small expansions exactly, and a long chain of anchors', () => {
    expect(aliasExpansion(parseYaml('a: &a [1, 2]\nb: *a\nc: [*a, *a]\n'))).toBe(17);
    const chain = Array.from({ length: 20_000 }, (_, i) => `a${i}: &a${i} ${i === 0 ? 'x' : `[*a${i - 1}]`}`);
    expect(aliasExpansion(parseYaml(chain.join('\n')))).toBeGreaterThan(20_000);
  });

  it('leaves cycles out of the count', () => {
    expect(aliasExpansion(parseYaml('a: &a\n  b: *a\n'))).toBe(5);
  });
});

describe('what the tool refuses though it is YAML', () => {
  it.each([
    ['a: *x\n', ['unknown-anchor *x']],
    ['a: *x\nb: &x 1\n', ['unknown-anchor *x']],
    ['a: &x 1\n---\nb: *x\n', ['unknown-anchor *x']],
    ['x-a: &a\n  b: *a\n', ['anchor-cycle *a']],
    ['x-a: &a\n  <<: *a\n', ['anchor-cycle *a']],
    ['x-a: &a\n  - &b [*a, *b]\n', ['anchor-cycle *a', 'anchor-cycle *b']],
    ['a: {b: 1, "b": 2}\n', ['duplicate-key "b"']],
    ['a: 1\nb: 2\na: 3\n', ['duplicate-key a']],
    ['services:\n  a: {}\n  b: {}\n  a: {}\n', ['duplicate-key a']],
    ['services:\n  a: {}\nservices:\n  b: {}\n', ['duplicate-key services']],
    ['1: x\n"1": y\n', ['duplicate-key "1"']],
    ['a: &a {}\nb:\n  <<: *a\n  <<: *a\n', ['duplicate-key <<']],
    ['%YAML 1.2\n---\na: 1\n', ['yaml-version %YAML 1.2']],
    ['%YAML 1.1\n---\na: 1\n', []],
    ['a: 1\n...\ngarbage\n', ['unexpected-text garbage']],
    ['a: 1 # \u0001\n', ['control-character \u0001']],
    ['# \u0000\na: 1\n', ['control-character \u0000']],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('names the place of the first of two equal keys', () => {
    const file = parseYaml('services:\n  a: {}\n  b: {}\n  a: {}\n');
    const { related } = file.problems[0]!;
    expect(related && absoluteOffset(file, related.chunk, related.from)).toBe(12);
  });
});

describe('faults of syntax', () => {
  it.each([
    ['a: "x\n', 'unclosed-quote'],
    ["a: 'x\nb: 1\n", 'unclosed-quote'],
    ['a: [1, 2\nb: 3\n', 'unclosed-bracket'],
    ['a: {b: 1\n', 'unclosed-bracket'],
    ['services:\n  a:\n    image x\n    ports: []\n', 'multiline-key'],
    ['services:\n  a\n  b: 1\n', 'multiline-key'],
    ['a: b: c\n', 'nested-mapping'],
    ['services:\n\ta: 1\n', 'tab-indent'],
    ['a:\n    b: 1\n  c: 2\n', 'bad-indent'],
    ['services:\n  a: {}\nnetw\n  b: {}\n', 'missing-colon'],
    ['a: "\\q"\n', 'bad-escape'],
    ['a: @b\n', 'bad-value'],
    ['a: [b c: d e]\nf: [g [h]]\n', 'missing-comma'],
    ['a: &x &y b\n', 'bad-anchor'],
    ['a: !x !y b\n', 'bad-tag'],
    ['a: !e!x b\n', 'bad-tag'],
    ['a: &x *x\n', 'bad-alias'],
  ])('%j is %s', (text, code) => {
    expect(parseYaml(text).problems.map((problem) => problem.code)).toContain(code);
  });

  it('stay in their chunk', () => {
    const file = parseYaml('services:\n  a:\n    image: "x\n  b:\n    image: y\nnetworks: {}\n');
    expect(new Set(file.problems.map(({ chunk }) => chunk.text))).toEqual(new Set(['  a:\n    image: "x\n']));
  });

  it('each have a headline', () => {
    for (const code of PROBLEM_CODES) expect(en).toHaveProperty([problemMessage({ code }).id]);
  });
});

describe('tabs that indent lines inside brackets', () => {
  const taken = [
    'services:\n  s: {\n\timage: x}\n',
    'services: {\n\t"s": {\n\t\t"image": "x"\n\t}\n}\n',
    'services: {s: {image: x, \n\t# c\n\tcommand: "a\n\tb"}}\n',
    'services:\n  s:\n    image: x\n    command: [\n\t\t"a", b ]\n',
    'services: {s: {image: x, command: [&a\n\tb, !!str\n\t12]}}\n',
    'services:\n  s: {image: &a # c\r\n\t"x"\n\t, labels: [&b\t\n\t"b=c"]}\n',
    'services: {s: {image: x, ? &a\n\tcommand : [a]}}\n',
  ];
  const refused = [
    'services: {s: {image: x,\n\tcommand: [\n\ta\n\t,b\n\t]}}\n',
    'services: {s: {image: x,\n\tcommand\n\t: a}}\n',
    'services:\n  s: {\n  \timage: x\n\t}\n',
    'services: {s: {image: x, command: a\n\tb}}\n',
    'services: {s: {image: x, command: [&a\n\tb\n\t]}}\n',
    'services:\n\ts: {image: x}\n',
    'a: |\n\tb\nc: {\n\td: e}\n',
  ];

  it.each(taken)('are taken: %j', (text) => expect(problems(text)).toEqual([]));
  it.each(refused)('are refused after a plain scalar, and outside of brackets: %j', (text) =>
    expect(problems(text)).not.toEqual([]),
  );

  it('leave places and texts as they are in the file', () => {
    const file = parseYaml(taken[2]!);
    const command = locate(file, ['services', 's', 'command'])!;
    expect(command.node).toMatchObject({ kind: 'scalar', text: 'a b' });
    const from = absoluteOffset(file, command.chunk, command.node.from);
    expect(file.text.slice(from, from + command.node.to - command.node.from)).toBe('"a\n\tb"');
  });
});

describe('a key that is being typed above another', () => {
  it.each([
    ['services:\n  web:\n    ima\n    ports: ["80:80"]\n    tty: true\n', ['services', 'web', 'ports']],
    ['services:\r\n  we\r\n  web:\r\n    ports: ["80:80"]\r\n', ['services', 'web', 'ports']],
    ['services:\n  web: {}\nvolumes:\n  dat\n  data: {}\n', ['volumes', 'data']],
    ['serv\nservices:\n  web: {}\n', ['services', 'web']],
    ['services:\n  web:\n    x y\n    z\n    &a ports: []\n', ['services', 'web']],
  ])('leaves the other as it is: %j', (text, path) => {
    const file = parseYaml(text);
    expect(file.problems.length).toBeGreaterThan(0);
    const found = locate(file, path);
    expect(found).toBeDefined();
    const key = String(path.at(-1));
    const at = found?.pair && absoluteOffset(file, found.pair.chunk ?? found.chunk, found.pair.key.from);
    if (at !== undefined) expect(text.slice(at, at + key.length + 1)).toBe(`${key}:`);
  });
});
