import { dotenvValues, parseDotenv } from '../resolve/syntax/dotenv.ts';
import type { DotenvEntry, DotenvFile } from '../resolve/syntax/dotenv.ts';
import { isFault } from '../resolve/syntax/fault.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { TextEdits } from '../text/text-edit.ts';

// Lossless changes of `.env` files. Every answer is proven: the edited text, read again, says what was asked for and the same of
// all else. Undefined: it cannot be done (the text is broken, or no quoting can hold the value).

export interface SetOptions {
  /** The value may hold references (`${HOST}`), which stay references. */
  readonly references?: boolean;
}

/** The edits that give a variable a value: where it is set last, else in a new line at the end. Quotes and comments stay. */
export function setInDotenv(
  text: string,
  name: string,
  value: string,
  options: SetOptions = {},
): TextEdits | undefined {
  const file = read(text);
  if (file === undefined || !isVariableName(name)) return undefined;
  const entry = file.entries.findLast((each) => each.name === name);
  for (const source of sources(value, entry?.quote ?? '', options.references === true)) {
    const edits = entry === undefined ? append(text, `${name}=${source}`) : replace(entry, source);
    if (proves(text, edits, file, new Map([[name, value]]), options)) return edits;
  }
  return undefined;
}

/** The edits that take a variable out, with the lines that set it; comments in lines of their own stay. */
export function removeFromDotenv(text: string, name: string): TextEdits | undefined {
  const file = read(text);
  if (file === undefined) return undefined;
  const edits = file.entries
    .filter((entry) => entry.name === name)
    .map((entry) => {
      const from = text.lastIndexOf('\n', entry.nameFrom - 1) + 1;
      const end = text.indexOf('\n', entry.valueTo);
      return {
        from: Math.max(from, text.startsWith('\uFEFF') ? 1 : 0),
        to: end < 0 ? text.length : end + 1,
        insert: '',
      };
    });
  return proves(text, edits, file, new Map([[name, undefined]]), {}) ? edits : undefined;
}

/** The edits that give a variable another name wherever the file sets it. References to it are not followed. */
export function renameInDotenv(text: string, name: string, to: string): TextEdits | undefined {
  const file = read(text);
  if (file === undefined || !isVariableName(to) || file.entries.some((entry) => entry.name === to))
    return undefined;
  const own = file.entries.filter((entry) => entry.name === name);
  const edits = own.map(({ nameFrom, nameTo }) => ({ from: nameFrom, to: nameTo, insert: to }));
  const values = dotenvValues(file);
  const wanted = new Map([
    [name, undefined],
    [to, values.get(name)],
  ]);
  return proves(text, edits, file, wanted, {}) ? edits : undefined;
}

/** Whether Compose can refer to a variable of this name: `${NAME}`. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

/** References to what the file does not set are left as a mark, so that nothing depends on the machine. */
const unset = (name: string): string => `\u0001${name}\u0001`;

function read(text: string): DotenvFile | undefined {
  const file = parseDotenv(text, unset);
  return isFault(file) ? undefined : file;
}

/** How a value can be written, the way that it is quoted now first. */
function sources(value: string, quote: DotenvEntry['quote'], references: boolean): string[] {
  const double = value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  const literal = double.replaceAll('$', '\\$');
  const forms = {
    '': value,
    "'": `'${value}'`,
    '"': `"${references ? double : literal}"`,
  };
  const order = [quote, '', ...(references ? [] : ["'" as const]), '"'] as const;
  return [...new Set(order)].map((each) => forms[each]);
}

function replace({ valueFrom, valueTo, inherited }: DotenvEntry, source: string): TextEdits {
  return [{ from: valueFrom, to: valueTo, insert: inherited ? `=${source}` : source }];
}

function append(text: string, line: string): TextEdits {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : eol;
  return [{ from: text.length, to: text.length, insert: `${gap}${line}${eol}` }];
}

/** Whether the edited text sets what is wanted, and the rest as before. What refers to a changed variable may change with it. */
function proves(
  text: string,
  edits: TextEdits,
  before: DotenvFile,
  wanted: ReadonlyMap<string, string | undefined>,
  { references = false }: SetOptions,
): boolean {
  const edited = applyEdits(text, edits);
  const after = read(edited);
  if (after === undefined) return false;
  const values = dotenvValues(after);
  for (const [name, value] of wanted) {
    if (!references && values.get(name) !== value) return false;
    if (references && !values.has(name)) return false;
  }
  const others = (file: DotenvFile, source: string) =>
    file.entries
      .filter(({ name }) => !wanted.has(name))
      .map((entry) => `${entry.name}\n${source.slice(entry.valueFrom, entry.valueTo)}`);
  return others(before, text).join('\0') === others(after, edited).join('\0');
}
