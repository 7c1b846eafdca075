import type { Path } from '../../shared/yaml/yaml-node.ts';
import { flowAt } from './flow-context.ts';

/** What is being written at a place of a YAML text, seen by indentation alone: it works in texts that do not parse. */
export interface WritingContext {
  /** The map or list that the line belongs to; list items count as index 0. */
  readonly parent: Path;
  /** A key of the parent is being written, or a value: of `key`, or (undefined) of a list item. */
  readonly kind: 'key' | 'value';
  readonly key: string | undefined;
  /** What is written so far, without the quote that opens it, and where it begins. */
  readonly word: string;
  readonly from: number;
  readonly isQuoted: boolean;
  /** Inside brackets: what is written stays in the line. */
  readonly isFlow: boolean;
  /** Keys that the parent has already. */
  readonly siblings: readonly string[];
  /** Of a list item: the texts of the others. */
  readonly items: readonly string[];
}

interface Line {
  /** Column of the content; for an item that holds a key, also the column of that key. */
  readonly indent: number;
  readonly dash: number | undefined;
  readonly key: string | undefined;
  readonly blank: boolean;
  /** Where the line's first character stands, and what follows its dashes. */
  readonly start: number;
  readonly content: string;
}

const KEY = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#:'"[\]{},&*!|>-][^:#]*?|-[^\s:][^:#]*?)\s*:(?=\s|$)/;

function readLine(text: string): Line {
  const match = /^(\s*)((?:-\s+)*)(-$)?(.*)$/.exec(text.replace(/\r$/, ''));
  const indent = match?.[1]?.length ?? 0;
  const dashes = (match?.[2] ?? '') + (match?.[3] ?? '');
  const content = match?.[4] ?? '';
  const key = KEY.exec(content)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
  const blank = (content === '' && dashes === '') || content.startsWith('#');
  return {
    indent: indent + dashes.length,
    dash: dashes === '' ? undefined : indent,
    key,
    blank,
    start: indent,
    content,
  };
}

/** The context at an offset; undefined inside comments. */
export function contextAt(text: string, offset: number): WritingContext | undefined {
  const open = openBracket(text, offset);
  const found = (open === undefined ? undefined : inFlow(text, open, offset)) ?? inBlock(text, offset);
  if (found === undefined || !/^["']/.test(found.word)) return found;
  return { ...found, word: found.word.slice(1), from: found.from + 1, isQuoted: true };
}

/** A tag or an anchor may stand before a value. */
const BRACKET = /^((?:[&!]\S*\s+)*)[[{]/;
const MOST_ABOVE = 200;

/** Where the outermost flow collection begins that may hold an offset, seen by indentation: what it holds is further right. */
function openBracket(text: string, offset: number): number | undefined {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  let least = Infinity;
  for (let looked = 0; start >= 0 && looked < MOST_ABOVE; looked++) {
    const end = text.indexOf('\n', start);
    const whole = text.slice(start, Math.min(offset, end < 0 ? text.length : end));
    const line = readLine(whole);
    if (!line.blank && line.start < least) {
      const value = valueStart(line);
      const bracket = BRACKET.exec(whole.slice(value));
      if (bracket !== null) return start + value + bracket[1]!.length;
      // Whoever stands further left than all below it and opens nothing holds a block.
      if (looked > 0 && (line.key !== undefined || line.dash !== undefined)) return undefined;
      least = line.start;
    }
    if (start === 0) return undefined;
    start = text.lastIndexOf('\n', start - 2) + 1;
  }
  return undefined;
}

function valueStart({ indent, content, key }: Line): number {
  const after = key === undefined ? 0 : (KEY.exec(content)?.[0].length ?? 0);
  return indent + after + /^\s*/.exec(content.slice(after))![0].length;
}

function inFlow(text: string, open: number, offset: number): WritingContext | undefined {
  const flow = open < offset ? flowAt(text, open, offset) : undefined;
  const outer = flow && inBlock(text, open);
  if (flow === undefined || outer === undefined) return undefined;
  const above = outer.key === undefined ? outer.parent : [...outer.parent, outer.key];
  const word = text.slice(flow.from, offset).trimStart();
  const isKey = flow.isMap && flow.key === undefined;
  return {
    parent: [...above, ...flow.path],
    kind: isKey ? 'key' : 'value',
    key: flow.key,
    word,
    from: offset - word.length,
    isQuoted: false,
    isFlow: true,
    siblings: flow.isMap ? flow.entries : [],
    items: flow.isMap ? [] : flow.entries,
  };
}

function inBlock(text: string, offset: number): WritingContext | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  if (/(^|\s)#/.test(before)) return undefined;
  const here = readLine(before);
  const parent = parentOf(text, start, here);
  const content = before.slice(here.indent);
  const inKey = here.key === undefined;
  const word = inKey ? content : before.slice(before.indexOf(':', here.indent) + 1).trimStart();
  const siblings = siblingsOf(text, start, here);
  const common = { parent, word, from: offset - word.length, isQuoted: false, isFlow: false, siblings };
  if (!inKey) return { ...common, kind: 'value', key: here.key, items: [] };
  // After a dash a value may stand, or the first key of a map: whoever completes offers both.
  if (here.dash === undefined) return { ...common, kind: 'key', key: undefined, items: [] };
  return { ...common, kind: 'value', key: undefined, items: itemsOf(text, start, here.dash) };
}

/** The lines before a line that begins at `start`, from the last one up, without those further right than `most()`. */
function* upwards(text: string, start: number, most = () => Infinity): Generator<Line> {
  for (let end = start - 1; end >= 0;) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const far = most();
    let indent = 0;
    // Nearly all lines of a long text are skipped here, so a look at their first characters has to do.
    while (indent <= far && text.charCodeAt(from + indent) === SPACE) indent++;
    if (indent <= far) yield readLine(text.slice(from, end));
    end = from - 1;
  }
}

const SPACE = 32;

/** The lines after the one that begins at `start`. */
function* downwards(text: string, start: number): Generator<Line> {
  for (let from = text.indexOf('\n', start) + 1; from > 0;) {
    const end = text.indexOf('\n', from);
    yield readLine(text.slice(from, end < 0 ? text.length : end));
    from = end + 1;
  }
}

function parentOf(text: string, start: number, here: Line): Path {
  const path: (string | number)[] = [];
  let column = here.indent;
  let dash = here.dash;
  if (dash !== undefined) {
    path.unshift(0);
    column = dash;
  }
  for (const line of upwards(text, start, () => column)) {
    // A key of the top level: nothing holds it.
    if (column === 0 && dash === undefined) break;
    if (line.blank) continue;
    // A list may stand at the column of the key that holds it.
    const holdsList =
      dash !== undefined && line.dash === undefined && line.indent === column && line.key !== undefined;
    if (line.indent < column || holdsList) {
      if (line.key === undefined) continue;
      path.unshift(line.key);
      column = line.indent;
      dash = undefined;
      if (line.dash !== undefined) {
        path.unshift(0);
        column = line.dash;
        dash = line.dash;
      }
    } else if (line.dash !== undefined && line.dash < column && line.indent >= column && dash === undefined) {
      // The first key of an item stands on the line of its dash.
      path.unshift(0);
      column = line.dash;
      dash = line.dash;
    }
  }
  return path;
}

/** Of the lines below no more are looked at. */
const MOST_BELOW = 500;

function siblingsOf(text: string, start: number, here: Line): string[] {
  const found: string[] = [];
  const walk = (lines: Iterable<Line>, most: number) => {
    let looked = 0;
    for (const line of lines) {
      if (looked++ >= most || (!line.blank && line.indent < here.indent)) return;
      if (line.blank || line.indent !== here.indent) continue;
      if (line.key !== undefined) found.push(line.key);
      if (line.dash !== undefined) return;
    }
  };
  if (here.dash === undefined) walk(upwards(text, start), Infinity);
  walk(downwards(text, start), MOST_BELOW);
  return found;
}

/** The other items of the list whose dashes stand in a column. */
function itemsOf(text: string, start: number, dash: number): string[] {
  const found: string[] = [];
  const walk = (lines: Iterable<Line>) => {
    for (const line of lines) {
      if (line.blank || line.start > dash) continue;
      if (line.dash !== dash) return;
      found.push(line.content.trim().replace(/^(["'])(.*)\1$/, '$2'));
      if (found.length >= MOST_BELOW) return;
    }
  };
  walk(upwards(text, start));
  walk(downwards(text, start));
  return found;
}
