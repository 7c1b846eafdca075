import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../shared/refusal.ts';
import { applyEdits } from '../../shared/text/text-edit.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import { plainIsSafe, plainMeansString } from '../../shared/yaml/plain.ts';
import { setIn } from '../../shared/yaml/set.ts';
import type { YamlValue } from '../../shared/yaml/yaml-value.ts';
import { corpusRoot } from '../support/corpus.ts';
import { oracle } from '../support/oracle.ts';

interface Vectors {
  readonly vectors: readonly { readonly input: string; readonly output?: unknown; readonly error?: string }[];
}

/** Strings that look like something else, with what could be wrong around them. */
const seeds = [
  ...[
    '',
    ' ',
    '~',
    'null',
    'true',
    'yes',
    'n',
    'on',
    '0400',
    '1_000',
    '0x1F',
    '0b1',
    '1e3',
    '.5',
    '.inf',
    '.NaN',
    '12:30',
    '22:22',
  ],
  ...[
    '8080:80',
    '2024-01-01',
    '2001-12-14t21:59:43.10-05:00',
    '=',
    '<<',
    '-',
    '- a',
    '?',
    '? a',
    ':',
    ': a',
    'a: b',
    'a:b',
    'a #b',
    '#a',
  ],
  ...[
    '[a]',
    '{a}',
    'a, b',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    "'",
    '"',
    "it's",
    '"hi"',
    '%a',
    '@a',
    '`a`',
    '---',
    '--- a',
    '...',
    'a\\b',
    '\\n',
  ],
  ...[
    'a\nb',
    'a\nb\n',
    'a\n\nb\n\n',
    '\na',
    ' a\nb\n',
    'a \nb',
    'a\n  b\n c',
    '\ta',
    'a\tb',
    'a\n\tb\n',
    '\u0007',
    '\u0085',
    '\u2028',
    '\ufeffa',
  ],
  ...[
    '한국어',
    '한국어: 값',
    '😀',
    'é',
    '\u00a0',
    'http://a:80/b?c=d#e',
    'Host(`a.b`) && Path(`/`)',
    '${A:-b}',
    '1.2.3',
    'v1',
    '-v',
    '--x=y',
    'a,b',
  ],
];
const text = fc.oneof(
  fc.constantFrom(...seeds),
  fc.tuple(fc.constantFrom(...seeds), fc.constantFrom(...seeds)).map(([a, b]) => a + b),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...' \n\t:#-?,[]{}&*!|>\'"%@`ab0.~'), maxLength: 8 }),
);

function written(value: string, before: string): string {
  const file = parseYaml(before);
  const result = setIn(file, ['k'], value);
  if (isRefusal(result)) throw new Error(`${JSON.stringify(value)}: ${JSON.stringify(result.message)}`);
  return applyEdits(before, result.edits);
}

const places = [
  'k: old\nz: 1\n',
  "k: 'old'\nz: 1\n",
  'k: "old"   # c\n',
  '{k: old, z: 1}\n',
  'k:\nz: 1\n',
  'k: |\n  a\n  b\nz: 1',
];

test('every string reads back as it was, for readers of YAML 1.1 and 1.2', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...places), (value, before) => {
      const after = written(value, before);
      // The library takes a lone dot for a number in YAML 1.1; nobody else does, and `context: .` is everywhere.
      const versions = /^[-+]?[._]+$/.test(value) ? (['1.2'] as const) : (['1.1', '1.2'] as const);
      for (const version of versions) {
        const [document] = parseAllDocuments(after, {
          version,
          schema: version === '1.1' ? 'yaml-1.1' : 'core',
        });
        const { k } = document?.toJS() as { k: unknown };
        expect(k, after).toBe(value);
      }
    }),
    { numRuns: 3000 },
  );
});

describe.skipIf(corpusRoot() === undefined)(
  'what the real tool makes of unquoted scalars (skipped without ../shared)',
  () => {
    test('is never a surprise: what is no string for it is quoted', () => {
      const file = path.join(corpusRoot()!, 'vectors/yaml-scalars.json');
      const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
      const surprises = vectors.filter(
        ({ input, output }) => output !== input && plainMeansString(input) && plainIsSafe(input, 'block'),
      );
      expect(surprises).toEqual([]);
    });
  },
);

const tool = oracle();

test.skipIf(tool === undefined)(
  'the real tool reads back every value (skipped without docker compose)',
  async () => {
    const sample = [...new Set([...seeds, ...fc.sample(text, { numRuns: 600, seed: 1 })])].filter(
      // The tool's JSON says what cannot be said in UTF-8 with a replacement character.
      (each) => each.isWellFormed(),
    );
    const strings = Object.fromEntries(sample.map((value, index) => [`k${index}`, value]));
    const keys = Object.fromEntries(sample.filter((key) => key !== '<<').map((key, index) => [key, index]));
    const { tree } = fc.letrec<{ tree: YamlValue }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(
          text.filter((each) => each.isWellFormed()),
          fc.integer(),
          fc.boolean(),
          fc.constant(null),
        ),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b c', 'on', '키', '#x', 'x: y'), tie('tree'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    }));
    const values: YamlValue = { strings, keys, trees: fc.sample(tree, { numRuns: 300, seed: 2 }) };
    const result = setIn(parseYaml('services: {}\n'), ['x-values'], values);
    if (isRefusal(result)) throw new Error(JSON.stringify(result.message));
    const folder = mkdtempSync(path.join(tmpdir(), 'writer-'));
    try {
      const file = path.join(folder, 'compose.yml');
      writeFileSync(file, result.after.text);
      const request = {
        files: [file],
        workingDirectory: folder,
        options: ['--format', 'json', '--no-interpolate'],
      };
      const { stdout, stderr, exitCode } = await tool!.config(request);
      expect(exitCode, stderr).toBe(0);
      expect((JSON.parse(stdout) as Record<string, unknown>)['x-values']).toEqual(values);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
