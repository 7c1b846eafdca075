// `.env` files and service env_files, as the tool reads them; every quirk here was seen in the real tool.
import { fault, isFault, type FaultCode, type SyntaxFault } from './fault.ts';
import { quoteGo } from './go-format.ts';
import { interpolate } from './interpolate.ts';

/** One statement. Offsets are UTF-16 positions in the file's text, byte order mark included. */
export interface DotenvEntry {
  readonly name: string;
  readonly nameFrom: number;
  readonly nameTo: number;
  /** The value; undefined: a name alone whose variable the lookup does not know, so nothing is set. */
  readonly value: string | undefined;
  /** A name alone takes its value from the lookup. */
  readonly inherited: boolean;
  /** The source of the value with its quotes and without a comment; empty range after the name when inherited. */
  readonly valueFrom: number;
  readonly valueTo: number;
  readonly quote: '' | "'" | '"';
}

export interface DotenvFile {
  readonly entries: readonly DotenvEntry[];
  /** Unset variables without operator, in order: the tool warns for each. */
  readonly warnings: readonly string[];
}

export interface DotenvFault extends SyntaxFault {
  /** 1-based, and where the trouble starts. */
  readonly line: number;
  readonly offset: number;
}

type Lookup = (name: string) => string | undefined;

const lineSpace = /[\t\v\f\r \x85\xa0]/;
const anySpace = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const nameCharacter = /^[\p{L}\p{N}_.\-[\]\t\v\f\r \x85\xa0]$/u;

/**
 * Reads the text of an env file. References see `lookup` first (the process), then earlier lines. Messages are the tool's without its
 * `failed to read <path>: `.
 */
export function parseDotenv(text: string, lookup: Lookup): DotenvFile | DotenvFault {
  const entries: DotenvEntry[] = [];
  const warnings: string[] = [];
  const values = new Map<string, string>();
  const expand = (value: string, offset: number): string | DotenvFault => {
    const result = interpolate(value, (name) => lookup(name) ?? values.get(name));
    if (isFault(result)) {
      const error =
        result.code === 'invalid-template'
          ? `Invalid template: ${quoteGo(result.template ?? '')}`
          : result.error;
      return { error, code: result.code, offset, line: lineOf(text, offset) };
    }
    for (const name of result.warnings) warnings.push(name);
    return result.text;
  };
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    at = skip(text, at, anySpace);
    if (at >= text.length) return { entries, warnings };
    if (text[at] === '#') {
      at = endOfLine(text, at);
      continue;
    }
    const name = readName(text, at);
    if (isFault(name)) return name;
    if (name.inherited) {
      const value = lookup(name.text);
      const end = name.to;
      entries.push(entry(name, value, { from: end, to: end, quote: '' }, true));
      if (value !== undefined) values.set(name.text, value);
      at = name.next;
      continue;
    }
    const source = readValue(text, name.next);
    if (isFault(source)) return source;
    const raw = source.quote === "'" ? source.raw : expand(unescape(source), source.from);
    if (isFault(raw)) return raw;
    entries.push(entry(name, raw, source, false));
    values.set(name.text, raw);
    at = source.next;
  }
}

/** What a file sets: later lines win. */
export function dotenvValues(file: DotenvFile): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of file.entries) if (value !== undefined) values.set(name, value);
  return values;
}

interface NameSource {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly inherited: boolean;
  /** Where the value begins, or the next statement. */
  readonly next: number;
}

interface ValueSource {
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  readonly quote: '' | "'" | '"';
  readonly next: number;
}

function readName(text: string, statement: number): NameSource | DotenvFault {
  const exported = /^export[\t\n\f\r ]/.test(text.slice(statement, statement + 7));
  const from = exported ? skip(text, statement + 6, lineSpace) : statement;
  if (from >= text.length) return problem(text, from, 'zero-length', 'zero length string', false);
  let end = from;
  while (end < text.length) {
    const char = String.fromCodePoint(text.codePointAt(end)!);
    if (char === '=' || char === ':' || char === '\n') break;
    if (!nameCharacter.test(char)) {
      const line = text.slice(from, endOfLine(text, from));
      const message = `unexpected character ${quoteGo(char)} in variable name ${quoteGo(line)}`;
      return problem(text, end, 'unexpected-character', message);
    }
    end += char.length;
  }
  // Without a separator the tool takes the whole last line for the value of a variable without a name.
  if (end === text.length)
    return { text: '', from, to: from, inherited: false, next: skip(text, from, lineSpace) };
  const to = trimEnd(text, from, end);
  const name = text.slice(from, to);
  if (name.includes(' ')) return problem(text, from, 'space-in-name', 'key cannot contain a space');
  return { text: name, from, to, inherited: text[end] === '\n', next: skip(text, end + 1, lineSpace) };
}

function readValue(text: string, from: number): ValueSource | DotenvFault {
  const quote = text[from];
  if (quote !== '"' && quote !== "'") {
    const end = endOfLine(text, from);
    const comment = text.slice(from, end).indexOf(' #');
    const to = trimEnd(text, from, comment < 0 ? end : from + comment);
    return { raw: text.slice(from, to), from, to, quote: '', next: end + 1 };
  }
  let raw = '';
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at]!;
    if (char === quote) return { raw, from, to: at + 1, quote, next: at + 1 };
    if (char !== '\\') raw += char;
    else if (text[at + 1] === quote) raw += text[++at];
    else if (at + 1 < text.length) raw += char + text[++at]!;
  }
  const message = `unterminated quoted value ${text.slice(from, endOfLine(text, from))}`;
  const found = problem(text, from, 'unterminated', message, false);
  // The tool has counted all lines by then.
  return { ...found, error: `line ${lineOf(text, text.length)}: ${message}` };
}

const shortEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  // A literal dollar for the interpolation that follows.
  $: '$$',
};

/** Escapes of a double quoted value. An octal one that is no character loses its zero, as in the tool. */
function unescape(source: ValueSource): string {
  if (source.quote !== '"') return source.raw;
  return source.raw.replace(
    /\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g,
    (match, letter: string | undefined, digits: string) => {
      if (letter !== undefined) return shortEscapes[letter] ?? match;
      const code = /^[0-7]{3}$/.test(digits) ? Number.parseInt(digits, 8) : 256;
      return code <= 255 ? String.fromCharCode(code) : `\\${digits}`;
    },
  );
}

function entry(
  name: NameSource,
  value: string | undefined,
  source: Pick<ValueSource, 'from' | 'to' | 'quote'>,
  inherited: boolean,
): DotenvEntry {
  const { from: valueFrom, to: valueTo, quote } = source;
  return {
    name: name.text,
    nameFrom: name.from,
    nameTo: name.to,
    value,
    inherited,
    valueFrom,
    valueTo,
    quote,
  };
}

function problem(
  text: string,
  offset: number,
  code: FaultCode,
  message: string,
  numbered = true,
): DotenvFault {
  const line = lineOf(text, offset);
  return { ...fault(code, numbered ? `line ${line}: ${message}` : message), line, offset };
}

function skip(text: string, from: number, space: RegExp): number {
  let at = from;
  while (at < text.length && space.test(text[at]!)) at++;
  return at;
}

function trimEnd(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && anySpace.test(text[to - 1]!)) to--;
  return to;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
