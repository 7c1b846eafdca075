import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRawDotenv } from '../../../shared/resolve/syntax/dotenv-raw.ts';
import { dotenvValues, parseDotenv } from '../../../shared/resolve/syntax/dotenv.ts';
import { isFault } from '../../../shared/resolve/syntax/fault.ts';
import { corpusRoot } from '../../support/corpus.ts';

interface DotenvVector {
  readonly content: string;
  readonly env: Readonly<Record<string, string>>;
  readonly envFile?: Readonly<Record<string, string>>;
  readonly envFileError?: string;
  readonly envFileWarnings?: readonly string[];
}

const root = corpusRoot();
const vectors =
  root === undefined
    ? []
    : (
        JSON.parse(readFileSync(path.join(root, 'vectors/dotenv.json'), 'utf8')) as {
          vectors: DotenvVector[];
        }
      ).vectors;

const read = (text: string, env: Readonly<Record<string, string>> = {}) =>
  parseDotenv(text, (name) => (Object.hasOwn(env, name) ? env[name] : undefined));

describe('parseDotenv', () => {
  it.skipIf(root === undefined)('answers every recorded file as the real tool does', () => {
    const shell = { PATH: '/usr/bin:/bin', HOME: '/home/oracle' };
    const answers = vectors.map(({ content, env }) => {
      const file = read(content, { ...shell, ...env });
      if (isFault(file)) return { content, error: `failed to read \${ROOT}/f.env: ${file.error}` };
      return {
        content,
        values: Object.fromEntries(dotenvValues(file)),
        warnings: file.warnings.map(
          (name) => `The "${name}" variable is not set. Defaulting to a blank string.`,
        ),
      };
    });
    const expected = vectors.map(({ content, envFile, envFileError, envFileWarnings }) =>
      envFileError === undefined
        ? { content, values: envFile, warnings: envFileWarnings ?? [] }
        : { content, error: envFileError },
    );
    expect(answers).toEqual(expected);
  });

  it('reads what the tool was seen to read', () => {
    const values = (text: string, env?: Record<string, string>) => {
      const file = read(text, env);
      return isFault(file) ? file.error : Object.fromEntries(dotenvValues(file));
    };
    expect(values('export\nA=1', { export: 'e' })).toEqual({ A: '1' });
    expect(values('export\vA=1')).toEqual({ 'export\vA': '1' });
    expect(values('export   ')).toBe('zero length string');
    expect(values('export \n')).toEqual({});
    expect(values('A="x\r\ny"')).toEqual({ A: 'x\r\ny' });
    expect(values('A\tB=1')).toEqual({ 'A\tB': '1' });
    expect(values('A="\\07\\0777\\08\\01234\\0377"')).toEqual({ A: '\\7\\777\\8S4ÿ' });
    expect(values('A\u0300=1')).toBe('line 1: unexpected character "\u0300" in variable name "A\u0300=1"');
    expect(values('\ufeff\ufeffA=1')).toBe(
      'line 1: unexpected character "\\ufeff" in variable name "\\ufeffA=1"',
    );
    expect(values('export \n\n SET\n!')).toBe('line 4: unexpected character "!" in variable name "!"');
    expect(values('SET \nX\n', { SET: 's' })).toEqual({ SET: 's' });
  });

  it('knows where names and values stand', () => {
    const text = '\ufeff# head\nexport A = "x y" # c\nB=1 # d\r\nC\nD=\n';
    const file = read(text, { C: 'c' });
    if (isFault(file)) throw new Error(file.error);
    const pieces = file.entries.map((entry) => ({
      name: text.slice(entry.nameFrom, entry.nameTo),
      source: text.slice(entry.valueFrom, entry.valueTo),
      value: entry.value,
      quote: entry.quote,
      inherited: entry.inherited,
    }));
    expect(pieces).toEqual([
      { name: 'A', source: '"x y"', value: 'x y', quote: '"', inherited: false },
      { name: 'B', source: '1', value: '1', quote: '', inherited: false },
      { name: 'C', source: '', value: 'c', quote: '', inherited: true },
      { name: 'D', source: '', value: '', quote: '', inherited: false },
    ]);
  });

  it('says line and offset of a fault', () => {
    expect(read('A=1\n\nB C=2')).toMatchObject({ line: 3, offset: 5, code: 'space-in-name' });
    expect(read('A=1\nB=${')).toMatchObject({ line: 2, offset: 6, code: 'invalid-template' });
  });
});

describe('parseRawDotenv', () => {
  const values = (text: string) => {
    const found = parseRawDotenv(text, (name) => (name === 'SET' ? 's' : undefined));
    return isFault(found) ? found.error : Object.fromEntries(found);
  };

  it('takes lines as they are', () => {
    expect(values('\ufeffA="x y" # c\nB=$HOME\r\n# c\n  D=a=b \nSET\nX\nE=\n')).toEqual({
      A: '"x y" # c',
      B: '$HOME',
      D: 'a=b ',
      SET: 's',
      E: '',
    });
  });

  it('refuses what the tool refuses', () => {
    expect(values('A =1')).toBe("variable 'A ' contains whitespaces");
    expect(values('A B')).toBe("variable 'A B' contains whitespaces");
    expect(values('=1')).toBe("no variable name on line '=1'");
    expect(values(`A=${'x'.repeat(70_000)}`)).toBe('bufio.Scanner: token too long');
    expect(values('A\v=1\n#=\nB\u00a0=2')).toEqual({ 'A\v': '1', 'B\u00a0': '2' });
  });
});
