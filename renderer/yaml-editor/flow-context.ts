/** One flow collection around a place: what of it stands before the place, and what after. */
interface Frame {
  readonly isMap: boolean;
  /** The keys of a map or the texts of a list's items, but for the one that is being written. */
  readonly entries: string[];
  /** The key whose value is being written. */
  key: string | undefined;
  /** Where the word begins that is being written. */
  start: number;
}

/** What is being written inside flow collections. */
export interface FlowContext {
  /** Keys of maps and 0 for lists, from the outermost collection; that of a list around the place is among them. */
  readonly path: readonly (string | number)[];
  readonly isMap: boolean;
  readonly key: string | undefined;
  readonly entries: readonly string[];
  readonly from: number;
}

const MOST_AFTER = 4000;

/** What stands at `offset` in the flow collection that begins at `from`; undefined where it has ended before. */
export function flowAt(text: string, from: number, offset: number): FlowContext | undefined {
  const frames: Frame[] = [];
  const end = read(text, from, offset, frames, () => true);
  const here = frames.at(-1);
  if (here === undefined || end === 'comment') return undefined;
  const { key, start, isMap } = here;
  const path = frames.flatMap((frame) => (frame.isMap ? (frame.key ?? []) : 0));
  if (isMap && key !== undefined) path.pop();
  // What follows the word that is being written belongs to the collection too.
  const depth = frames.length;
  const known = here.entries.length;
  const rest = restOfWord(text, offset);
  here.start = rest;
  read(text, rest, Math.min(text.length, rest + MOST_AFTER), frames, () => frames.length >= depth);
  const before = here.entries.slice(0, known);
  const after = here.entries.slice(known);
  return { path, isMap, key, entries: [...before, ...after], from: start };
}

/** Reads on while `goesOn`, into `frames`; says where it stopped: in a comment, or elsewhere. */
function read(
  text: string,
  from: number,
  to: number,
  frames: Frame[],
  goesOn: () => boolean,
): 'comment' | 'elsewhere' {
  for (let at = from; at < to && goesOn(); at++) {
    const sign = text[at]!;
    const here = frames.at(-1);
    const isFresh = here === undefined || text.slice(here.start, at).trim() === '';
    if ((sign === '"' || sign === "'") && isFresh) {
      const close = closingQuote(text, at);
      if (close < 0 || close >= to) return 'elsewhere';
      at = close;
    } else if (sign === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      const line = text.indexOf('\n', at);
      if (line < 0 || line >= to) return 'comment';
      at = line;
    } else if (sign === '$' && text[at + 1] === '{') {
      const close = text.indexOf('}', at);
      if (close < 0 || close >= to) return 'elsewhere';
      at = close;
    } else if ((sign === '[' || sign === '{') && isFresh) {
      frames.push({ isMap: sign === '{', entries: [], key: undefined, start: at + 1 });
    } else if (sign === ']' || sign === '}') {
      if (here === undefined) return 'elsewhere';
      endEntry(text, here, at);
      frames.pop();
      const outer = frames.at(-1);
      // Brackets are no part of a word: what was written in them is an entry that has ended.
      if (outer !== undefined) outer.start = at + 1;
    } else if (sign === ',' && here !== undefined) {
      endEntry(text, here, at);
      here.key = undefined;
      here.start = at + 1;
    } else if (sign === ':' && here?.isMap === true && here.key === undefined && endsKey(text, at)) {
      here.key = wordOf(text, here.start, at);
      here.entries.push(here.key);
      here.start = at + 1;
    }
  }
  return 'elsewhere';
}

function endEntry(text: string, frame: Frame, to: number): void {
  const word = wordOf(text, frame.start, to);
  if (!frame.isMap && word !== '') frame.entries.push(word);
}

const wordOf = (text: string, from: number, to: number) =>
  text
    .slice(from, to)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');

const endsKey = (text: string, colon: number) => /^[\s,[\]{}]?$/.test(text.slice(colon + 1, colon + 2));

function closingQuote(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}

/** Where the word ends that goes on at an offset: it is being written, and no entry yet. */
function restOfWord(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !/[,[\]{}\n]/.test(text[at]!)) at++;
  return at;
}
