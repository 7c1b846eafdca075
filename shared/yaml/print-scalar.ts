import { isPrintable, looksLikePorts, plainIsSafe, plainMeansString } from './plain.ts';

export type Quote = 'single' | 'double';

/** How a one-line string may be written at a place. */
export interface ScalarPlace {
  readonly place: 'block' | 'flow' | 'key' | 'flow-key';
  /** The quotes to use where quotes are needed. */
  readonly quote: Quote;
  /** `quoted`: the siblings are all quoted; `plain`: the siblings write what could be quoted without quotes. */
  readonly custom?: 'quoted' | 'plain' | undefined;
}

/** A string on one line: plain where that reads back as the same string for Compose, else quoted. */
export function printString(text: string, { place, quote, custom }: ScalarPlace): string {
  const plain =
    custom !== 'quoted' &&
    plainMeansString(text) &&
    plainIsSafe(text, place) &&
    (custom === 'plain' || !looksLikePorts(text));
  return plain ? text : printQuoted(text, quote);
}

/** A string in quotes: the preferred ones, unless they cannot say it or the other ones need no escapes. */
export function printQuoted(text: string, quote: Quote): string {
  if (!isPrintable(text) || /[\n\t]/.test(text)) return printDouble(text);
  const needsEscape = quote === 'single' ? text.includes("'") && !/["\\]/.test(text) : /["\\]/.test(text);
  const chosen = needsEscape ? (quote === 'single' ? 'double' : 'single') : quote;
  if (chosen === 'double') return printDouble(text);
  return `'${text.replaceAll("'", "''")}'`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\0': '\\0',
};

/** A string in double quotes; what may not stand in a text is escaped, Korean and other letters stay. */
export function printDouble(text: string): string {
  let out = '"';
  for (const character of text) {
    const escape = escapes[character];
    if (escape !== undefined) out += escape;
    else if (isPrintable(character)) out += character;
    else {
      const code = character.codePointAt(0) ?? 0;
      out += code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`;
    }
  }
  return out + '"';
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0');
}

/** Whether a text of several lines can be a literal block (`|`, `|-`) that reads back the same. */
export function literalFits(text: string): boolean {
  if (!text.includes('\n') || !isPrintable(text) || text.endsWith('\n\n')) return false;
  const first = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? '';
  return !/[ \t]/.test(first) && /\S/.test(text) && !/^\n/.test(text) && !/\n[ \t]+$/.test(text);
}

/** The header and the lines of a literal block, the lines indented by `column`; `step` is what that adds to the parent's column. */
export function printLiteral(text: string, column: number, step: number): { head: string; tail: string[] } {
  const chomp = text.endsWith('\n') ? '' : '-';
  const indicator = /^[ \t]/.test(text) ? String(step) : '';
  const pad = ' '.repeat(column);
  const lines = (chomp === '' ? text.slice(0, -1) : text).split('\n');
  return { head: `|${indicator}${chomp}`, tail: lines.map((line) => (line === '' ? '' : pad + line)) };
}
