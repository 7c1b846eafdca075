// How go-yaml v3 writes a text: which style it takes, and the writing itself.
import { utf8Length } from '../syntax/utf8.ts';
import { resolvePlain } from '../../yaml/scalar.ts';

/** Where a scalar stands: a key on one line cannot be a block scalar. `indent` is the column of its continuation lines. */
export interface ScalarPlace {
  readonly simpleKey: boolean;
  readonly indent: number;
}

/** Whether a key fits before its colon; others are written after `? `. */
export function isSimpleKey(key: string): boolean {
  return !breaks.test(key) && utf8Length(key) <= 128;
}

/** A text in the style that go-yaml chooses for it. Lines after the first are indented; no line feed at the end but a block scalar's own. */
export function printYamlText(text: string, { simpleKey, indent }: ScalarPlace): string {
  if (harmless.test(text)) return means(text) ? text : printDoubleQuoted(text);
  const allowed = analyse(text);
  if (text.includes('\n')) {
    return allowed.block && !simpleKey ? printLiteral(text, indent) : printDoubleQuoted(text);
  }
  if (!means(text)) return printDoubleQuoted(text);
  if (allowed.plain) return text;
  return allowed.single ? printSingleQuoted(text, indent) : printDoubleQuoted(text);
}

// Most texts: nothing in them needs a look at every character.
const harmless = /^[A-Za-z0-9_/][A-Za-z0-9_./=@+-]*$/;
// What go-yaml takes for a line break, in texts as in what it writes.
const breaks = /[\r\n\x85\u2028\u2029]/;
const blank = /[ \t]/;
const oldBooleans = new Set([
  'y',
  'Y',
  'yes',
  'Yes',
  'YES',
  'on',
  'On',
  'ON',
  'n',
  'N',
  'no',
  'No',
  'NO',
  'off',
  'Off',
  'OFF',
]);
const sexagesimal = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

/** Whether the text, written plain, would be read as the same text: also by readers of YAML 1.1. */
function means(text: string): boolean {
  if (oldBooleans.has(text) || sexagesimal.test(text)) return false;
  const { type } = resolvePlain(text);
  return type === 'string' || type === 'merge';
}

/** Characters that are written as they are: not controls, not the byte order mark, and nothing above the basic plane. */
function isPrintable(char: string): boolean {
  const code = char.codePointAt(0)!;
  return (
    code === 10 ||
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0xfffd && code !== 0xfeff && !(code >= 0xd800 && code <= 0xdfff))
  );
}

function analyse(text: string): { plain: boolean; single: boolean; block: boolean } {
  let indicators = text.startsWith('---') || text.startsWith('...');
  let special = false;
  let tab = false;
  let hasBreak = false;
  let breakSpace = false;
  let spaceBreak = false;
  let previous = '';
  let before = ' ';
  let at = 0;
  for (const char of text) {
    const next = text.slice(at + char.length, at + char.length + 1);
    const followed = next === '' || blank.test(next);
    if (at === 0 ? '#,[]{}&*!|>\'"%@`'.includes(char) || ('?:-'.includes(char) && followed) : false)
      indicators = true;
    if (
      at > 0 &&
      ((char === ':' && followed) || (char === '#' && /[ \t\r\n\x85\u2028\u2029\0]/.test(before)))
    ) {
      indicators = true;
    }
    if (char === '\t') tab = true;
    else if (!isPrintable(char)) special = true;
    if (char === ' ') {
      if (previous === 'break') breakSpace = true;
      previous = 'space';
    } else if (breaks.test(char)) {
      hasBreak = true;
      if (previous === 'space') spaceBreak = true;
      previous = 'break';
    } else previous = '';
    before = char;
    at += char.length;
  }
  const edges = /^[ \r\n\x85\u2028\u2029]|[ \r\n\x85\u2028\u2029]$/.test(text);
  const single = !(breakSpace || spaceBreak || tab || special);
  return {
    plain: single && !edges && !hasBreak && !indicators,
    single,
    block: text !== '' && !text.endsWith(' ') && !spaceBreak && !special,
  };
}

function printSingleQuoted(text: string, indent: number): string {
  // No line feed comes here; other breaks are written as they are, and the line after them is indented.
  const quoted = text.replaceAll("'", "''");
  return `'${quoted.replace(/([\r\x85\u2028\u2029])(?=[^\r\x85\u2028\u2029])/g, `$1${' '.repeat(indent)}`)}'`;
}

function printLiteral(text: string, indent: number): string {
  const hint = text.startsWith(' ') || breaks.test(text[0]!) ? '2' : '';
  const last = text.at(-1)!;
  const beforeLast = text.at(-2);
  const endsWithBreak = breaks.test(last);
  const chomp = !endsWithBreak ? '-' : beforeLast === undefined || breaks.test(beforeLast) ? '+' : '';
  const pad = ' '.repeat(indent);
  const lines = text.replace(/(^|[\r\n\x85\u2028\u2029])(?=[^\r\n\x85\u2028\u2029])/g, `$1${pad}`);
  return `|${hint}${chomp}\n${lines}`;
}

const escapes: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\xa0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
};

function printDoubleQuoted(text: string): string {
  // Once a text starts with a byte order mark go-yaml escapes all of it.
  const everything = text.startsWith('\ufeff');
  let result = '"';
  for (const char of text) {
    if (!everything && isPrintable(char) && !breaks.test(char) && char !== '"' && char !== '\\') {
      result += char;
      continue;
    }
    const short = escapes[char];
    const code = char.codePointAt(0)!;
    if (short !== undefined) result += `\\${short}`;
    else if (code <= 0xff) result += `\\x${hex(code, 2)}`;
    else result += code <= 0xffff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
  }
  return `${result}"`;
}

function hex(code: number, width: number): string {
  return code.toString(16).toUpperCase().padStart(width, '0');
}
